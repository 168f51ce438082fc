package fr.vigie.cli;

import fr.vigie.config.Settings;
import fr.vigie.model.VigieException;
import fr.vigie.pipeline.Erasing;
import fr.vigie.pipeline.PersonalFacts;
import fr.vigie.pipeline.RunReport;
import fr.vigie.privacy.WantedText;
import fr.vigie.store.DatabaseInfo;
import fr.vigie.store.Holdings;
import fr.vigie.store.PurgeCounts;
import fr.vigie.store.User;
import fr.vigie.task.Cancellation;
import fr.vigie.task.Progress;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What {@code vigie gdpr} works with. Every method blocks. */
public interface PersonalDesk {

    /** What the register entry is made of. */
    record Register(Settings settings, DatabaseInfo database, PersonalFacts facts, Holdings holdings, List<User> users) {
        public Register {
            users = List.copyOf(users);
        }
    }

    Register register() throws VigieException;

    /** The first day whose details stay. */
    LocalDate firstKept() throws VigieException;

    /** What a purge would remove. */
    PurgeCounts due() throws VigieException;

    RunReport purge(Consumer<Progress> progress, Cancellation cancellation) throws VigieException;

    /** Where a text is found; changes nothing. */
    Erasing.Outcome find(WantedText text, Cancellation cancellation) throws VigieException;

    /**
     * How an erasure ended.
     *
     * @param outcome null where it failed: then nothing was changed
     */
    record Erased(RunReport report, Erasing.@Nullable Outcome outcome) {}

    Erased erase(WantedText text, Consumer<Progress> progress, Cancellation cancellation) throws VigieException;
}

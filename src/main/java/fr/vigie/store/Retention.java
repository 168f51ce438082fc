package fr.vigie.store;

import fr.vigie.model.VigieException;
import fr.vigie.task.Cancellation;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/** How long details and raw bytes are kept (spec 7, 35). Thread-safe; every method blocks. */
public interface Retention {

    /** What a purge would remove. */
    PurgeCounts due(LocalDate before) throws VigieException;

    /**
     * Removes what belongs to days before {@code before}, a day a transaction: details, raw bytes of files all of whose days are, rejected lines,
     * and what people and runs left beside them. Sessions, files and centres keep their rows. Doing it twice changes nothing.
     *
     * @param step told the sum so far
     */
    PurgeCounts purge(LocalDate before, Consumer<PurgeCounts> step, Cancellation cancellation) throws VigieException;

    /** The oldest day that still has details; empty without any. */
    Optional<LocalDate> oldestDay() throws VigieException;

    /** What the database holds, for the register of processing. */
    Holdings holdings() throws VigieException;
}

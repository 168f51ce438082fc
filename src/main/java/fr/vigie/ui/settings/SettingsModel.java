package fr.vigie.ui.settings;

import fr.vigie.config.LocalSettings;
import fr.vigie.config.LocalSettings.Shown;
import fr.vigie.model.Centre;
import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import fr.vigie.pipeline.SharedPlanning;
import fr.vigie.pipeline.SharedRules;
import fr.vigie.pipeline.SharedSetup;
import fr.vigie.ui.fx.Kit;
import fr.vigie.ui.fx.Loading;
import fr.vigie.ui.settings.SettingsWriter.Kind;
import fr.vigie.ui.settings.SettingsWriter.Work;
import java.time.Year;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * <em>Paramètres</em>: reads all settings, knows what was changed, writes it. What this computer keeps, the planning and the rules are saved
 * each for itself: where another desktop was faster with one, the others are saved all the same, and nothing typed is lost.
 */
public final class SettingsModel {
    private final SharedSetup shared;
    private final SettingsAccess access;
    private final Kit kit;
    private final LocalPart local;
    private final PlanningPart planning;
    private final RulesPart rules;
    private final Trials trials;
    private final Loading<Loaded> loading;
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper outdated = new ReadOnlyBooleanWrapper();
    private final Set<Kind> failed = EnumSet.noneOf(Kind.class);
    private final AtomicLong readings = new AtomicLong();
    private final DisplayPreview display;
    private final SettingsWriter writer;

    /**
     * All that the screen shows, as read.
     *
     * @param reading how many were read before: two readings are never the same one
     */
    record Loaded(long reading, Shown shown, Set<String> passwords, SharedPlanning.Stored planning, SharedRules.Stored rules,
            List<Centre> centres) {}

    public SettingsModel(SharedSetup shared, SettingsAccess access, Kit kit) {
        this.shared = shared;
        this.access = access;
        this.kit = kit;
        this.local = new LocalPart(kit.texts(), kit.faults());
        this.planning = new PlanningPart(kit.texts());
        this.rules = new RulesPart(kit.faults());
        this.trials = new Trials(access.setup(), local::draft, kit);
        this.loading = new Loading<>(kit.tasks(), kit.notices());
        this.display = new DisplayPreview(local.field("ui.theme"), local.field("ui.scale"), access.appearance());
        this.writer = new SettingsWriter(shared, access.setup());
        parts().forEach(part -> part.changed().subscribe(() -> changed.set(parts().anyMatch(each -> each.changed().get()))));
        loading.value().subscribe(this::arrived);
    }

    private Stream<Part> parts() {
        return Stream.of(local, planning, rules);
    }

    public LocalPart local() {
        return local;
    }

    public PlanningPart planning() {
        return planning;
    }

    public RulesPart rules() {
        return rules;
    }

    public Trials trials() {
        return trials;
    }

    /** Whether this is the demonstration: its connections are its own. */
    public boolean demo() {
        return access.demo();
    }

    public ReadOnlyObjectProperty<@Nullable Throwable> failure() {
        return loading.failure();
    }

    /** Whether there is something to show. */
    public ReadOnlyObjectProperty<@Nullable Loaded> loaded() {
        return loading.value();
    }

    public ReadOnlyBooleanProperty changed() {
        return changed.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty saving() {
        return saving.getReadOnlyProperty();
    }

    /** Whether rules were changed here since the stored sessions were built. */
    public ReadOnlyBooleanProperty outdated() {
        return outdated.getReadOnlyProperty();
    }

    /** Reads everything, unless something was typed: that stays. */
    public void refresh() {
        if (!changed.get() && !saving.get()) {
            loading.load(this::read);
        }
    }

    private Loaded read() throws VigieException {
        LocalSettings here = access.setup().local();
        Set<String> passwords = new HashSet<>();
        for (String server : LocalSettings.SECRETS) {
            if (here.hasPassword(server)) {
                passwords.add(server);
            }
        }
        return new Loaded(readings.incrementAndGet(), here.read(), passwords, shared.planning(), shared.rules(), shared.centres());
    }

    private void arrived(@Nullable Loaded loaded) {
        if (loaded == null) {
            return;
        }
        if (!failed.contains(Kind.LOCAL)) {
            local.load(loaded.shown(), loaded.passwords());
        }
        if (!failed.contains(Kind.PLANNING)) {
            planning.load(loaded.planning(), loaded.centres());
        }
        if (!failed.contains(Kind.RULES)) {
            List<String> types = Stream.concat(local.types().lines().stream().map(TypeLines.Line::codeNow),
                    loaded.rules().texts().keySet().stream().flatMap(SettingsModel::type)).distinct().filter(type -> !type.isEmpty())
                    .toList();
            rules.load(loaded.rules(), types, locks(loaded.shown()));
        }
        failed.clear();
    }

    private static Stream<String> type(String key) {
        return RulesPart.PER_TYPE.stream().filter(rule -> key.startsWith(rule + ".")).map(rule -> key.substring(rule.length() + 1));
    }

    /** A rule that a variable gives on this computer would come back at its next start. */
    private static Map<String, String> locks(Shown shown) {
        Map<String, String> locks = new HashMap<>();
        shown.entries().forEach((key, entry) -> {
            if (entry.variable() != null) {
                locks.put(key, entry.variable());
            }
        });
        return locks;
    }

    /** Types whose rules may differ. */
    public List<String> types() {
        return rules.fields().map(Field::key).filter(key -> key.startsWith("wait.anchor.")).map(key -> key.substring(12)).toList();
    }

    /** Back to what is saved. */
    public void revert() {
        parts().forEach(Part::revert);
        refresh();
    }

    /** Writes what was changed. {@code then} is called once all of it is written; never where something failed. */
    public void save(Runnable then) {
        if (saving.get() || !changed.get()) {
            return;
        }
        if (parts().anyMatch(part -> part.faulty().get())) {
            kit.notices().failed(new VigieException(Fault.SETTINGS_FAULTY));
            return;
        }
        Work work = new Work(local.draft(), local.changesDatabase(), planning.changed().get() ? planning.planning() : null,
                planning.base(), rules.changes(), rules.base());
        boolean reopen = local.changed().get() && local.needsReopening();
        boolean language = local.field("ui.language").changed().get();
        saving.set(true);
        kit.tasks().of(() -> writer.write(work)).onSuccess(failures -> written(failures, work, reopen, language, then))
                .onError(Throwable.class,
                        error -> {
                            saving.set(false);
                            kit.notices().failed(error);
                        })
                .start();
    }

    private void written(Map<Kind, VigieException> failures, Work work, boolean reopen, boolean language, Runnable then) {
        saving.set(false);
        failed.addAll(failures.keySet());
        if (!failures.containsKey(Kind.LOCAL)) {
            display.keep();
        }
        if (!work.rules().isEmpty() && !failures.containsKey(Kind.RULES)) {
            rulesChanged(work.rules().keySet());
        }
        loading.load(this::read);
        if (!failures.isEmpty()) {
            kit.notices().failed(failures.values().iterator().next());
            return;
        }
        kit.notices().done(kit.texts().get(language ? "settings.saved.language" : "settings.saved"));
        then.run();
        if (reopen) {
            access.reopen().run();
        }
    }

    /** Another changeover hour moves events to other days: until the days are built again, old and new ones would mix. */
    private void rulesChanged(Set<String> keys) {
        if (keys.contains("changeover")) {
            reprocess();
        } else if (!keys.equals(Set.of(RulesPart.RETENTION))) {
            outdated.set(true);
        }
    }

    /** Builds every stored session again under the rules as they are. */
    public void reprocess() {
        shared.reprocess();
        outdated.set(false);
        kit.notices().done(kit.texts().get("settings.rules.rebuilding"));
    }

    /** Lists a year's public holidays. */
    public void addPublicHolidays(int year) {
        kit.tasks().of(() -> PublicHolidays.of(Year.of(year), kit.texts().locale())).onSuccess(planning::addHolidays)
                .onError(Throwable.class, kit.notices()::failed).start();
    }

    /** Leaves: what is under way ends, what was not saved looks as before. */
    public void dispose() {
        trials.cancel();
        loading.forget();
        display.giveUp();
    }
}

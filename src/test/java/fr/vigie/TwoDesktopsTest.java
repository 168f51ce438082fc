package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.config.DatabaseSettings;
import fr.vigie.config.Secrets;
import fr.vigie.config.Settings;
import fr.vigie.config.SettingsLoader;
import fr.vigie.demo.DemoWorkshop;
import fr.vigie.model.Fault;
import fr.vigie.model.IdlePeriod;
import fr.vigie.model.PeriodKind;
import fr.vigie.model.Planning;
import fr.vigie.model.VigieException;
import fr.vigie.pipeline.CentreDay;
import fr.vigie.pipeline.SharedPlanning;
import fr.vigie.pipeline.Workshop;
import fr.vigie.store.JustificationChange;
import fr.vigie.store.PeriodFilter;
import fr.vigie.store.PostgresForTests;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two desktops of two people on one database (spec 7, 18 and 19). */
class TwoDesktopsTest {
    private final DatabaseSettings database = PostgresForTests.freshDatabase();

    @TempDir
    Path folder;

    /** Truth of a condition that reads the database. */
    @FunctionalInterface
    interface Condition {
        boolean holds() throws VigieException;
    }

    private Settings settings(String who) throws Exception {
        Path home = Files.createDirectories(folder.resolve(who));
        Map<String, String> environment = Map.of("VIGIE_DATABASE_URL", Objects.requireNonNull(database.url()), "VIGIE_DATABASE_USER",
                Objects.requireNonNull(database.user()), "VIGIE_DATABASE_PASSWORD", Objects.requireNonNull(database.password()).reveal());
        return new SettingsLoader(environment, Locale.FRANCE).load(home, Secrets.of(home, environment)).settings();
    }

    private static void await(String what, Duration patience, Condition condition) throws VigieException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("in vain waited until " + what).isLessThan(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private static List<Integer> pieces(Workshop workshop) throws VigieException {
        return workshop.snapshot(null).centres().stream().map(CentreDay::session).filter(Objects::nonNull)
                .map(session -> session.figures().events()).toList();
    }

    private static PeriodFilter lastWeek(Workshop workshop) throws VigieException {
        LocalDate today = workshop.snapshot(null).day();
        return new PeriodFilter(today.minusDays(7), today, null, null, Set.of(PeriodKind.STOP), 0, 5_000);
    }

    private static List<IdlePeriod> stops(Workshop workshop) throws VigieException {
        return workshop.justifying().periods(lastWeek(workshop)).periods();
    }

    @Test
    void the_demo_is_furnished_once_and_never_over_what_somebody_entered() throws Exception {
        Clock clock = Clock.systemDefaultZone();
        try (DemoWorkshop demo = DemoWorkshop.start(folder.resolve("demo"), clock);
                DesktopSession session = DesktopSession.open(LateDemo.with(settings("one"), demo), clock)) {
            Workshop workshop = session.workshop();
            await("the first reading ended", Duration.ofMinutes(2), () -> workshop.sync().lastEnd() != null && !workshop.sync().running());
            new DemoOffice(workshop).furnish();
            LocalDate today = workshop.snapshot(null).day();
            List<IdlePeriod> past = stops(workshop).stream().filter(period -> period.day().isBefore(today)).toList();
            long said = past.stream().filter(period -> period.reasonId() != null).count();
            assertThat(said).as("most stops of the past have a reason").isGreaterThan(past.size() * 8L / 10).isLessThan(past.size());
            assertThat(stops(workshop)).filteredOn(period -> period.day().equals(today)).allMatch(period -> period.reasonId() == null);
            IdlePeriod one = past.stream().filter(period -> period.reasonId() != null).findFirst().orElseThrow();
            workshop.justifying().save(List.of(new JustificationChange(one.key(), null, "repris", one.version())));
            SharedPlanning.Stored stored = workshop.shared().planning();
            assertThat(stored.planning().targets()).containsKeys("DEM12", "DEMALU", "SU12");
            workshop.shared().save(Planning.NONE, stored);
            new DemoOffice(workshop).furnish();
            assertThat(workshop.shared().planning().planning()).isEqualTo(Planning.NONE);
            assertThat(stops(workshop)).filteredOn(period -> period.key().equals(one.key())).singleElement()
                    .satisfies(period -> assertThat(period.comment()).isEqualTo("repris"));
        }
    }

    @Test
    void what_one_synchronises_or_justifies_shows_on_the_other_within_two_seconds() throws Exception {
        Clock clock = Clock.systemDefaultZone();
        try (DemoWorkshop demo = DemoWorkshop.start(folder.resolve("demo"), clock);
                DesktopSession one = DesktopSession.open(LateDemo.with(settings("one"), demo), clock)) {
            Workshop first = one.workshop();
            await("the first reading ended", Duration.ofMinutes(2), () -> first.sync().lastEnd() != null && !first.sync().running());
            try (DesktopSession two = DesktopSession.open(settings("two"), clock)) {
                Workshop second = two.workshop();
                assertThat(pieces(second)).isEqualTo(pieces(first));
                await("it listens", Duration.ofSeconds(20), () -> second.version() > 0);
                long before = second.version();
                first.synchronise();
                await("the run ended", Duration.ofMinutes(1), () -> !first.sync().running());
                await("the other was told", Duration.ofSeconds(2), () -> second.version() > before);
                await("the other shows the same", Duration.ofSeconds(2), () -> pieces(second).equals(pieces(first)));
                new DemoOffice(first).furnish();
                IdlePeriod stop = stops(first).stream().filter(period -> period.reasonId() == null).findFirst().orElseThrow();
                int reason = first.justifying().periods(lastWeek(first)).reasons().getFirst().id();
                first.justifying().save(List.of(new JustificationChange(stop.key(), reason, "vu à deux", stop.version())));
                await("the other shows the reason", Duration.ofSeconds(2), () -> stops(second).stream()
                        .anyMatch(period -> period.key().equals(stop.key()) && period.comment().equals("vu à deux")));
                JustificationChange late = new JustificationChange(stop.key(), null, "trop tard", stop.version());
                assertThatThrownBy(() -> second.justifying().save(List.of(late))).isInstanceOfSatisfying(VigieException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(Fault.JUSTIFICATION_CHANGED));
            }
        }
    }
}

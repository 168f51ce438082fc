package fr.vigie.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.access.Accounts;
import fr.vigie.access.Passwords;
import fr.vigie.model.DayHours;
import fr.vigie.model.HourSpan;
import fr.vigie.model.Planning;
import fr.vigie.model.RequiredFigures;
import fr.vigie.model.TreeLayout;
import fr.vigie.model.WorkCalendar;
import fr.vigie.store.Change;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Clock;
import fr.vigie.store.Database;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Required time from a log and entered hours to what the dashboard is given. */
class RequiredOnScreenTest {
    private static final LocalDate DAY = LocalDate.of(2025, 5, 28);

    @TempDir
    private Path folder;

    @Test
    void hours_entered_on_one_desktop_give_figures_and_without_them_there_are_none() throws Exception {
        Path type = Files.createDirectories(folder.resolve("DEM12 (PVC)"));
        Files.writeString(type.resolve("20250528.LOG"), """
                20250528 06:10:00|@StukUitgevoerd: a
                20250528 06:15:00|@StukUitgevoerd: b
                20250528 06:20:00|@StukUitgevoerd: c
                """);
        try (TestWorkshop workshop = new TestWorkshop(folder.resolve("spool"))) {
            workshop.importFrom(folder);
            SharedRules rules = new SharedRules(workshop.database.settings(), Map.of(), "test");
            SharedPlanning planning = new SharedPlanning(workshop.database.settings(), "test");
            try (SyncService sync = new SyncService(workshop.runner(TestWorkshop.LATER), null, workshop.database.leadership(), _ -> {},
                    TestWorkshop.LATER)) {
                LiveWorkshop live = new LiveWorkshop(workshop.database.readers(), rules, planning, TreeLayout.DEFAULT,
                        Duration.ofMinutes(15), TestWorkshop.LATER, parts(workshop, rules, planning, sync));
                long centre = live.shared().centres().getFirst().id();
                assertThat(live.centre(centre, DAY).required()).isNull();
                DayHours hours = new DayHours(List.of(new HourSpan("", LocalTime.of(6, 0), LocalTime.of(7, 0))),
                        List.of(new HourSpan("", LocalTime.of(6, 12), LocalTime.of(6, 14))));
                WorkCalendar calendar = new WorkCalendar(Map.of(DayOfWeek.WEDNESDAY, hours), new TreeMap<>(), new TreeMap<>());
                live.shared().save(new Planning(calendar, Map.of()), live.shared().planning());
                live.changed(new Change.SettingsChanged());
                RequiredFigures required = Objects.requireNonNull(live.centre(centre, DAY).required());
                assertThat(required).isEqualTo(new RequiredFigures(minutes(60), minutes(58), minutes(8), 0, 0, 0, minutes(10), minutes(40),
                        minutes(2), true));
                assertThat(live.centre(centre, DAY.plusDays(1)).required()).as("a day without a session").isNull();
            }
        }
    }

    private static long minutes(int minutes) {
        return minutes * 60_000L;
    }

    private static LiveWorkshop.Parts parts(TestWorkshop workshop, SharedRules rules, SharedPlanning planning, SyncService sync)
            throws Exception {
        Clock clock = TestWorkshop.LATER;
        Database database = workshop.database;
        OrdersService orders = new OrdersService(new OrderRuns(database.orders(), database.runs(), clock), database.runs(), null,
                database.leadership(), _ -> {}, clock);
        return new LiveWorkshop.Parts(sync, orders, new ManualRuns(workshop.runner(clock), sync, "test"), database.files(),
                new JustifyLive(database.readers(), database.justifications(), rules, TreeLayout.DEFAULT, clock, "test"),
                new QualityLive(database.readers(), database.ingest(), rules, planning, TreeLayout.DEFAULT, Duration.ofMinutes(15), clock),
                personal(workshop),
                new LiveAccessDesk(() -> new Accounts(database.users(), new Passwords()), database.audit(), "test", () -> ApiState.OFF),
                database::info, (_, _, _, _) -> {}, () -> BackupStatus.ELSEWHERE);
    }

    private static PersonalData personal(TestWorkshop workshop) {
        Database of = workshop.database;
        return new PersonalData(of.retention(), of.erasures(), of.readers(),
                new Purging(of.retention(), of.runs(), new SharedRules(of.settings(), Map.of(), "test"), TestWorkshop.LATER));
    }
}

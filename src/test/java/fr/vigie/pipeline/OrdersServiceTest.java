package fr.vigie.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.config.DatabaseSettings;
import fr.vigie.config.ErpSettings;
import fr.vigie.model.Fault;
import fr.vigie.model.OrderRow;
import fr.vigie.model.VigieException;
import fr.vigie.orders.ErpForPipeline;
import fr.vigie.orders.OrderSource;
import fr.vigie.store.Database;
import fr.vigie.store.Leadership;
import fr.vigie.store.OrderFilter;
import fr.vigie.store.PostgresForTests;
import fr.vigie.store.Run;
import fr.vigie.store.RunKind;
import fr.vigie.store.RunOutcome;
import fr.vigie.store.RunTrigger;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When the ERP is read, and what a reading that fails leaves: from a real MariaDB into a real PostgreSQL. */
class OrdersServiceTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final DatabaseSettings settings = PostgresForTests.freshDatabase();
    private final MovingClock clock = new MovingClock(at("2026-11-20T07:30"));
    private final LinkedBlockingQueue<RunReport> ended = new LinkedBlockingQueue<>();
    private final List<AutoCloseable> open = new ArrayList<>();
    private ErpForPipeline erp;
    private Database database;
    private Leadership leadership;
    private OrdersService service;

    @BeforeEach
    void start() throws Exception {
        erp = ErpForPipeline.withOrders(3);
        database = Database.open(settings, Path.of("target"));
        leadership = database.leadership();
        service = vigie(leadership, erp.settings());
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
        leadership.close();
        database.close();
    }

    private OrdersService vigie(Leadership lead, ErpSettings from) {
        OrderRuns runs = new OrderRuns(database.orders(), database.runs(), clock);
        OrdersService made = new OrdersService(runs, database.runs(), new OrdersService.Feed(new OrderSource(from), from.times()), lead,
                ended::add, clock);
        open.add(made);
        return made;
    }

    @Test
    void theFirstStartReadsAtOnceThenAtEachTimeOnce() throws Exception {
        assertThat(ticks(service)).as("never read").isTrue();
        assertThat(ticks(service)).isFalse();
        advanceTo("2026-11-20T08:59:59");
        assertThat(ticks(service)).isFalse();
        advanceTo("2026-11-20T09:00");
        assertThat(ticks(service)).isTrue();
        advanceTo("2026-11-20T13:59");
        assertThat(ticks(service)).isFalse();
        advanceTo("2026-11-20T14:00:15");
        assertThat(ticks(service)).isTrue();
        assertThat(runs()).extracting(Run::kind, Run::trigger, Run::outcome)
                .containsOnly(org.assertj.core.api.Assertions.tuple(RunKind.ERP, RunTrigger.SCHEDULE, RunOutcome.DONE)).hasSize(3);
    }

    @Test
    void timesMissedWhileNoVigieRanAreMadeUpForOnce() throws Exception {
        ticks(service);
        advanceTo("2026-11-23T10:30");
        OrdersService restarted = vigie(leadership, erp.settings());
        assertThat(ticks(restarted)).isTrue();
        assertThat(ticks(restarted)).isFalse();
        OrdersService again = vigie(leadership, erp.settings());
        assertThat(ticks(again)).as("09:00 is served").isFalse();
    }

    @Test
    void aRunByHandServesATimeThatHasComeAndNoneThatWillCome() throws Exception {
        ticks(service);
        advanceTo("2026-11-20T08:55");
        service.runNow();
        assertThat(next().outcome()).isEqualTo(RunOutcome.DONE);
        advanceTo("2026-11-20T09:00");
        assertThat(ticks(service)).isTrue();
        advanceTo("2026-11-20T14:00");
        service.runNow();
        next();
        assertThat(ticks(service)).isFalse();
    }

    @Test
    void onlyTheLeaderReadsOnScheduleAndAnotherTakesOver() throws Exception {
        try (Leadership second = database.leadership()) {
            OrdersService other = vigie(second, erp.settings());
            assertThat(ticks(service)).isTrue();
            advanceTo("2026-11-20T09:00");
            assertThat(ticks(other)).isFalse();
            leadership.close();
            assertThat(ticks(other)).isTrue();
            assertThat(ticks(other)).isFalse();
        }
    }

    @Test
    void aFailedRunIsNotRepeatedBeforeTheNextTime() throws Exception {
        OrdersService broken = vigie(leadership, erp.unreachable());
        assertThat(ticks(broken)).isTrue();
        assertThat(ticks(broken)).isFalse();
        OrdersStatus status = broken.status();
        assertThat(Objects.requireNonNull(status.lastFault()).fault()).isEqualTo(Fault.ERP_UNREACHABLE);
        assertThat(status.lastGood()).isNull();
        advanceTo("2026-11-20T09:00");
        assertThat(ticks(service)).as("the next time, repaired").isTrue();
        assertThat(Duration.between(Objects.requireNonNull(service.status().lastGood()), clock.instant()).abs())
                .isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void aClockSetBackByADayMissesNothing() throws Exception {
        advanceTo("2026-11-21T14:30");
        ticks(service);
        clock.now = at("2026-11-20T13:50");
        PostgresForTests.execute(settings, "update execution_sync set debut = debut - interval '2 h'");
        ticks(service);
        advanceTo("2026-11-20T14:00");
        assertThat(ticks(service)).isTrue();
    }

    @Test
    void statusSaysWhatIsReadAndWhenNext() {
        assertThat(service.status().next()).as("not scheduled").isNull();
        service.schedule();
        assertThat(service.status().next()).isEqualTo(at("2026-11-20T09:00"));
        assertThat(service.status().source()).startsWith("mysql://127.0.0.1:").doesNotContain("@");
        OrdersService none = new OrdersService(new OrderRuns(database.orders(), database.runs(), clock), database.runs(), null, leadership,
                ended::add, clock);
        open.add(none);
        none.schedule();
        none.runNow();
        assertThat(none.status().configured()).isFalse();
        assertThat(none.status().next()).isNull();
    }

    private Orders orders() {
        return new LiveOrders(database.readers(), service, clock);
    }

    @Test
    void aRunIsRecordedWithItsCountsAndTheScreenShowsItsAge() throws Exception {
        service.runNow();
        RunReport report = next();
        assertThat(report.counts().filesSeen()).isEqualTo(3);
        assertThat(report.counts().filesRead()).isEqualTo(3);
        assertThat(report.unchanged()).isZero();
        service.runNow();
        assertThat(next().unchanged()).isEqualTo(3);
        Run run = runs().getFirst();
        assertThat(run.trigger()).isEqualTo(RunTrigger.MANUAL);
        assertThat(run.counts().filesSeen()).isEqualTo(3);
        assertThat(run.counts().events()).isEqualTo(6);
        Orders.View view = orders().view(OrderFilter.PRESENT);
        assertThat(view.rows()).hasSize(3);
        assertThat(view.summary().present()).isEqualTo(3);
        assertThat(view.yesterday()).isEqualTo(LocalDate.of(2026, 11, 19));
        assertThat(Duration.between(Objects.requireNonNull(orders().status().lastGood()), clock.instant()).abs())
                .isLessThan(Duration.ofMinutes(1));
    }

    /** The second reading fails in each of these ways, and nothing changes. */
    @Test
    void whateverFailsChangesNothing() throws Exception {
        service.runNow();
        next();
        List<String> rows = rows();
        erp.execute("delete from A_Logbuch");
        assertThat(failed()).isEqualTo(Fault.ERP_NO_ORDERS);
        erp.execute("alter table A_Logbuch drop column Notiz");
        assertThat(failed()).isEqualTo(Fault.ERP_COLUMN);
        erp.execute("drop table A_Vorgang");
        assertThat(failed()).isEqualTo(Fault.ERP_COLUMN);
        assertThat(rows()).isEqualTo(rows);
        assertThat(runs().getFirst().outcome()).isEqualTo(RunOutcome.FAILED);
        assertThat(runs().getFirst().message()).contains("Notiz");
        assertThat(orders().view(OrderFilter.PRESENT).rows()).hasSize(3);
    }

    @Test
    void aConnectionCutByTheNetworkInTheMiddleChangesNothing() throws Exception {
        service.runNow();
        next();
        List<String> rows = rows();
        erp.addManyNotes();
        erp.execute("update A_Kopf set AufStatus = 'vitrage'");
        try (CuttingProxy proxy = new CuttingProxy(erp.settings().port(), 5_000_000)) {
            OrdersService through = vigie(leadership, erp.through(proxy.port()));
            through.runNow();
            assertThat(Objects.requireNonNull(next().fault()).fault()).isEqualTo(Fault.ERP_LOST);
        }
        assertThat(rows()).isEqualTo(rows);
        service.runNow();
        assertThat(next().counts().filesRead()).as("all of them, once it lasts").isEqualTo(3);
    }

    @Test
    void aCancelledRunChangesNothing() throws Exception {
        erp.addManyNotes();
        try (CuttingProxy slow = new CuttingProxy(erp.settings().port(), Long.MAX_VALUE)) {
            OrdersService through = vigie(leadership, erp.through(slow.port()));
            slow.holdAfter(1_000_000);
            through.runNow();
            slow.awaitHeld();
            through.cancel();
            assertThat(next().outcome()).isEqualTo(RunOutcome.CANCELLED);
        }
        assertThat(rows()).isEmpty();
        assertThat(runs().getFirst().outcome()).isEqualTo(RunOutcome.CANCELLED);
    }

    @Test
    void anOrderThatLeavesTheSelectionVanishesOnTheClocksDay() throws Exception {
        service.runNow();
        next();
        erp.execute("update A_Kopf set AufStatus = 'Facturée' where AuNummer = 2");
        advanceTo("2026-11-21T00:30");
        service.runNow();
        assertThat(next().ignored()).isEqualTo(1);
        List<OrderRow> all = database.readers().snapshot(moment -> moment.orders(OrderFilter.ALL));
        assertThat(all).extracting(OrderRow::vanished).containsExactly(null, LocalDate.of(2026, 11, 21), null);
    }

    @Test
    void aNumberThatTheTableCannotHoldIsNamedAndTheOthersAreStored() throws Exception {
        erp.execute("alter table A_Kopf modify AuAlpha varchar(9)", "update A_Kopf set AuAlpha = 'ABCDEFG' where AuNummer = 1");
        service.runNow();
        RunReport report = next();
        assertThat(report.outcome()).isEqualTo(RunOutcome.PART);
        assertThat(report.failures()).singleElement().extracting(VigieException::fault).isEqualTo(Fault.ERP_ORDER_TOO_LONG);
        assertThat(rows()).hasSize(2);
    }

    /** Whether a tick starts a run; waits for its end. */
    private boolean ticks(OrdersService one) throws InterruptedException {
        int before = runs().size();
        one.tick();
        boolean started = one.status().running() || runs().size() > before || !ended.isEmpty();
        if (started) {
            next();
        }
        return started;
    }

    private Fault failed() throws InterruptedException {
        service.runNow();
        return Objects.requireNonNull(next().fault()).fault();
    }

    private RunReport next() throws InterruptedException {
        return Objects.requireNonNull(ended.poll(30, TimeUnit.SECONDS), "no run ended");
    }

    private List<Run> runs() {
        try {
            return database.readers().snapshot(moment -> moment.lastRuns(20));
        } catch (VigieException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> rows() throws Exception {
        return PostgresForTests.query(settings, "select c::text from commandes_volets_roulants c order by id");
    }

    /** Time goes on here and for what the database has noted. */
    private void advanceTo(String local) throws Exception {
        Duration step = Duration.between(clock.now, at(local));
        clock.now = at(local);
        PostgresForTests.execute(settings, "update execution_sync set debut = debut - interval '" + step.toSeconds() + " s'");
    }

    private static Instant at(String local) {
        return java.time.LocalDateTime.parse(local).atZone(PARIS).toInstant();
    }

    private static final class MovingClock extends Clock {
        private volatile Instant now;

        MovingClock(Instant now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return PARIS;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}

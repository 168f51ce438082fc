package fr.vigie.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.config.DatabaseSettings;
import fr.vigie.model.Fault;
import fr.vigie.model.OrderRow;
import fr.vigie.model.PlannedOrder;
import fr.vigie.model.VigieException;
import fr.vigie.store.OrderFilter.Presence;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a run does to {@code commandes_volets_roulants}, and how it is read back. */
class OrderStoreTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final String ROWS = "select c::text from commandes_volets_roulants c order by id";

    private final DatabaseSettings settings = PostgresForTests.freshDatabase();
    private Database database;
    private OrderStore store;

    @BeforeEach
    void open() throws VigieException {
        database = Database.open(settings, Path.of("target"));
        store = database.orders();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static PlannedOrder order(String number, String status, String... boxes) {
        return new PlannedOrder(number, "", status, status, LocalDate.of(2026, 3, 2), List.of(boxes), false, "Affaire " + number);
    }

    @Test
    void twoRunsChangeNothing() throws Exception {
        List<PlannedOrder> orders = List.of(order("7", "Planifiée", "SOP 1", "S P 2"), order("10", "vitrage", "SOP 1"));
        assertThat(store.replace(orders, MONDAY)).isEqualTo(new OrderChanges(2, 0, 0));
        List<String> rows = PostgresForTests.query(settings, ROWS);
        assertThat(store.replace(orders, TUESDAY)).isEqualTo(new OrderChanges(0, 0, 0));
        assertThat(PostgresForTests.query(settings, ROWS)).as("not a byte").isEqualTo(rows).hasSize(2);
        assertThat(all()).extracting(OrderRow::order).as("7 before 10").isEqualTo(orders);
    }

    @Test
    void anOrderThatLeavesKeepsItsDayAndComesBackClean() throws Exception {
        PlannedOrder left = order("1", "Planifiée", "SOP 1");
        PlannedOrder stays = order("2", "Planifiée", "SOP 1");
        store.replace(List.of(left, stays), MONDAY);
        Instant firstSeen = all().getFirst().firstSeen();
        assertThat(store.replace(List.of(stays), MONDAY)).isEqualTo(new OrderChanges(0, 0, 1));
        assertThat(store.replace(List.of(stays), TUESDAY)).isEqualTo(new OrderChanges(0, 0, 0));
        assertThat(all()).extracting(OrderRow::vanished).containsExactly(MONDAY, null);
        assertThat(all().getFirst().order()).isEqualTo(left);
        assertThat(store.replace(List.of(left, stays), TUESDAY)).isEqualTo(new OrderChanges(0, 1, 0));
        assertThat(all()).extracting(OrderRow::vanished).containsExactly(null, null);
        assertThat(all().getFirst().firstSeen()).isEqualTo(firstSeen);
    }

    @Test
    void eachChangeOfAColumnIsWritten() throws Exception {
        PlannedOrder first = order("1", "Planifiée", "SOP 1");
        List<PlannedOrder> versions = List.of(order("1", "vitrage", "SOP 1"), order("1", "vitrage", "SOP 1", "SOP 1"),
                new PlannedOrder("1", "", "vitrage", "raw", null, List.of("SOP 2"), true, null),
                new PlannedOrder("1", "", "vitrage", "raw", null, List.of("SOP 2"), true, "x"),
                new PlannedOrder("1", "", "vitrage", "raw\0\uD83D\uDE00 \"'\\{},", MONDAY, List.of("a,b", "c\"d", "{e}"), false, "NULL"));
        store.replace(List.of(first), MONDAY);
        for (PlannedOrder version : versions) {
            assertThat(store.replace(List.of(version), MONDAY)).isEqualTo(new OrderChanges(0, 1, 0));
        }
        PlannedOrder last = versions.getLast();
        assertThat(all()).singleElement().extracting(OrderRow::order).isEqualTo(new PlannedOrder("1", "", "vitrage",
                last.rawStatus().replace('\0', ' '), MONDAY, last.boxes(), false, "NULL"));
    }

    @Test
    void aStatusLongerThanItsColumnIsCutAndItsRawOneKept() throws Exception {
        String status = "Planifiée " + "é".repeat(60);
        store.replace(List.of(order("1", status, "SOP 1")), MONDAY);
        assertThat(all().getFirst().order().status()).hasSize(50);
        assertThat(all().getFirst().order().rawStatus()).isEqualTo(status);
        assertThat(store.replace(List.of(order("1", status, "SOP 1")), MONDAY)).isEqualTo(new OrderChanges(0, 0, 0));
    }

    @Test
    void noOrderAtAllIsRefusedAndAFailureLeavesAllAsItWas() throws Exception {
        store.replace(List.of(order("1", "Planifiée", "SOP 1")), MONDAY);
        List<String> rows = PostgresForTests.query(settings, ROWS);
        assertThatIllegalArgumentException().isThrownBy(() -> store.replace(List.of(), MONDAY));
        List<PlannedOrder> twice = List.of(order("2", "Planifiée", "SOP 1"), order("2", "vitrage", "SOP 1"));
        assertThatThrownBy(() -> store.replace(twice, MONDAY)).isInstanceOf(VigieException.class);
        assertThat(PostgresForTests.query(settings, ROWS)).isEqualTo(rows);
    }

    @Test
    void onlyTheLeaderWritesThroughTheFence() throws Exception {
        try (Leadership leader = database.leadership()) {
            assertThatThrownBy(leader::fencedOrders).isInstanceOfSatisfying(VigieException.class,
                    e -> assertThat(e.fault()).isEqualTo(Fault.LEADERSHIP_LOST));
            assertThat(leader.acquire()).isTrue();
            OrderStore fenced = leader.fencedOrders();
            fenced.replace(List.of(order("1", "Planifiée", "SOP 1")), MONDAY);
            leader.close();
            assertThatThrownBy(() -> fenced.replace(List.of(order("2", "Planifiée", "SOP 1")), MONDAY))
                    .isInstanceOfSatisfying(VigieException.class, e -> assertThat(e.fault()).isEqualTo(Fault.LEADERSHIP_LOST));
            assertThat(all()).hasSize(1);
        }
    }

    @Test
    void aChangeIsToldAndNoChangeIsNot() throws Exception {
        LinkedBlockingQueue<Change> heard = new LinkedBlockingQueue<>();
        try (Database.Subscription subscription = database.listen(heard::add)) {
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(new Change.Everything());
            List<PlannedOrder> orders = List.of(order("1", "Planifiée", "SOP 1"));
            store.replace(orders, MONDAY);
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(new Change.OrdersChanged());
            store.replace(orders, MONDAY);
            store.replace(List.of(order("1", "vitrage", "SOP 1")), MONDAY);
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(new Change.OrdersChanged());
            assertThat(heard.poll(200, TimeUnit.MILLISECONDS)).isNull();
        }
    }

    @Test
    void filtersAndFigures() throws Exception {
        List<PlannedOrder> orders = new ArrayList<>(List.of(order("101", "Planifiée", "SOP 1"), order("102", "vitrage", "S P 2", "SOP 1"),
                new PlannedOrder("103", "A", "Planifiée", "Planifiée", null, List.of("S P 2"), true, "Résidence 50%")));
        store.replace(orders, MONDAY);
        orders.removeFirst();
        store.replace(orders, TUESDAY);
        assertThat(numbers(OrderFilter.ALL)).containsExactly("101", "102", "103");
        assertThat(numbers(OrderFilter.PRESENT)).containsExactly("102", "103");
        assertThat(numbers(OrderFilter.ALL.with(Presence.VANISHED))).containsExactly("101");
        assertThat(numbers(search("RÉSIDENCE"))).containsExactly("103");
        assertThat(numbers(search("50%"))).containsExactly("103");
        assertThat(numbers(search("%"))).containsExactly("103");
        assertThat(numbers(search("103a"))).containsExactly("103");
        assertThat(numbers(search("s p 2"))).containsExactly("102", "103");
        assertThat(numbers(search("' or 1=1 --"))).isEmpty();
        assertThat(numbers(filter("vitrage", null, null))).containsExactly("102");
        assertThat(numbers(filter(null, "SOP 1", null))).containsExactly("101", "102");
        assertThat(numbers(filter(null, null, true))).containsExactly("103");
        assertThat(numbers(filter(null, null, false))).containsExactly("101", "102");
        assertThat(numbers(OrderFilter.ofDays(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 2)))).containsExactly("101", "102");
        assertThat(numbers(new OrderFilter(null, null, null, null, null, Instant.now().plusSeconds(3600), null, null, null))).isEmpty();
        assertThat(numbers(new OrderFilter(null, null, null, null, null, null, TUESDAY, null, null))).containsExactly("101");
        PostgresForTests.execute(settings,
                "update commandes_volets_roulants set premiere_vue = '2026-11-15 23:59:59+00' where numero_commande = '102'");
        OrderSummary summary = database.readers().snapshot(moment -> moment.orderSummary(MONDAY, ZoneOffset.UTC));
        assertThat(summary).isEqualTo(new OrderSummary(2, 1, 1, 1, List.of("Planifiée", "vitrage"), List.of("S P 2", "SOP 1")));
        List<String> streamed = new ArrayList<>();
        database.readers().orders(OrderFilter.ALL, row -> streamed.add(row.order().number()));
        assertThat(streamed).containsExactly("101", "102", "103");
    }

    @Test
    void runsTellTheirAges() throws Exception {
        Runs runs = database.runs();
        assertThat(runs.ages(RunKind.ERP)).isEqualTo(new RunAges(null, null));
        try (Runs.Handle good = runs.start(RunKind.ERP, RunTrigger.COMMAND)) {
            good.finish(RunCounts.NONE, RunOutcome.DONE, null);
        }
        PostgresForTests.execute(settings, "update execution_sync set debut = now() - interval '2 h'");
        try (Runs.Handle failed = runs.start(RunKind.ERP, RunTrigger.COMMAND)) {
            failed.finish(RunCounts.NONE, RunOutcome.FAILED, "x");
        }
        try (Runs.Handle interrupted = runs.start(RunKind.ERP, RunTrigger.COMMAND)) {
            assertThat(interrupted.id()).isPositive();
        }
        PostgresForTests.execute(settings, "update execution_sync set debut = now() - interval '1 h' where issue = 'echec'");
        RunAges ages = runs.ages(RunKind.ERP);
        assertThat(java.util.Objects.requireNonNull(ages.newest()).toMinutes()).as("the interrupted one does not count").isEqualTo(60);
        assertThat(java.util.Objects.requireNonNull(ages.good()).toMinutes()).isEqualTo(120);
        assertThat(runs.ages(RunKind.FTP)).isEqualTo(new RunAges(null, null));
        assertThat(database.readers().snapshot(moment -> moment.lastRun(RunKind.ERP)).orElseThrow().outcome())
                .isEqualTo(RunOutcome.INTERRUPTED);
        assertThat(database.readers().snapshot(moment -> moment.lastGoodRun(RunKind.ERP)).orElseThrow().outcome())
                .isEqualTo(RunOutcome.DONE);
    }

    private static OrderFilter search(String text) {
        return new OrderFilter(text, null, null, null, null, null, null, null, null);
    }

    private static OrderFilter filter(@Nullable String status, @Nullable String box, @Nullable Boolean stock) {
        return new OrderFilter(null, status, box, stock, null, null, null, null, null);
    }

    private List<String> numbers(OrderFilter filter) throws VigieException {
        return database.readers().snapshot(moment -> moment.orders(filter)).stream().map(row -> row.order().number()).toList();
    }

    private List<OrderRow> all() throws VigieException {
        return database.readers().snapshot(moment -> moment.orders(OrderFilter.ALL));
    }
}

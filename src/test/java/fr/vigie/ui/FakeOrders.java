package fr.vigie.ui;

import fr.vigie.model.OrderRow;
import fr.vigie.model.PlannedOrder;
import fr.vigie.model.VigieException;
import fr.vigie.pipeline.Orders;
import fr.vigie.pipeline.OrdersStatus;
import fr.vigie.store.OrderFilter;
import fr.vigie.store.OrderFilter.Presence;
import fr.vigie.store.OrderSummary;
import fr.vigie.task.Progress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Forty orders of all kinds: three new, two vanished since yesterday. */
public final class FakeOrders implements Orders {
    private static final LocalDate TODAY = FakeWorkshop.NOW.toLocalDate();
    private static final List<String> STATUSES = List.of("Planifiée", "Lancer en prod", "Attente vitrage");
    private static final List<String> BOXES = List.of("SOP 210", "S P 180", "S D 165", "S TAB 300");

    private final FakeWorkshop workshop;
    public volatile boolean configured = true;
    public volatile boolean running;
    public volatile @Nullable VigieException lastFault;
    public volatile @Nullable OrderFilter asked;

    FakeOrders(FakeWorkshop workshop) {
        this.workshop = workshop;
    }

    private static OrderRow row(int i) {
        Instant seen = i < 3 ? FakeWorkshop.INSTANT.minus(Duration.ofHours(20)) : FakeWorkshop.INSTANT.minus(Duration.ofDays(3L + i));
        LocalDate vanished = i == 10 || i == 11 ? TODAY.minusDays(1) : i == 12 ? TODAY.minusDays(9) : null;
        return new OrderRow(new PlannedOrder(String.valueOf(42_100 + i), i % 5 == 0 ? "B" : "", STATUSES.get(i % 3), STATUSES.get(i % 3),
                i == 7 ? null : TODAY.minusDays(i), i % 6 == 0 ? List.of(BOXES.get(i % 4), "SOP 150") : List.of(BOXES.get(i % 4)),
                i % 3 == 0,
                i % 4 == 0 ? null : "Chantier n° " + i), FakeWorkshop.INSTANT, seen, vanished);
    }

    @Override
    public View view(OrderFilter filter) throws VigieException {
        workshop.check();
        asked = filter;
        List<OrderRow> all = new ArrayList<>();
        for (int i = 0; i < (workshop.empty ? 0 : 40); i++) {
            all.add(row(i));
        }
        List<OrderRow> rows = all.stream().filter(row -> filter.presence() == null || (filter.presence() == Presence.PRESENT) == (row
                .vanished() == null))
                .filter(row -> filter.firstSeenSince() == null || !row.firstSeen().isBefore(filter.firstSeenSince()))
                .filter(row -> filter.vanishedSince() == null || row.vanished() != null && !row.vanished().isBefore(filter.vanishedSince()))
                .filter(row -> filter.status() == null || row.order().status().equals(filter.status()))
                .filter(row -> filter.box() == null || row.order().boxes().contains(filter.box()))
                .filter(row -> filter.stock() == null || row.order().stock() == filter.stock()).toList();
        return new View(FakeWorkshop.INSTANT, yesterday(), rows, workshop.empty
                ? new OrderSummary(0, 0, 0, 0, List.of(), List.of())
                : new OrderSummary(37, 3, 3, 2, STATUSES, BOXES));
    }

    @Override
    public LocalDate yesterday() {
        return TODAY.minusDays(1);
    }

    @Override
    public Instant sinceYesterday() {
        return yesterday().atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @Override
    public OrdersStatus status() {
        return new OrdersStatus(configured ? "mysql://192.0.2.20:3306/erp" : null, running, Progress.IDLE, FakeWorkshop.INSTANT, lastFault,
                FakeWorkshop.INSTANT.minus(Duration.ofMinutes(30)), null);
    }

    @Override
    public void synchronise() {
        running = true;
    }

    @Override
    public void cancel() {
        running = false;
    }
}

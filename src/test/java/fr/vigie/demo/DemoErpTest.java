package fr.vigie.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Needs;
import fr.vigie.model.PlannedOrder;
import fr.vigie.orders.ErpFacts;
import fr.vigie.orders.OrderSource;
import fr.vigie.task.Cancellation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo's ERP on a real MariaDB. */
class DemoErpTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T14:30:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path home;

    @Test
    void itsOrdersAreReadLikeAnyOthers() throws Exception {
        Needs.program("mariadbd");
        List<PlannedOrder> orders;
        try (DemoErp erp = Objects.requireNonNull(DemoErp.start(home, CLOCK))) {
            OrderSource source = new OrderSource(erp.settings());
            ErpFacts facts = source.probe();
            assertThat(facts.mayWrite()).isFalse();
            orders = source.read(Cancellation.never(), _ -> {}).orders();
            assertThat(orders).hasSizeBetween(25, 55);
            assertThat(orders).extracting(PlannedOrder::status).containsOnly("Planifiée", "A lancer en prod", "Lancer en prod",
                    "Vitrage en attente");
            assertThat(orders).anyMatch(order -> !order.rawStatus().equals(order.status())).anyMatch(PlannedOrder::stock)
                    .anyMatch(order -> order.boxes().size() > 1).anyMatch(order -> !order.extension().isEmpty());
            assertThat(DemoErp.start(home, CLOCK)).as("its folder is held").isNull();
        }
        try (DemoErp again = Objects.requireNonNull(DemoErp.start(home, CLOCK))) {
            assertThat(new OrderSource(again.settings()).read(Cancellation.never(), _ -> {}).orders()).isEqualTo(orders);
        }
        assertThat(Files.exists(home.resolve("erp/server.pid"))).as("stopped cleanly").isFalse();
    }

    /** As after a kill of the demo: the server it left behind still holds the folder. */
    @Test
    void aServerLeftBehindGivesTheFolderBack() throws Exception {
        Needs.program("mariadbd");
        MariaDbServer left = MariaDbServer.start(home.resolve("erp"));
        try (DemoErp erp = Objects.requireNonNull(DemoErp.start(home, CLOCK))) {
            assertThat(new OrderSource(erp.settings()).probe().server()).contains("MariaDB");
        } finally {
            left.close();
        }
    }

    @Test
    void ordersComeAndGoFromDayToDay() {
        LocalDate day = LocalDate.of(2026, 11, 21);
        Set<Integer> before = new HashSet<>(DemoOrder.of(day).stream().map(DemoOrder::number).toList());
        List<DemoOrder> after = DemoOrder.of(day.plusDays(1));
        assertThat(before).hasSize(DemoOrder.COUNT);
        assertThat(after).filteredOn(order -> !before.contains(order.number())).hasSize(2);
    }
}

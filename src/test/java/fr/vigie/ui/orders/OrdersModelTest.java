package fr.vigie.ui.orders;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.model.Fault;
import fr.vigie.model.OrderRow;
import fr.vigie.model.VigieException;
import fr.vigie.pipeline.Orders;
import fr.vigie.store.OrderFilter;
import fr.vigie.store.OrderFilter.Presence;
import fr.vigie.ui.FakeKit;
import fr.vigie.ui.FakeOrders;
import fr.vigie.ui.FakeWorkshop;
import fr.vigie.ui.table.Col;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrdersModelTest {
    private static final LocalDate TODAY = FakeWorkshop.NOW.toLocalDate();

    private final FakeWorkshop workshop = new FakeWorkshop();
    private final FakeOrders orders = workshop.orders();
    private final FakeKit kit = new FakeKit();

    private OrdersModel model() {
        OrdersModel model = new OrdersModel(orders, kit.kit());
        model.refresh();
        return model;
    }

    private static List<OrderRow> rows(OrdersModel model) {
        Orders.View view = model.view().value().get();
        return Objects.requireNonNull(view).rows();
    }

    @Test
    void each_scope_asks_for_its_orders_and_says_how_many_there_are() {
        OrdersModel model = model();
        assertThat(model.title(OrderScope.PLANNED)).isEqualTo("Planifiées (37)");
        assertThat(model.title(OrderScope.NEW)).isEqualTo("Nouvelles depuis hier (3)");
        assertThat(model.title(OrderScope.GONE)).isEqualTo("Disparues depuis hier (2)");
        assertThat(model.title(OrderScope.ALL)).isEqualTo("Toutes (40)");
        for (OrderScope scope : OrderScope.values()) {
            model.choose(scope, null, null, null);
            assertThat(rows(model)).as(scope.name()).hasSize(scope.count(Objects.requireNonNull(model.view().value().get()).summary()));
        }
        model.choose(OrderScope.NEW, null, null, null);
        assertThat(orders.asked).isEqualTo(
                new OrderFilter(null, null, null, null, Presence.PRESENT, orders.sinceYesterday(), null, null, null));
        model.choose(OrderScope.GONE, null, null, null);
        assertThat(rows(model)).allMatch(row -> !Objects.requireNonNull(row.vanished()).isBefore(TODAY.minusDays(1)));
    }

    @Test
    void filters_by_status_box_and_stock() {
        OrdersModel model = model();
        assertThat(model.choose(OrderScope.ALL, "Planifiée", "SOP 210", true)).isTrue();
        assertThat(rows(model)).isNotEmpty().allMatch(row -> row.order().status().equals("Planifiée")
                && row.order().boxes().contains("SOP 210") && row.order().stock());
        assertThat(model.choose(OrderScope.ALL, "Planifiée", "SOP 210", true)).as("nothing new is asked for").isFalse();
        assertThat(model.choose(OrderScope.ALL, null, null, false)).isTrue();
        assertThat(rows(model)).isNotEmpty().noneMatch(row -> row.order().stock());
    }

    @Test
    void the_scope_is_remembered_and_rubbish_is_forgotten() {
        model().choose(OrderScope.GONE, null, null, null);
        assertThat(model().scope()).isEqualTo(OrderScope.GONE);
        kit.memory.remember("orders.scope", "GARBLED");
        assertThat(model().scope()).isEqualTo(OrderScope.PLANNED);
    }

    @Test
    void says_how_old_the_orders_are_and_why_they_are_not_newer() {
        OrdersModel model = model();
        assertThat(model.age()).isEqualTo("commandes lues le 28/05/2025 14:00:40");
        orders.lastFault = new VigieException(Fault.ERP_NO_ORDERS, "mysql://192.0.2.20:3306/erp");
        assertThat(model.age()).startsWith("commandes lues le 28/05/2025 14:00:40 · ").contains("ERP").doesNotContain("{");
        model.synchronise();
        assertThat(model.age()).isEqualTo("lecture de l’ERP en cours…");
        model.synchronise();
        assertThat(orders.running).as("the same button cancels").isFalse();
    }

    private static @Nullable Object value(OrderRow row, String key) {
        Col<OrderRow> column = new OrderColumns(() -> TODAY, "En stock").all().stream().filter(each -> each.key().equals(key)).findFirst()
                .orElseThrow();
        return column.value().apply(row);
    }

    @Test
    void age_counts_days_since_planning_up_to_the_day_it_vanished() {
        OrdersModel model = model();
        model.choose(OrderScope.ALL, null, null, null);
        List<OrderRow> rows = rows(model);
        assertThat(value(rows.get(5), "age_jours")).isEqualTo(5L);
        assertThat(value(rows.get(7), "age_jours")).as("never planned on a day").isNull();
        assertThat(value(rows.get(12), "age_jours")).as("vanished nine days ago").isEqualTo(3L);
        assertThat(value(rows.get(3), "gestion_en_stock")).isEqualTo("En stock");
        assertThat(value(rows.get(4), "gestion_en_stock")).isEqualTo("");
    }

    @Test
    void a_database_that_is_away_leaves_what_was_there_and_says_so() {
        OrdersModel model = model();
        List<OrderRow> before = rows(model);
        workshop.failure = new VigieException(Fault.DATABASE_LOST, "db", "gone");
        model.refresh();
        assertThat(rows(model)).isEqualTo(before);
        assertThat(kit.failures).hasSize(1);
    }
}

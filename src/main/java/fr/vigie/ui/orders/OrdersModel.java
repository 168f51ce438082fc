package fr.vigie.ui.orders;

import fr.vigie.pipeline.Orders;
import fr.vigie.pipeline.OrdersStatus;
import fr.vigie.text.Messages;
import fr.vigie.ui.fx.Figures;
import fr.vigie.ui.fx.Kit;
import fr.vigie.ui.fx.Loading;
import fr.vigie.ui.fx.Notice;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which orders are shown, and what is known of the ERP's reading. */
public final class OrdersModel {
    private static final String SCOPE = "orders.scope";

    private final Orders orders;
    private final Kit kit;
    private final Messages texts;
    private final Figures figures;
    private final Loading<Orders.View> view;
    private OrderScope scope;
    private @Nullable String status;
    private @Nullable String box;
    private @Nullable Boolean stock;

    public OrdersModel(Orders orders, Kit kit) {
        this.orders = orders;
        this.kit = kit;
        this.texts = kit.texts();
        this.figures = kit.figures();
        this.view = new Loading<>(kit.tasks(), kit.notices());
        this.scope = kit.memory().recall(SCOPE).flatMap(OrdersModel::scope).orElse(OrderScope.PLANNED);
    }

    private static java.util.Optional<OrderScope> scope(String name) {
        return Arrays.stream(OrderScope.values()).filter(each -> each.name().equals(name)).findFirst();
    }

    Loading<Orders.View> view() {
        return view;
    }

    OrderScope scope() {
        return scope;
    }

    /** Shows others, and says whether anything changed. */
    boolean choose(OrderScope wanted, @Nullable String wantedStatus, @Nullable String wantedBox, @Nullable Boolean wantedStock) {
        boolean same = wanted == scope && Objects.equals(status, wantedStatus) && Objects.equals(box, wantedBox)
                && Objects.equals(stock, wantedStock);
        scope = wanted;
        status = wantedStatus;
        box = wantedBox;
        stock = wantedStock;
        if (!same) {
            kit.memory().remember(SCOPE, scope.name());
            refresh();
        }
        return !same;
    }

    public void refresh() {
        view.load(() -> orders.view(scope.filter(orders, status, box, stock)));
    }

    OrdersStatus erp() {
        return orders.status();
    }

    void synchronise() {
        if (orders.status().running()) {
            orders.cancel();
        } else {
            orders.synchronise();
        }
    }

    /** How old the orders are, and why they are not newer. */
    String age() {
        OrdersStatus erp = orders.status();
        if (erp.running()) {
            return texts.get("orders.running");
        }
        String good = erp.lastGood() == null
                ? texts.get("orders.never")
                : texts.get("orders.read", figures.moment(figures.local(erp.lastGood())));
        String next = erp.next() == null ? "" : " · " + texts.get("orders.next", figures.clock(erp.next()));
        return erp.lastFault() == null ? good + next : good + " · " + Notice.of(erp.lastFault(), kit.faults()).what();
    }

    /** The name of a scope, with how many orders it holds where that is known. */
    String title(OrderScope wanted) {
        String name = texts.get("orders.scope." + wanted.key());
        Orders.View taken = view.value().get();
        return taken == null ? name : name + " (" + figures.count(wanted.count(taken.summary())) + ")";
    }

    void forget() {
        view.forget();
    }
}

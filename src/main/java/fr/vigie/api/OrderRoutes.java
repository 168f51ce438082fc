package fr.vigie.api;

import fr.vigie.export.RowForms;
import fr.vigie.store.Listings;
import java.util.List;

/** {@code /commandes-volets/}: the ERP's orders, those no longer planned included ({@code disparue_le}). */
final class OrderRoutes {
    private static final String TAG = "commandes";
    private static final String PATH = "/commandes-volets/";
    private static final Param<Boolean> PRESENT = Param.query("presentes", ValueType.TRUTH);

    private final Lists lists;

    OrderRoutes(Lists lists) {
        this.lists = lists;
    }

    List<Route> routes() {
        return List.of(lists.list(PATH, "listOrders", TAG, Listings.ORDERS, RowForms.ORDERS, PRESENT),
                lists.list(PATH + "by-numero/{n}", "ordersByNumber", TAG, Listings.ORDERS, RowForms.ORDERS,
                        Param.path("n", ValueType.text(1, 20)), PRESENT),
                lists.list(PATH + "by-status/{s}", "ordersByStatus", TAG, Listings.ORDERS, RowForms.ORDERS,
                        Param.path("s", ValueType.text(1, 50)), PRESENT),
                lists.one(PATH + "{id}", "getOrder", TAG, Listings.ORDERS, RowForms.ORDERS));
    }
}

package fr.vigie.export;

import static fr.vigie.export.Column.Kind.DATE;
import static fr.vigie.export.Column.Kind.NUMBER;
import static fr.vigie.export.Column.Kind.TEXT;
import static fr.vigie.export.Column.Kind.TIMESTAMP;

import fr.vigie.model.OrderRow;
import fr.vigie.store.OrderFilter;
import java.util.List;

/** The columns of {@code commandes_volets_roulants} (spec 5). Of a filter the days count, as {@code date_modification}. */
final class OrderColumns {
    static final Table<OrderRow> TABLE = new Table<>("orders", columns(),
            (readers, filter, to) -> readers.orders(OrderFilter.ofDays(filter.from(), filter.to()), to));

    private OrderColumns() {}

    private static List<Column<OrderRow>> columns() {
        return List.of(Column.of("numero_commande", TEXT, row -> row.order().number()),
                Column.of("extension", TEXT, row -> row.order().extension()), Column.of("status", TEXT, row -> row.order().status()),
                Column.of("date_modification", DATE, row -> row.order().modified()),
                Column.of("coffre", TEXT, row -> row.order().box()), Column.of("coffres", TEXT, row -> row.order().boxes()),
                Column.of("gestion_en_stock", NUMBER, row -> row.order().stock() ? 1 : 0),
                Column.of("affaire", TEXT, row -> row.order().job()), Column.of("statut_brut", TEXT, row -> row.order().rawStatus()),
                Column.of("premiere_vue", TIMESTAMP, OrderRow::firstSeen), Column.of("disparue_le", DATE, OrderRow::vanished),
                Column.of("date_synchronisation", TIMESTAMP, OrderRow::synchronised));
    }
}

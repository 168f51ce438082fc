package fr.vigie.ui.orders;

import fr.vigie.model.OrderRow;
import fr.vigie.ui.table.Col;
import fr.vigie.ui.table.Col.Kind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The columns of the table of orders. */
final class OrderColumns {
    private final Supplier<LocalDate> today;
    private final String stock;

    /** @param stock the word for made in stock management */
    OrderColumns(Supplier<LocalDate> today, String stock) {
        this.today = today;
        this.stock = stock;
    }

    List<Col<OrderRow>> all() {
        return List.of(Col.of("numero_commande", Kind.CODE, row -> row.order().number()),
                Col.of("extension", Kind.CODE, row -> row.order().extension()),
                Col.of("affaire", Kind.WORDS, row -> row.order().job() == null ? "" : row.order().job()),
                Col.of("status", Kind.WORDS, row -> row.order().status()),
                Col.of("coffre", Kind.TEXT, row -> row.order().box()),
                Col.<OrderRow>of("coffres", Kind.TEXT, row -> String.join(", ", row.order().boxes())).hidden(),
                Col.of("gestion_en_stock", Kind.CODE, row -> row.order().stock() ? stock : ""),
                Col.of("date_modification", Kind.DATE, row -> row.order().modified()),
                Col.of("age_jours", Kind.COUNT, this::age),
                Col.<OrderRow>of("premiere_vue", Kind.TIMESTAMP, OrderRow::firstSeen).hidden(),
                Col.<OrderRow>of("disparue_le", Kind.DATE, OrderRow::vanished).hidden());
    }

    /** Days since the order was planned, up to the day it vanished. */
    private @Nullable Object age(OrderRow row) {
        LocalDate planned = row.order().modified();
        LocalDate end = row.vanished() == null ? today.get() : row.vanished();
        return planned == null ? null : ChronoUnit.DAYS.between(planned, end);
    }
}

package fr.vigie.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A planned roller-shutter order as the ERP has it (spec 5); texts are repaired and without trailing spaces.
 *
 * @param number {@code numero_commande}
 * @param extension empty where the order has none
 * @param rawStatus the status before its encoding was repaired
 * @param modified day of the newest note that plans it; null where that note has no date
 * @param boxes codes of all its shutter boxes in the order of their positions; the first is {@link #box()}
 * @param stock whether it is made in stock management: one of its operations has {@code VR} in its number
 * @param job the job's name ({@code affaire}); null without one
 */
public record PlannedOrder(String number, String extension, String status, String rawStatus, @Nullable LocalDate modified,
        List<String> boxes, boolean stock, @Nullable String job) {
    public PlannedOrder {
        boxes = List.copyOf(boxes);
        if (boxes.isEmpty()) {
            throw new IllegalArgumentException("an order without a shutter box");
        }
    }

    /** {@code coffre}: the first of its boxes. */
    public String box() {
        return boxes.getFirst();
    }
}

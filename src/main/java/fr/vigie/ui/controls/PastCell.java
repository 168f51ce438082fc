package fr.vigie.ui.controls;

import java.time.LocalDate;
import java.util.function.Supplier;
import javafx.scene.control.DateCell;

/** A day of the calendar; those to come cannot be chosen. */
public final class PastCell extends DateCell {
    private final Supplier<LocalDate> today;

    public PastCell(Supplier<LocalDate> today) {
        this.today = today;
    }

    @Override
    public void updateItem(LocalDate day, boolean empty) {
        super.updateItem(day, empty);
        setDisable(empty || day.isAfter(today.get()));
    }
}

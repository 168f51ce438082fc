package fr.vigie.export;

import fr.vigie.model.Centre;
import fr.vigie.model.SessionFigures;
import fr.vigie.model.SessionRow;
import fr.vigie.store.DetailOrigin;
import fr.vigie.store.PieceRow;
import fr.vigie.store.SessionExport;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Rows to export: the first session of the edge sample, and such. */
public final class Rows {
    static final Instant CREATED = Instant.parse("2025-05-27T06:00:00Z");
    static final LocalDate DAY = LocalDate.of(2025, 5, 26);

    private Rows() {}

    public static SessionExport session(String centre, String type, LocalDate day) {
        LocalDateTime seven = day.atTime(7, 0);
        SessionFigures figures = new SessionFigures(4, seven.plusMinutes(10), seven.plusMinutes(35), seven, seven.plusMinutes(40),
                1_500_000, 1_080_000, 60_000, 360_000, 0, 60_000, 360_000, 2, new BigDecimal("11800.00"), 1, 0, seven.plusMinutes(40), 11,
                0,
                0, seven, seven.plusMinutes(40));
        return new SessionExport(new SessionRow(1, new Centre(1, centre, type, true), day, figures, CREATED), "DEM12 (PVC)/20250526.LOG",
                CREATED);
    }

    static SessionExport empty(LocalDate day) {
        SessionFigures figures = new SessionFigures(0, null, null, null, null, 0, 0, 0, 0, 0, 0, 0, 0, new BigDecimal("0.00"), 0, 0, null,
                1,
                0, 0, day.atTime(7, 0), day.atTime(7, 0));
        return new SessionExport(new SessionRow(1, new Centre(1, "SU12", "SU12", true), day, figures, CREATED), "", CREATED);
    }

    static DetailOrigin origin(int line) {
        return new DetailOrigin("DEM12", "DEM12", DAY, "DEM12 (PVC)/20250526.LOG", line, CREATED);
    }

    static PieceRow piece(int number, String details) {
        return new PieceRow(origin(number + 2), number, DAY.atTime(7, 10, number), details, number == 1 ? null : "K214");
    }
}

package fr.vigie.export;

import static fr.vigie.export.Column.Kind.DATE;
import static fr.vigie.export.Column.Kind.NUMBER;
import static fr.vigie.export.Column.Kind.TEXT;
import static fr.vigie.export.Column.Kind.TIMESTAMP;

import fr.vigie.store.DetailOrigin;
import fr.vigie.store.PieceRow;
import fr.vigie.store.ProfileRow;
import fr.vigie.store.Readers;
import fr.vigie.store.StopRow;
import fr.vigie.store.WaitRow;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The columns of the four detail tables (spec 2). */
final class DetailColumns {
    static final Table<PieceRow> PIECES = new Table<>("pieces",
            around(PieceRow::origin,
                    List.of(Column.of("numero_piece", NUMBER, PieceRow::number), Column.of("timestamp_production", TIMESTAMP, PieceRow::at),
                            Column.of("details", TEXT, PieceRow::details), Column.of("reference", TEXT, PieceRow::reference))),
            Readers::pieces);
    static final Table<WaitRow> WAITS = new Table<>("waits",
            around(WaitRow::origin, period(WaitRow::start, WaitRow::end, WaitRow::seconds)),
            Readers::waits);
    static final Table<StopRow> STOPS = new Table<>("stops", around(StopRow::origin, stop()), Readers::stops);
    static final Table<ProfileRow> PROFILES = new Table<>("profiles",
            around(ProfileRow::origin,
                    List.of(Column.of("timestamp_debut", TIMESTAMP, ProfileRow::at), Column.of("reference", TEXT, ProfileRow::reference),
                            Column.of("longueur", NUMBER, ProfileRow::length), Column.of("couleur", TEXT, ProfileRow::colour),
                            Column.of("couleur_libelle", TEXT, ProfileRow::colourLabel))),
            Readers::profiles);

    private DetailColumns() {}

    private static <R> List<Column<R>> around(Function<R, DetailOrigin> origin, List<Column<R>> own) {
        List<Column<R>> columns = new ArrayList<>();
        columns.add(Column.of("centre", TEXT, row -> origin.apply(row).centre()));
        columns.add(Column.of("type_cu", TEXT, row -> origin.apply(row).type()));
        columns.add(Column.of("date_production", DATE, row -> origin.apply(row).day()));
        columns.addAll(own);
        columns.add(Column.of("fichier", TEXT, row -> origin.apply(row).file()));
        columns.add(Column.of("ligne", NUMBER, row -> origin.apply(row).line()));
        columns.add(Column.of("date_creation", TIMESTAMP, row -> origin.apply(row).created()));
        return columns;
    }

    private static List<Column<StopRow>> stop() {
        List<Column<StopRow>> columns = new ArrayList<>(period(StopRow::start, StopRow::end, StopRow::seconds));
        columns.add(Column.of("bornes", TEXT, row -> row.bounds().code()));
        return columns;
    }

    private static <R> List<Column<R>> period(Function<R, LocalDateTime> start, Function<R, LocalDateTime> end,
            Function<R, Integer> seconds) {
        return List.of(Column.of("timestamp_debut", TIMESTAMP, row -> start.apply(row)),
                Column.of("timestamp_fin", TIMESTAMP, row -> end.apply(row)),
                Column.forPrograms("duree_secondes", NUMBER, row -> seconds.apply(row)),
                Column.duration("duree_secondes", row -> Duration.between(start.apply(row), end.apply(row)).toMillis()));
    }
}

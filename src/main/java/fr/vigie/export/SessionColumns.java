package fr.vigie.export;

import static fr.vigie.export.Column.Kind.DATE;
import static fr.vigie.export.Column.Kind.NUMBER;
import static fr.vigie.export.Column.Kind.TEXT;
import static fr.vigie.export.Column.Kind.TIMESTAMP;

import fr.vigie.model.SessionFigures;
import fr.vigie.store.Readers;
import fr.vigie.store.SessionExport;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The columns of {@code session_production} (spec 2). */
final class SessionColumns {
    static final Table<SessionExport> TABLE = new Table<>("sessions", columns(), Readers::sessions);

    private SessionColumns() {}

    private static List<Column<SessionExport>> columns() {
        List<Column<SessionExport>> columns = new ArrayList<>();
        columns.add(Column.of("centre", TEXT, row -> row.session().centre().name()));
        columns.add(Column.of("type_cu", TEXT, row -> row.session().centre().type()));
        columns.add(Column.of("date_production", DATE, row -> row.session().day()));
        columns.add(figure("heure_premiere_piece", TIMESTAMP, SessionFigures::firstPiece));
        columns.add(figure("heure_derniere_piece", TIMESTAMP, SessionFigures::lastPiece));
        columns.add(figure("heure_premier_machine_start", TIMESTAMP, SessionFigures::firstStart));
        columns.add(figure("heure_dernier_machine_stop", TIMESTAMP, SessionFigures::lastStop));
        columns.add(figure("total_pieces", NUMBER, SessionFigures::pieces));
        time(columns, "duree_production_totale", null, SessionFigures::amplitudeMs);
        time(columns, "temps_attente", "taux_attente", SessionFigures::waitMs);
        time(columns, "temps_arret_volontaire", "taux_arret_volontaire", SessionFigures::stopMs);
        time(columns, "temps_inexplique", "taux_inexplique", SessionFigures::unexplainedMs);
        time(columns, "temps_production_effectif", "taux_occupation", SessionFigures::productionMs);
        raw(columns, "attente_brute_s", SessionFigures::rawWaitMs);
        raw(columns, "arret_brut_s", SessionFigures::rawStopMs);
        columns.add(figure("nb_barres", NUMBER, SessionFigures::bars));
        columns.add(figure("longueur_barres_mm", NUMBER, SessionFigures::barsLength));
        columns.add(figure("nb_arrets", NUMBER, SessionFigures::stops));
        columns.add(figure("nb_micro_arrets", NUMBER, SessionFigures::microStops));
        columns.add(figure("arret_en_cours_depuis", TIMESTAMP, SessionFigures::openStopSince));
        columns.add(figure("nb_evenements", NUMBER, SessionFigures::events));
        columns.add(figure("nb_doublons", NUMBER, SessionFigures::duplicates));
        columns.add(figure("nb_anomalies", NUMBER, SessionFigures::anomalies));
        columns.addAll(List.of(millis("amplitude_ms", SessionFigures::amplitudeMs), millis("production_ms", SessionFigures::productionMs),
                millis("attente_ms", SessionFigures::waitMs), millis("arret_ms", SessionFigures::stopMs),
                millis("inexplique_ms", SessionFigures::unexplainedMs)));
        columns.add(Column.of("fichier_log_source", TEXT, SessionExport::sources));
        columns.add(Column.of("date_creation", TIMESTAMP, SessionExport::created));
        columns.add(Column.of("date_maj", TIMESTAMP, row -> row.session().updated()));
        return columns;
    }

    private static Column<SessionExport> figure(String name, Column.Kind kind, Function<SessionFigures, @Nullable Object> figure) {
        return Column.of(name, kind, row -> figure.apply(row.session().figures()));
    }

    /** Hours for programs, a duration for people, and the rate for both. */
    private static void time(List<Column<SessionExport>> columns, String name, @Nullable String rate, ToLongFunction<SessionFigures> ms) {
        columns.add(Column.forPrograms(name, NUMBER, row -> SessionFigures.hours(ms.applyAsLong(row.session().figures()))));
        columns.add(Column.duration(name, row -> ms.applyAsLong(row.session().figures())));
        if (rate != null) {
            columns.add(figure(rate, NUMBER, figures -> SessionFigures.rate(ms.applyAsLong(figures), figures.amplitudeMs())));
        }
    }

    private static void raw(List<Column<SessionExport>> columns, String name, ToLongFunction<SessionFigures> ms) {
        columns.add(Column.forPrograms(name, NUMBER, row -> BigDecimal.valueOf(ms.applyAsLong(row.session().figures()), 3)));
        columns.add(Column.duration(name, row -> ms.applyAsLong(row.session().figures())));
    }

    private static Column<SessionExport> millis(String name, ToLongFunction<SessionFigures> ms) {
        return Column.forPrograms(name, NUMBER, row -> ms.applyAsLong(row.session().figures()));
    }
}

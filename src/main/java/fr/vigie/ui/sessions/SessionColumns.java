package fr.vigie.ui.sessions;

import fr.vigie.model.SessionFigures;
import fr.vigie.model.Totals;
import fr.vigie.pipeline.HistorySession;
import fr.vigie.ui.table.Col;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The columns of {@code session_production} under their names there, and what spec 1.6 derives from them. A row's rates come from a sum of
 * one session and the totals' from that of all rows shown, so both follow the same formula.
 */
final class SessionColumns {
    private final LastTotals totals = new LastTotals();

    List<Col<HistorySession>> all() {
        return List.of(
                Col.of("centre", Col.Kind.TEXT, row -> row.session().centre().name()),
                Col.of("date_production", Col.Kind.DATE, row -> row.session().day()),
                Col.<HistorySession>of("type_cu", Col.Kind.TEXT, row -> row.session().centre().type()).hidden(),
                Col.of("type_libelle", Col.Kind.TEXT, HistorySession::typeLabel).hidden(),
                count("total_pieces", Totals::pieces),
                derived("cadence", Col.Kind.DECIMAL, sum -> scaled(sum.piecesPerHour())),
                derived("taux_occupation", Col.Kind.PERCENT, Totals::occupancyRate),
                time("temps_production_effectif", Totals::productionMs),
                time("temps_attente", Totals::waitMs),
                derived("taux_attente", Col.Kind.PERCENT, Totals::waitRate).hidden(),
                time("temps_arret_volontaire", Totals::stopMs),
                derived("taux_arret_volontaire", Col.Kind.PERCENT, Totals::stopRate).hidden(),
                time("temps_inexplique", Totals::unexplainedMs),
                derived("taux_inexplique", Col.Kind.PERCENT, Totals::unexplainedRate).hidden(),
                time("duree_production_totale", Totals::amplitudeMs).hidden(),
                figure("heure_premiere_piece", Col.Kind.TIME, SessionFigures::firstPiece).hidden(),
                figure("heure_derniere_piece", Col.Kind.TIME, SessionFigures::lastPiece).hidden(),
                figure("heure_premier_machine_start", Col.Kind.TIME, SessionFigures::firstStart).hidden(),
                figure("heure_dernier_machine_stop", Col.Kind.TIME, SessionFigures::lastStop).hidden(),
                figure("arret_en_cours_depuis", Col.Kind.TIME, SessionFigures::openStopSince).hidden(),
                count("nb_barres", Totals::bars).hidden(),
                derived("longueur_barres_m", Col.Kind.DECIMAL, sum -> scaled(sum.barsLength().movePointLeft(3))).hidden(),
                count("nb_arrets", Totals::stops).hidden(),
                count("nb_micro_arrets", Totals::microStops).hidden(),
                derived("duree_moyenne_arret", Col.Kind.DURATION, Totals::meanStop).hidden(),
                derived("intervalle_moyen_arrets", Col.Kind.DURATION, Totals::meanBetweenStops).hidden(),
                time("attente_brute", Totals::rawWaitMs).hidden(),
                time("arret_brut", Totals::rawStopMs).hidden(),
                count("nb_evenements", Totals::events).hidden(),
                count("nb_doublons", Totals::duplicates).hidden(),
                count("nb_anomalies", Totals::anomalies),
                Col.of("fichier_log_source", Col.Kind.TEXT, HistorySession::sources).hidden(),
                Col.<HistorySession>of("date_creation", Col.Kind.TIMESTAMP, HistorySession::created).hidden(),
                Col.<HistorySession>of("date_maj", Col.Kind.TIMESTAMP, row -> row.session().updated()).hidden());
    }

    private static Col<HistorySession> figure(String key, Col.Kind kind, Function<SessionFigures, @Nullable Object> figure) {
        return Col.of(key, kind, row -> figure.apply(row.session().figures()));
    }

    private Col<HistorySession> count(String key, ToLongFunction<Totals> figure) {
        return derived(key, Col.Kind.COUNT, figure::applyAsLong);
    }

    private Col<HistorySession> time(String key, ToLongFunction<Totals> millis) {
        return derived(key, Col.Kind.DURATION, sum -> Duration.ofMillis(millis.applyAsLong(sum)));
    }

    private Col<HistorySession> derived(String key, Col.Kind kind, Function<Totals, @Nullable Object> figure) {
        return Col.<HistorySession>of(key, kind, row -> figure.apply(Totals.NONE.plus(row.session().figures())))
                .totalled(rows -> figure.apply(totals.of(rows)));
    }

    /** One decimal, as every screen shows it. */
    private static @Nullable BigDecimal scaled(@Nullable BigDecimal value) {
        return value == null ? null : value.setScale(1, RoundingMode.HALF_UP);
    }
}

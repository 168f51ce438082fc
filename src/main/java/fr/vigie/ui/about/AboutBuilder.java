package fr.vigie.ui.about;

import fr.vigie.pipeline.PersonalFacts;
import fr.vigie.store.DatabaseInfo;
import fr.vigie.text.Messages;
import fr.vigie.ui.about.AboutText.Section;
import fr.vigie.ui.fx.Figures;
import fr.vigie.update.UpdateState;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the notice into words. Formulas come from the exports' definitions: there is one place for them. Pure. */
final class AboutBuilder {
    /** Columns of the exports that are explained, with the key of their unit. */
    private static final List<String[]> FORMULAS = List.of(row("total_pieces", "pieces"), row("duree_production_totale", "time"),
            row("temps_production_effectif", "time"), row("temps_attente", "time"), row("temps_arret_volontaire", "time"),
            row("temps_inexplique", "time"), row("taux_occupation", "percent"), row("taux_attente", "percent"),
            row("taux_arret_volontaire", "percent"), row("taux_inexplique", "percent"), row("cadence", "rhythm"),
            row("duree_moyenne_arret", "time"), row("intervalle_moyen_arrets", "time"), row("nb_micro_arrets", "count"),
            row("temps_ouverture", "time"), row("temps_requis", "time"), row("retard_demarrage", "time"), row("fin_anticipee", "time"),
            row("disponibilite_estimee", "percent"), row("trs_estime", "percent"));

    private final Messages texts;
    private final Messages definitions;
    private final Figures figures;
    private final Path home;
    private final String version;

    /** @param definitions the bundle {@code export} */
    AboutBuilder(Messages texts, Messages definitions, Figures figures, Path home, String version) {
        this.texts = texts;
        this.definitions = definitions;
        this.figures = figures;
        this.home = home;
        this.version = version;
    }

    private static String[] row(String column, String unit) {
        return new String[]{column, unit};
    }

    /**
     * @param database null where it does not answer
     * @param personal null where it is not known
     * @param update null while it is asked for
     */
    AboutText build(@Nullable DatabaseInfo database, @Nullable PersonalFacts personal, @Nullable UpdateState update) {
        return new AboutText(texts.get("about.title"), List.of(words("about.collected", 4), words("about.not", 3),
                retention(personal), formulas(), places(database), versions(database, update), licences()));
    }

    private Section retention(@Nullable PersonalFacts personal) {
        Section words = words("about.retention", 3);
        return new Section(words.title(), words.paragraphs(), List.of(
                List.of(texts.get("about.retention.term"),
                        personal == null ? Figures.UNKNOWN : texts.get("about.retention.months", personal.months())),
                List.of(texts.get("about.retention.last"), personal == null ? Figures.UNKNOWN : lastPurge(personal)),
                List.of(texts.get("about.retention.oldest"),
                        personal == null || personal.oldest() == null ? Figures.UNKNOWN : figures.mediumDay(personal.oldest())),
                List.of(texts.get("about.retention.erased"), personal == null ? Figures.UNKNOWN : figures.count(personal.erased()))));
    }

    private String lastPurge(PersonalFacts personal) {
        return personal.lastPurge() == null
                ? texts.get("about.retention.never")
                : texts.get("about.retention.removed", figures.moment(figures.local(personal.lastPurge())),
                        figures.count(personal.lastDays()), figures.count(personal.lastFiles()));
    }

    private String version(@Nullable UpdateState update) {
        if (update == null) {
            return version;
        }
        return switch (update.kind()) {
            case OFF -> texts.get("about.versions.off", version);
            case CURRENT -> texts.get("about.versions.current", version);
            case NEWER -> update.page() == null
                    ? texts.get("about.versions.newer", version, String.valueOf(update.newest()))
                    : texts.get("about.versions.newer.page", version, String.valueOf(update.newest()), update.page());
            case FAILED -> texts.get("about.versions.failed", version);
        };
    }

    private Section words(String key, int paragraphs) {
        return new Section(texts.get(key), Stream.iterate(1, at -> at + 1).limit(paragraphs).map(at -> texts.get(key + "." + at)).toList(),
                List.of());
    }

    private Section formulas() {
        return new Section(texts.get("about.formulas"), List.of(texts.get("about.formulas.1"), texts.get("about.formulas.2")),
                FORMULAS.stream().map(row -> List.of(definitions.get("column." + row[0]), texts.get("about.unit." + row[1]),
                        definitions.get("definition." + row[0]))).toList());
    }

    private Section places(@Nullable DatabaseInfo database) {
        String where = database == null
                ? Figures.UNKNOWN
                : texts.get(database.embedded() ? "about.place.own" : "about.place.server", database.where());
        String size = database == null ? Figures.UNKNOWN : figures.bytes(database.sizeBytes());
        return new Section(texts.get("about.place"), List.of(),
                List.of(List.of(texts.get("about.place.database"), where), List.of(texts.get("about.place.size"), size),
                        List.of(texts.get("about.place.settings"), home.resolve("vigie.properties").toString()),
                        List.of(texts.get("about.place.log"), home.resolve("logs").toString()),
                        List.of(texts.get("about.place.secrets"), texts.get("about.place.secrets.text"))));
    }

    private Section versions(@Nullable DatabaseInfo database, @Nullable UpdateState update) {
        return new Section(texts.get("about.versions"), List.of(),
                List.of(List.of("Vigie", version(update)), List.of("Java", Runtime.version().toString()),
                        List.of("JavaFX", System.getProperty("javafx.runtime.version", Figures.UNKNOWN)),
                        List.of("PostgreSQL", database == null ? Figures.UNKNOWN : database.serverVersion()),
                        List.of(texts.get("about.versions.schema"),
                                database == null ? Figures.UNKNOWN : String.valueOf(database.schemaVersion()))));
    }

    private Section licences() {
        return new Section(texts.get("about.licences"), List.of(texts.get("about.licences.1")),
                Licences.all().stream().map(row -> row.subList(0, 3)).toList());
    }
}

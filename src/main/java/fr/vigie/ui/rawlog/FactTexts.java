package fr.vigie.ui.rawlog;

import fr.vigie.model.Profile;
import fr.vigie.model.SourceFile;
import fr.vigie.model.WallTime;
import fr.vigie.pipeline.LineFact;
import fr.vigie.text.Messages;
import fr.vigie.ui.fx.Figures;
import fr.vigie.ui.fx.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a line made, in words. Pure. */
final class FactTexts {
    private final Messages texts;
    private final Figures figures;

    FactTexts(Messages texts, Figures figures) {
        this.texts = texts;
        this.figures = figures;
    }

    /**
     * A fact.
     *
     * @param link words of a way that leads on; empty without one
     */
    record Said(String title, String text, String link, @Nullable Place place) {
        Said(String title, String text) {
            this(title, text, "", null);
        }
    }

    /** @param centreId whose line it is */
    List<Said> of(List<LineFact> facts, long centreId) {
        List<Said> said = new ArrayList<>();
        facts.forEach(fact -> said.add(said(fact, centreId)));
        return said.isEmpty() ? List.of(new Said(texts.get("rawlog.fact.none"), texts.get("rawlog.fact.none.text"))) : said;
    }

    private Said said(LineFact fact, long centreId) {
        return switch (fact) {
            case LineFact.MadePiece made -> new Said(texts.get("rawlog.fact.piece", figures.count(made.piece().number())),
                    text(texts.get("rawlog.fact.at", at(made.piece().at())), made.piece().details(), bar(made.profile())));
            case LineFact.LoadedProfile loaded -> new Said(texts.get("rawlog.fact.profile", loaded.profile().reference()),
                    profile(loaded.profile()));
            case LineFact.BeganWait wait -> period("rawlog.fact.wait", wait.period().start(), wait.period().end());
            case LineFact.BeganStop stop when stop.open() -> new Said(texts.get("rawlog.fact.stop.open"),
                    texts.get("rawlog.fact.at", at(stop.period().start())));
            case LineFact.BeganStop stop -> period("rawlog.fact.stop", stop.period().start(), stop.period().end());
            case LineFact.EndedStop stop -> period("rawlog.fact.restart", stop.period().start(), stop.period().end());
            case LineFact.BeforeSilence silence -> period("rawlog.fact.silence", silence.period().start(), silence.period().end());
            case LineFact.Odd odd -> new Said(texts.get("rawlog.fact.anomaly"),
                    texts.get("rawlog.anomaly." + odd.kind().name().toLowerCase(Locale.ROOT)));
            case LineFact.Refused refused -> new Said(texts.get("rawlog.fact.rejected"),
                    texts.get("rawlog.reject." + refused.reason().name().toLowerCase(Locale.ROOT)));
            case LineFact.Duplicate copy -> duplicate(copy);
            case LineFact.NotCounted not -> new Said(texts.get("rawlog.fact.uncounted"),
                    texts.get(not.setAside() ? "rawlog.fact.aside" : "rawlog.fact.unbuilt"));
            case LineFact.SignOfLife life -> new Said(texts.get("rawlog.fact.life"),
                    text(life.name(), texts.get("rawlog.fact.at", figures.clockSeconds(life.at()))));
            case LineFact.OfDay day -> new Said(texts.get("rawlog.fact.day"), figures.day(day.day()), texts.get("rawlog.fact.centre"),
                    new Place.Centre(centreId, day.day()));
        };
    }

    private Said duplicate(LineFact.Duplicate copy) {
        SourceFile file = copy.file();
        return file == null
                ? new Said(texts.get("rawlog.fact.duplicate"), texts.get("rawlog.fact.cutcopy"))
                : new Said(texts.get("rawlog.fact.duplicate"),
                        texts.get("rawlog.fact.twin", FileNames.of(file.path(), file.generation(), texts), figures.count(copy.line())));
    }

    private Said period(String key, long start, long end) {
        return new Said(texts.get(key, figures.exactly(end - start)), texts.get("rawlog.fact.span", at(start), at(end)));
    }

    private String bar(@Nullable Profile profile) {
        return profile == null ? "" : texts.get("rawlog.fact.bar", profile.reference());
    }

    private String profile(Profile profile) {
        String length = profile.length() == null ? "" : texts.get("rawlog.fact.length", figures.decimal(profile.length(), 0));
        return text(texts.get("rawlog.fact.at", at(profile.at())), length,
                profile.colourLabel() == null ? "" : texts.get("rawlog.fact.colour", profile.colourLabel()));
    }

    private String at(long wallMillis) {
        return figures.clockSeconds(WallTime.toLocalDateTime(wallMillis));
    }

    private static String text(String... parts) {
        return String.join(" · ", List.of(parts).stream().filter(part -> !part.isEmpty()).toList());
    }
}

package fr.vigie.ui.centre;

import fr.vigie.model.Piece;
import fr.vigie.model.SourceFile;
import fr.vigie.pipeline.CentreView;
import fr.vigie.ui.controls.TimelineDay.Source;
import fr.vigie.ui.fx.Place;
import fr.vigie.ui.fx.Place.Proof;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Leads from a centre's figures to the lines that they come from. */
final class Proofs {
    private final long centreId;

    Proofs(long centreId) {
        this.centreId = centreId;
    }

    /** @param file index into the day's files */
    static Source source(CentreView day, int file, int line) {
        SourceFile from = day.files().get(file);
        return new Source(from.id(), from.path().substring(from.path().lastIndexOf('/') + 1), line, day.day().day());
    }

    Place line(Source source, String words) {
        return new Place.RawLog(new Proof(centreId, source.day(), source.fileId(), source.line(), source.line(), words));
    }

    /** The whole log of a day. */
    Place log(LocalDate day) {
        return new Place.RawLog(new Proof(centreId, day, null, 0, 0, ""));
    }

    /** From the first of these pieces to the last one in its file; the day's log without any. */
    Place pieces(CentreView day, List<Piece> pieces, String words) {
        if (pieces.isEmpty()) {
            return log(day.day().day());
        }
        int file = pieces.getFirst().file();
        int first = pieces.stream().filter(piece -> piece.file() == file).mapToInt(Piece::line).min().orElse(0);
        int last = pieces.stream().filter(piece -> piece.file() == file).mapToInt(Piece::line).max().orElse(first);
        return new Place.RawLog(new Proof(centreId, day.day().day(), day.files().get(file).id(), first, last, words));
    }

    /** @param day null for several days */
    Place stops(@Nullable LocalDate day) {
        return new Place.Stops(centreId, day);
    }
}

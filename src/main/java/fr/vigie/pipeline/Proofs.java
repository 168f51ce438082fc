package fr.vigie.pipeline;

import fr.vigie.model.SourceFile;
import fr.vigie.store.SessionDetails;
import java.time.LocalDate;
import java.util.List;

/**
 * Where the proof of a stored detail stands. The last line may be left to the raw log's screen, which finds it by
 * {@link RawLog#lastLine}: a detail only knows the line that it began with.
 */
public final class Proofs {
    private Proofs() {}

    /** @param file index into the view's files, as every detail carries it */
    public static RawLog.Proof of(CentreView view, int file, int line) {
        return of(view.day().centre().id(), view.day().day(), view.files(), file, line);
    }

    /** @param file index into the session's files */
    public static RawLog.Proof of(SessionDetails details, int file, int line) {
        return of(details.session().centre().id(), details.session().day(),
                details.files().stream().map(fr.vigie.store.StoredFile::source).toList(), file, line);
    }

    /** @param file index into {@code files} */
    public static RawLog.Proof of(long centreId, LocalDate day, List<SourceFile> files, int file, int line) {
        return new RawLog.Proof(centreId, day, files.get(file).id(), line, line);
    }
}

package fr.vigie.reference;

import fr.vigie.model.CentreRef;
import fr.vigie.model.Session;
import fr.vigie.model.SessionRow;
import fr.vigie.model.VigieException;
import fr.vigie.store.Readers;
import fr.vigie.store.SessionDetails;
import fr.vigie.store.SessionFilter;
import fr.vigie.store.Snapshot;
import fr.vigie.store.StoredFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a database holds, in the shape of the oracle's sessions. */
public final class StoredDocument {
    private StoredDocument() {}

    /** Each difference between what the reference makes of the tree and what is stored; empty where the two are the same. */
    public static List<String> differences(LogTree tree, Readers readers) throws VigieException {
        Map<String, Object> expected = new LinkedHashMap<>(Reference.document(tree));
        return Documents.differences(Map.of("sessions", expected.getOrDefault("sessions", List.of())),
                Map.of("sessions", sessions(readers)));
    }

    private static List<Object> sessions(Readers readers) throws VigieException {
        return readers.snapshot(moment -> moment.sessions(SessionFilter.ALL).stream().<Object>map(row -> session(moment, row)).toList());
    }

    private static Map<String, Object> session(Snapshot moment, SessionRow row) {
        SessionDetails details = moment.details(row.centre().id(), row.day()).orElseThrow();
        return Product.session(new Session(new CentreRef(row.centre().type(), row.centre().name()), row.day(),
                details.files().stream().map(StoredFile::source).toList(), row.figures(), details.pieces(), details.profiles(),
                details.periods().waits(), details.periods().stops(), details.periods().unexplained(), details.anomalies()));
    }
}

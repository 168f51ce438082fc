package fr.vigie.cli;

import fr.vigie.model.Centre;
import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import fr.vigie.store.Readers;
import fr.vigie.store.SessionFilter;
import fr.vigie.store.Snapshot;
import java.util.List;
import java.util.stream.Collectors;

/** An unknown centre is a mistake, not an empty result. */
final class KnownCentres {
    private KnownCentres() {}

    static void check(Readers readers, SessionFilter filter) throws VigieException {
        if (filter.centre() == null && filter.type() == null) {
            return;
        }
        List<Centre> centres = readers.snapshot(Snapshot::centres);
        if (filter.centre() != null && centres.stream().noneMatch(centre -> centre.name().equals(filter.centre()))) {
            throw new VigieException(Fault.CENTRE_UNKNOWN, filter.centre(),
                    centres.stream().map(Centre::name).collect(Collectors.joining(", ")));
        }
        if (filter.type() != null && centres.stream().noneMatch(centre -> centre.type().equals(filter.type()))) {
            throw new VigieException(Fault.CENTRE_UNKNOWN, filter.type(),
                    centres.stream().map(Centre::type).distinct().collect(Collectors.joining(", ")));
        }
    }
}

package fr.vigie.pipeline;

import fr.vigie.model.Justification;
import fr.vigie.model.PeriodKey;
import fr.vigie.model.Reason;
import fr.vigie.model.VigieException;
import fr.vigie.store.JustificationChange;
import fr.vigie.store.PeriodFilter;
import java.util.List;
import java.util.Map;

/** Stops, waits and silences, and what people say about them. Every method blocks: never on the FX thread. */
public interface Justifying {

    /** The periods of a filter at one moment, with all that explains their sums. */
    JustifiedPeriods periods(PeriodFilter filter) throws VigieException;

    /**
     * Saves what this user says, all or nothing.
     *
     * @throws VigieException {@code JUSTIFICATION_CHANGED} when another desktop saved first
     */
    Map<PeriodKey, Justification> save(List<JustificationChange> changes) throws VigieException;

    /**
     * Saves the list of reasons.
     *
     * @throws VigieException {@code REASONS_CHANGED} when another desktop saved first, {@code REASON_TWICE}
     */
    List<Reason> saveReasons(List<Reason> base, List<Reason> wanted) throws VigieException;
}

package fr.vigie.store;

import fr.vigie.model.Justification;
import fr.vigie.model.PeriodKey;
import fr.vigie.model.Reason;
import fr.vigie.model.VigieException;
import java.util.List;
import java.util.Map;

/** Reasons, and what people said about periods. Thread-safe; each call is one transaction, of which every Vigie hears. */
public interface Justifications {

    /** Every reason, retired ones too, by rank. */
    List<Reason> reasons() throws VigieException;

    /**
     * Writes the list of reasons as somebody wants it.
     *
     * @param base the list that was changed, as {@link #reasons} gave it
     * @param wanted in their order, which becomes their rank; new ones have id 0. A reason is never deleted: one that is missing here
     *        stays as it is
     * @return the list as it is now
     * @throws VigieException {@code REASONS_CHANGED} when another desktop changed the list meanwhile, {@code REASON_TWICE} for a label
     *         that two of them have; nothing was written
     */
    List<Reason> saveReasons(List<Reason> base, List<Reason> wanted) throws VigieException;

    /**
     * Says something about many periods: all or nothing.
     *
     * @param changes each period once
     * @return what is stored now
     * @throws VigieException {@code JUSTIFICATION_CHANGED}, naming who was faster, when one of them has another version than expected
     */
    Map<PeriodKey, Justification> save(List<JustificationChange> changes, String by) throws VigieException;
}

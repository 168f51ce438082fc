package fr.vigie.pipeline;

import fr.vigie.model.VigieException;
import fr.vigie.model.WaitAnchor;
import fr.vigie.task.Cancellation;
import java.time.LocalDate;
import java.util.List;

/** How good the data is. Every method blocks: never on the FX thread. */
public interface Quality {
    /** Days over which both readings of waits are compared (spec 1.3). */
    int ANCHOR_DAYS = 30;
    int REJECTS_SHOWN = 100;

    QualityCalendar calendar(LocalDate from, LocalDate to) throws VigieException;

    QualityDetails details(long centreId, LocalDate day) throws VigieException;

    /**
     * Reads the waits of the last days both ways, from the stored raw bytes.
     *
     * @param steps told of each day done, on the caller's thread
     * @throws java.util.concurrent.CancellationException soon after a cancellation
     */
    List<AnchorReading> compareAnchors(Steps steps, Cancellation cancellation) throws VigieException;

    /**
     * Sets a type's {@code wait.anchor} for everybody. Stored days keep the old reading until they are reprocessed.
     *
     * @throws VigieException {@code SETTING_FIXED_HERE} where this computer's own settings would undo it, {@code SETTING_CHANGED}
     */
    void setAnchor(String type, WaitAnchor anchor) throws VigieException;

    /** Told how far work is. */
    @FunctionalInterface
    interface Steps {
        void done(int steps, int of);
    }
}

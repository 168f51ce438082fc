package fr.vigie.pipeline;

import fr.vigie.model.AnomalyKind;
import fr.vigie.model.Piece;
import fr.vigie.model.Profile;
import fr.vigie.model.RejectReason;
import fr.vigie.model.SourceFile;
import fr.vigie.model.StopPeriod;
import fr.vigie.model.UnexplainedPeriod;
import fr.vigie.model.WaitPeriod;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Something that a raw line made, or why it made nothing. */
public sealed interface LineFact {
    /** @param profile the bar it was cut from; null for none */
    record MadePiece(Piece piece, @Nullable Profile profile) implements LineFact {}

    record LoadedProfile(Profile profile) implements LineFact {}

    record BeganWait(WaitPeriod period) implements LineFact {}

    /** @param open begun and not over; then the period's end is unknown */
    record BeganStop(StopPeriod period, boolean open) implements LineFact {}

    record EndedStop(StopPeriod period) implements LineFact {}

    /** The machine was silent behind this line. */
    record BeforeSilence(UnexplainedPeriod period) implements LineFact {}

    record Odd(AnomalyKind kind) implements LineFact {}

    record Refused(RejectReason reason) implements LineFact {}

    /**
     * Another file has the same event, which is counted there.
     *
     * @param file null where a longer text of it is counted
     */
    record Duplicate(@Nullable SourceFile file, int line) implements LineFact {}

    /** Its file is set aside, or its day not built yet. */
    record NotCounted(boolean setAside) implements LineFact {}

    /** It counts as a sign of life, and makes nothing by itself. */
    record SignOfLife(String name, LocalDateTime at) implements LineFact {}

    /** The session that the line's events belong to. */
    record OfDay(LocalDate day) implements LineFact {}
}

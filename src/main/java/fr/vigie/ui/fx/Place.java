package fr.vigie.ui.fx;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somewhere the desktop can go. What a place carries says what to show there first; null leaves it as the user last had it. */
public sealed interface Place {

    /** <em>Atelier</em>. */
    record Overview() implements Place {}

    /** A centre's dashboard. */
    record Centre(long id, @Nullable LocalDate day) implements Place {}

    /** <em>Comparaison</em>. */
    record Comparison() implements Place {}

    /** <em>Sessions</em>. */
    record Sessions() implements Place {}

    /** <em>Arrêts et attentes</em>. */
    record Stops(@Nullable Long centreId, @Nullable LocalDate day) implements Place {}

    /** <em>Commandes volets</em>. */
    record Orders() implements Place {}

    /** <em>Synchronisation</em>. */
    record Sync(@Nullable Long fileId) implements Place {}

    /** <em>Qualité des données</em>. */
    record Quality() implements Place {}

    /** <em>Journal brut</em>. */
    record RawLog(@Nullable Proof proof) implements Place {}

    /** <em>Paramètres</em>. */
    record Settings(@Nullable String section) implements Place {
        /** The section that is the first start's assistant. */
        public static final String ASSISTANT = "assistant";
    }

    /** <em>À propos des données</em>. */
    record About() implements Place {}

    /**
     * Lines that prove a figure.
     *
     * @param fileId the file they stand in; null for the first file of the day
     * @param line first line to show and mark, from 1; 0 marks none
     * @param lastLine last line to mark, at least {@code line}
     * @param words what they prove, e.g. {@code Arrêt volontaire · 28 min 18 s}
     */
    record Proof(long centreId, LocalDate day, @Nullable Long fileId, int line, int lastLine, String words) {}

    /** Whether two places are the same entry of the rail. */
    default boolean sameEntry(Place other) {
        return this instanceof Centre here && other instanceof Centre there ? here.id() == there.id() : getClass() == other.getClass();
    }
}

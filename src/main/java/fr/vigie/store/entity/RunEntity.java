package fr.vigie.store.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of {@code execution_sync}; its codes are those of {@code RunKind} and its like, which know how to read them. */
@Entity
@Immutable
@Table(name = "execution_sync")
public class RunEntity {
    @Id
    private long id;
    @Column(name = "genre")
    private String kind = "";
    @Column(name = "declencheur")
    private String trigger = "";
    @Column(name = "utilisateur")
    private String user = "";
    @Column(name = "poste")
    private String computer = "";
    @Column(name = "debut")
    private Instant start = Instant.EPOCH;
    @Column(name = "fin")
    private @Nullable Instant end;
    @Column(name = "issue")
    private String outcome = "";
    @Column(name = "nb_fichiers_vus")
    private int filesSeen;
    @Column(name = "nb_fichiers_lus")
    private int filesRead;
    @Column(name = "nb_fichiers_en_erreur")
    private int filesFailed;
    @Column(name = "octets")
    private long bytes;
    @Column(name = "nb_evenements")
    private long events;
    @Column(name = "nb_sessions")
    private int sessions;
    @Column(name = "message")
    private @Nullable String message;

    /** What the row holds. */
    public record Values(long id, String kind, String trigger, String user, String computer, Instant start, @Nullable Instant end,
            String outcome, int filesSeen, int filesRead, int filesFailed, long bytes, long events, int sessions,
            @Nullable String message) {}

    public Values values() {
        return new Values(id, kind, trigger, user, computer, start, end, outcome, filesSeen, filesRead, filesFailed, bytes, events,
                sessions, message);
    }
}

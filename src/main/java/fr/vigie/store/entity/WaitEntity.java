package fr.vigie.store.entity;

import fr.vigie.model.WaitPeriod;
import fr.vigie.model.WallTime;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.function.LongToIntFunction;
import org.hibernate.annotations.Immutable;

/** A row of {@code periode_attente}. */
@Entity
@Immutable
@Table(name = "periode_attente")
public class WaitEntity {
    @Id
    private long id;
    @Column(name = "centre_usinage_id")
    private long centreId;
    @Column(name = "session_id")
    private long sessionId;
    @Column(name = "timestamp_debut")
    private LocalDateTime start = LocalDateTime.MIN;
    @Column(name = "timestamp_fin")
    private LocalDateTime end = LocalDateTime.MIN;
    @Column(name = "duree_secondes")
    private int seconds;
    @Column(name = "fichier_log_id")
    private long fileId;
    @Column(name = "ligne")
    private int line;
    @Column(name = "date_creation")
    private Instant created = Instant.EPOCH;

    public LocalDateTime start() {
        return start;
    }

    public LocalDateTime end() {
        return end;
    }

    public int seconds() {
        return seconds;
    }

    public long centreId() {
        return centreId;
    }

    public long fileId() {
        return fileId;
    }

    public int line() {
        return line;
    }

    public Instant created() {
        return created;
    }

    /** @param files index of a file by its id */
    public WaitPeriod toPeriod(LongToIntFunction files) {
        return new WaitPeriod(WallTime.of(start), WallTime.of(end), files.applyAsInt(fileId), line);
    }
}

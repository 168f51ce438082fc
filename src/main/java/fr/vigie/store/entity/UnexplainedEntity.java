package fr.vigie.store.entity;

import fr.vigie.model.UnexplainedPeriod;
import fr.vigie.model.WallTime;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.function.LongToIntFunction;
import org.hibernate.annotations.Immutable;

/** A row of {@code periode_inexpliquee}. */
@Entity
@Immutable
@Table(name = "periode_inexpliquee")
public class UnexplainedEntity {
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
    @Column(name = "fichier_log_id")
    private long fileId;
    @Column(name = "ligne")
    private int line;

    public long centreId() {
        return centreId;
    }

    public long fileId() {
        return fileId;
    }

    /** @param files index of a file by its id */
    public UnexplainedPeriod toPeriod(LongToIntFunction files) {
        return new UnexplainedPeriod(WallTime.of(start), WallTime.of(end), files.applyAsInt(fileId), line);
    }
}

package fr.vigie.store.entity;

import fr.vigie.model.StopBounds;
import fr.vigie.model.StopPeriod;
import fr.vigie.model.WallTime;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.function.LongToIntFunction;
import org.hibernate.annotations.Immutable;

/** A row of {@code periode_arret}. */
@Entity
@Immutable
@Table(name = "periode_arret")
public class StopEntity {
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
    @Column(name = "bornes")
    private String bounds = "";
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

    public StopBounds bounds() {
        return Arrays.stream(StopBounds.values()).filter(known -> known.code().equals(bounds)).findFirst().orElseThrow();
    }

    /** @param files index of a file by its id */
    public StopPeriod toPeriod(LongToIntFunction files) {
        return new StopPeriod(WallTime.of(start), WallTime.of(end), bounds(), files.applyAsInt(fileId), line);
    }
}

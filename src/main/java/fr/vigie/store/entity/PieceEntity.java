package fr.vigie.store.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of {@code piece_production}. */
@Entity
@Immutable
@Table(name = "piece_production")
public class PieceEntity {
    @Id
    private long id;
    @Column(name = "centre_usinage_id")
    private long centreId;
    @Column(name = "session_id")
    private long sessionId;
    @Column(name = "numero_piece")
    private int number;
    @Column(name = "timestamp_production")
    private LocalDateTime at = LocalDateTime.MIN;
    @Column(name = "details")
    private String details = "";
    @Column(name = "job_profil_id")
    private @Nullable Long profileId;
    @Column(name = "fichier_log_id")
    private long fileId;
    @Column(name = "ligne")
    private int line;
    @Column(name = "date_creation")
    private Instant created = Instant.EPOCH;

    public int number() {
        return number;
    }

    public LocalDateTime at() {
        return at;
    }

    public String details() {
        return details;
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
}

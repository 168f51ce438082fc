package fr.vigie.store.entity;

import fr.vigie.model.Profile;
import fr.vigie.model.WallTime;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.function.LongToIntFunction;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of {@code job_profil}. */
@Entity
@Immutable
@Table(name = "job_profil")
public class ProfileEntity {
    @Id
    private long id;
    @Column(name = "centre_usinage_id")
    private long centreId;
    @Column(name = "session_id")
    private long sessionId;
    @Column(name = "reference")
    private String reference = "";
    @Column(name = "longueur")
    private @Nullable BigDecimal length;
    @Column(name = "couleur")
    private String colour = "";
    @Column(name = "couleur_libelle")
    private @Nullable String colourLabel;
    @Column(name = "timestamp_debut")
    private LocalDateTime at = LocalDateTime.MIN;
    @Column(name = "fichier_log_id")
    private long fileId;
    @Column(name = "ligne")
    private int line;
    @Column(name = "date_creation")
    private Instant created = Instant.EPOCH;

    public LocalDateTime at() {
        return at;
    }

    public long fileId() {
        return fileId;
    }

    public Instant created() {
        return created;
    }

    /** @param files index of a file by its id */
    public Profile toProfile(LongToIntFunction files) {
        return new Profile(reference, length, colour, colourLabel, WallTime.of(at), files.applyAsInt(fileId), line);
    }
}

package fr.vigie.store.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A row of {@code fichier_log}, as far as details and screens refer to it. */
@Entity
@Immutable
@Table(name = "fichier_log")
public class FileEntity {
    @Id
    private long id;
    @Column(name = "centre_usinage_id")
    private long centreId;
    @Column(name = "chemin")
    private String path = "";
    @Column(name = "octets_lus")
    private long bytes;
    @Column(name = "etat")
    private String state = "";
    @Column(name = "date_lecture")
    private Instant readAt = Instant.EPOCH;

    public String path() {
        return path;
    }
}

package fr.vigie.store.entity;

import fr.vigie.model.Reject;
import fr.vigie.model.RejectReason;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Arrays;
import org.hibernate.annotations.Immutable;

/** A row of {@code rejet_ligne}. */
@Entity
@Immutable
@Table(name = "rejet_ligne")
public class RejectEntity {
    @EmbeddedId
    private Key key = new Key(0, 0, 0);
    @Column(name = "ligne")
    private int line;
    @Column(name = "motif")
    private String reason = "";
    @Column(name = "texte")
    private String text = "";

    /** Its primary key. */
    @Embeddable
    public record Key(@Column(name = "centre_usinage_id") long centreId, @Column(name = "fichier_log_id") long fileId,
            @Column(name = "numero") int number) {}

    public Reject toReject() {
        RejectReason known = Arrays.stream(RejectReason.values()).filter(value -> value.code().equals(reason)).findFirst().orElseThrow();
        return new Reject(line, known, text);
    }
}

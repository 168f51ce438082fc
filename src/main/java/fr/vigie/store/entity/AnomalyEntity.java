package fr.vigie.store.entity;

import fr.vigie.model.Anomaly;
import fr.vigie.model.AnomalyKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.function.LongToIntFunction;
import org.hibernate.annotations.Immutable;

/** A row of {@code anomalie}. */
@Entity
@Immutable
@Table(name = "anomalie")
public class AnomalyEntity {
    @Id
    private long id;
    @Column(name = "centre_usinage_id")
    private long centreId;
    @Column(name = "session_id")
    private long sessionId;
    @Column(name = "genre")
    private String kind = "";
    @Column(name = "fichier_log_id")
    private long fileId;
    @Column(name = "ligne")
    private int line;

    public long fileId() {
        return fileId;
    }

    /** @param files index of a file by its id */
    public Anomaly toAnomaly(LongToIntFunction files) {
        AnomalyKind known = Arrays.stream(AnomalyKind.values()).filter(value -> value.code().equals(kind)).findFirst().orElseThrow();
        return new Anomaly(known, files.applyAsInt(fileId), line);
    }
}

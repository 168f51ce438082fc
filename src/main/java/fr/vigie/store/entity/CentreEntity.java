package fr.vigie.store.entity;

import fr.vigie.model.Centre;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A row of {@code centre_usinage}. */
@Entity
@Immutable
@Table(name = "centre_usinage")
public class CentreEntity {
    @Id
    private int id;
    @Column(name = "nom")
    private String name = "";
    @Column(name = "type_cu")
    private String type = "";
    @Column(name = "actif")
    private boolean active;

    public Centre toCentre() {
        return new Centre(id, name, type, active);
    }
}

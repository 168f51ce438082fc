package fr.vigie.store.entity;

import fr.vigie.model.OrderRow;
import fr.vigie.model.PlannedOrder;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of {@code commandes_volets_roulants}. */
@Entity
@Immutable
@Table(name = "commandes_volets_roulants")
public class OrderEntity {
    @Id
    private long id;
    @Column(name = "numero_commande")
    private String number = "";
    @Column(name = "extension")
    private String extension = "";
    @Column(name = "status")
    private String status = "";
    @Column(name = "date_modification")
    private @Nullable LocalDate modified;
    @Column(name = "coffre")
    private String box = "";
    @Column(name = "coffres")
    private String[] boxes = {};
    @Column(name = "gestion_en_stock")
    private int stock;
    @Column(name = "date_synchronisation")
    private Instant synchronised = Instant.EPOCH;
    @Column(name = "statut_brut")
    private String rawStatus = "";
    @Column(name = "affaire")
    private @Nullable String job;
    @Column(name = "premiere_vue")
    private Instant firstSeen = Instant.EPOCH;
    @Column(name = "disparue_le")
    private @Nullable LocalDate vanished;

    public OrderRow toRow() {
        return new OrderRow(new PlannedOrder(number, extension, status, rawStatus, modified, List.of(boxes), stock == 1, job), synchronised,
                firstSeen, vanished);
    }
}

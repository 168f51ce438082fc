package fr.vigie.store.entity;

import fr.vigie.model.SessionFigures;
import fr.vigie.model.SessionRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of {@code session_production}; the generated columns are left to SQL, as {@link SessionFigures} derives the same values. */
@Entity
@Immutable
@Table(name = "session_production")
public class SessionEntity {
    @Id
    private long id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "centre_usinage_id")
    private CentreEntity centre = new CentreEntity();
    @Column(name = "date_production")
    private LocalDate day = LocalDate.EPOCH;
    @Column(name = "heure_premiere_piece")
    private @Nullable LocalDateTime firstPiece;
    @Column(name = "heure_derniere_piece")
    private @Nullable LocalDateTime lastPiece;
    @Column(name = "heure_premier_machine_start")
    private @Nullable LocalDateTime firstStart;
    @Column(name = "heure_dernier_machine_stop")
    private @Nullable LocalDateTime lastStop;
    @Column(name = "total_pieces")
    private int pieces;
    @Column(name = "attente_brute_s")
    private BigDecimal rawWait = BigDecimal.ZERO;
    @Column(name = "arret_brut_s")
    private BigDecimal rawStop = BigDecimal.ZERO;
    @Column(name = "nb_barres")
    private int bars;
    @Column(name = "longueur_barres_mm")
    private BigDecimal barsLength = BigDecimal.ZERO;
    @Column(name = "nb_arrets")
    private int stops;
    @Column(name = "nb_micro_arrets")
    private int microStops;
    @Column(name = "arret_en_cours_depuis")
    private @Nullable LocalDateTime openStopSince;
    @Column(name = "nb_evenements")
    private int events;
    @Column(name = "nb_doublons")
    private int duplicates;
    @Column(name = "nb_anomalies")
    private int anomalies;
    @Column(name = "heure_premier_evenement")
    private @Nullable LocalDateTime firstEvent;
    @Column(name = "heure_dernier_evenement")
    private @Nullable LocalDateTime lastEvent;
    @Column(name = "amplitude_ms")
    private long amplitudeMs;
    @Column(name = "production_ms")
    private long productionMs;
    @Column(name = "attente_ms")
    private long waitMs;
    @Column(name = "arret_ms")
    private long stopMs;
    @Column(name = "inexplique_ms")
    private long unexplainedMs;
    @Column(name = "fichier_log_source")
    private String sources = "";
    @Column(name = "date_creation")
    private Instant created = Instant.EPOCH;
    @Column(name = "date_maj")
    private Instant updated = Instant.EPOCH;
    @Column(name = "purge_le")
    private @Nullable Instant purgedAt;

    public long id() {
        return id;
    }

    public String sources() {
        return sources;
    }

    public Instant created() {
        return created;
    }

    /** The centre must have been fetched along. */
    public SessionRow toRow() {
        return new SessionRow(id, centre.toCentre(), day, figures(), updated, purgedAt);
    }

    private SessionFigures figures() {
        return new SessionFigures(pieces, firstPiece, lastPiece, firstStart, lastStop, amplitudeMs, productionMs, waitMs, stopMs,
                unexplainedMs, millis(rawWait), millis(rawStop), bars, barsLength, stops, microStops, openStopSince, events, duplicates,
                anomalies, firstEvent, lastEvent);
    }

    private static long millis(BigDecimal seconds) {
        return seconds.movePointRight(3).longValueExact();
    }
}

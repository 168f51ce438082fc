package fr.vigie;

import fr.vigie.model.DayHours;
import fr.vigie.model.HourSpan;
import fr.vigie.model.IdlePeriod;
import fr.vigie.model.PeriodKind;
import fr.vigie.model.Planning;
import fr.vigie.model.Reason;
import fr.vigie.model.VigieException;
import fr.vigie.model.WorkCalendar;
import fr.vigie.pipeline.JustifiedPeriods;
import fr.vigie.pipeline.SharedPlanning;
import fr.vigie.pipeline.Workshop;
import fr.vigie.store.JustificationChange;
import fr.vigie.store.PeriodFilter;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the people of the demo's workshop would have entered: opening hours, targets, and why the machines stood still on the days before
 * today. Enters it once: what somebody entered already stays.
 */
final class DemoOffice {
    private static final Logger LOG = LoggerFactory.getLogger(DemoOffice.class);
    private static final long LOOK_AGAIN_NANOS = 200_000_000;
    private static final int DAYS = 35;
    private static final int AT_ONCE = 250;
    private static final String MEAL = "Pause";
    private static final String HANDOVER = "Nettoyage";
    private static final long MEAL_MILLIS = 18 * 60_000L;
    /** Of the other stops, out of a hundred; what is left nobody justified. */
    private static final List<Share> SHARES = List.of(new Share("Réglage", 30, ""), new Share("Manque matière", 52, ""),
            new Share("Changement d’outil", 68, "fraise Ø 8"), new Share("Panne", 80, "pince qui ne se ferme plus"),
            new Share("Manque opérateur", 88, ""), new Share("Défaut qualité, reprise", 94, "rayures sur le profilé"));

    private final Workshop workshop;

    /** @param upTo of a hundred */
    private record Share(String reason, int upTo, String comment) {}

    DemoOffice(Workshop workshop) {
        this.workshop = workshop;
    }

    /** In the background, once the first synchronisation has ended. */
    void start() {
        Thread.ofVirtual().name("bureau").start(() -> {
            while (workshop.sync().lastEnd() == null) {
                LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            }
            try {
                furnish();
            } catch (VigieException | RuntimeException e) {
                LOG.info("the demo goes on without hours and reasons: {}", e.getMessage());
            }
        });
    }

    void furnish() throws VigieException {
        SharedPlanning.Stored stored = workshop.shared().planning();
        if (stored.calendarVersion() == 0 && stored.targetsVersion() == 0) {
            workshop.shared().save(planning(), stored);
        }
        justify(workshop.snapshot(null).day());
    }

    /** Two crews from Monday to Friday; breaks are told by their stops, since each centre has its own. */
    private static Planning planning() {
        DayHours hours = new DayHours(List.of(new HourSpan("Matin", LocalTime.of(5, 0), LocalTime.of(13, 0)),
                new HourSpan("Après-midi", LocalTime.of(13, 0), LocalTime.of(21, 0))), List.of());
        Map<DayOfWeek, DayHours> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.getValue() <= DayOfWeek.FRIDAY.getValue()) {
                week.put(day, hours);
            }
        }
        return new Planning(new WorkCalendar(week, new TreeMap<>(), new TreeMap<>()),
                Map.of("DEM12", 1_100, "DEMALU", 1_050, "SU12", 760));
    }

    private void justify(LocalDate today) throws VigieException {
        JustifiedPeriods periods = workshop.justifying()
                .periods(new PeriodFilter(today.minusDays(DAYS), today.minusDays(1), null, null, Set.of(PeriodKind.STOP), 0, 20_000));
        if (periods.periods().stream().anyMatch(period -> period.justification() != null)) {
            return;
        }
        Map<String, Integer> reasons = periods.reasons().stream().collect(Collectors.toMap(Reason::label, Reason::id));
        List<JustificationChange> changes = new ArrayList<>();
        for (IdlePeriod period : periods.periods()) {
            Share said = said(period);
            Integer reason = reasons.get(said.reason());
            if (reason != null) {
                changes.add(new JustificationChange(period.key(), reason, said.comment(), 0));
            }
        }
        for (int from = 0; from < changes.size(); from += AT_ONCE) {
            workshop.justifying().save(changes.subList(from, Math.min(changes.size(), from + AT_ONCE)));
        }
    }

    private static Share said(IdlePeriod period) {
        LocalTime at = period.key().start().toLocalTime();
        if (period.millis() >= MEAL_MILLIS && (at.getHour() % 8 == 0 || at.getHour() % 8 == 1)) {
            return new Share(MEAL, 100, "");
        }
        if (at.getHour() == 12 && at.getMinute() >= 50 || at.getHour() == 13 && at.getMinute() < 10) {
            return new Share(HANDOVER, 100, "");
        }
        Random chance = new Random(period.key().hashCode());
        int drawn = chance.nextInt(100);
        Share share = SHARES.stream().filter(each -> drawn < each.upTo()).findFirst().orElse(new Share("", 100, ""));
        return chance.nextInt(5) == 0 ? share : new Share(share.reason(), share.upTo(), "");
    }
}

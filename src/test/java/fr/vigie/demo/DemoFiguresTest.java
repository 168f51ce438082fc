package fr.vigie.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.analyze.DayPeriods;
import fr.vigie.analyze.LiveStates;
import fr.vigie.analyze.SessionAnalyzer;
import fr.vigie.analyze.SourceEvents;
import fr.vigie.analyze.StateBands;
import fr.vigie.model.Anomaly;
import fr.vigie.model.AnomalyKind;
import fr.vigie.model.CentreRef;
import fr.vigie.model.EventTable;
import fr.vigie.model.MachineState;
import fr.vigie.model.RejectReason;
import fr.vigie.model.Rules;
import fr.vigie.model.Session;
import fr.vigie.model.SessionFigures;
import fr.vigie.model.SourceFile;
import fr.vigie.model.StateBand;
import fr.vigie.model.StopBounds;
import fr.vigie.model.StopPeriod;
import fr.vigie.parse.LogParser;
import fr.vigie.parse.ParseRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What Vigie makes of the demo's logs: everything that its screens can show occurs. */
class DemoFiguresTest {
    private static final LocalDate LAST = LocalDate.of(2026, 11, 20);
    private static final Roster LIVE = Roster.live(LocalTime.MIDNIGHT);

    private final LogGenerator generator = new LogGenerator(12, ZoneOffset.UTC);
    private final Set<RejectReason> rejects = EnumSet.noneOf(RejectReason.class);

    @Test
    void everyStateAnomalyAndKindOfStopOccursInAMonth() throws IOException {
        Set<AnomalyKind> anomalies = EnumSet.noneOf(AnomalyKind.class);
        Set<StopBounds> bounds = EnumSet.noneOf(StopBounds.class);
        Set<MachineState> states = EnumSet.noneOf(MachineState.class);
        for (LocalDate day = LAST.minusDays(29); !day.isAfter(LAST); day = day.plusDays(1)) {
            for (DemoCentre centre : DemoCentre.values()) {
                DayLog log = generator.day(centre, day, Roster.USUAL);
                Session session = session(centre, day, log.slice(0, log.length()));
                session.anomalies().stream().map(Anomaly::kind).forEach(anomalies::add);
                session.stops().stream().map(StopPeriod::bounds).forEach(bounds::add);
                StateBands.of(DayPeriods.of(session)).stream().map(StateBand::state).forEach(states::add);
            }
        }
        assertThat(anomalies).containsExactlyInAnyOrder(AnomalyKind.values());
        assertThat(bounds).containsExactlyInAnyOrder(StopBounds.values());
        assertThat(states).contains(MachineState.PRODUCING, MachineState.STOPPED, MachineState.WAITING, MachineState.UNEXPLAINED);
        assertThat(rejects).contains(RejectReason.TIMESTAMP, RejectReason.EVENT);
    }

    @Test
    void onALiveDayEachStateIsSeenByWhoLooksLongEnough() throws IOException {
        Map<MachineState, Integer> seen = new EnumMap<>(MachineState.class);
        for (DemoCentre centre : DemoCentre.values()) {
            DayLog log = generator.day(centre, LAST, LIVE);
            for (int second = 600; second < 86_400; second += 300) {
                LocalDateTime now = LAST.atStartOfDay().plusSeconds(second);
                Session session = session(centre, LAST, log.slice(0, log.lengthAt(second)));
                MachineState state = LiveStates
                        .of(DayPeriods.of(session), now, now.toInstant(ZoneOffset.UTC), ZoneOffset.UTC, Rules.DEFAULT)
                        .state();
                seen.merge(state, 1, Integer::sum);
            }
        }
        assertThat(seen).containsOnlyKeys(MachineState.PRODUCING, MachineState.STOPPED, MachineState.WAITING, MachineState.UNEXPLAINED);
        assertThat(seen).hasEntrySatisfying(MachineState.PRODUCING, count -> assertThat(count).isGreaterThan(400));
    }

    @Test
    void onALiveDayOneCentreHasHalfTheOccupancyOfTheOthers() throws IOException {
        Set<DemoCentre> unlucky = new HashSet<>();
        for (LocalDate day = LAST.minusDays(9); !day.isAfter(LAST); day = day.plusDays(1)) {
            for (DemoCentre centre : DemoCentre.values()) {
                DayLog log = generator.day(centre, day, LIVE);
                SessionFigures figures = session(centre, day, log.slice(0, log.length())).figures();
                double occupancy = (double) figures.productionMs() / figures.amplitudeMs();
                if (occupancy < 0.62) {
                    unlucky.add(centre);
                } else {
                    assertThat(occupancy).as("%s %s", centre, day).isBetween(0.66, 0.92);
                }
            }
        }
        assertThat(unlucky).hasSizeGreaterThan(1);
    }

    private Session session(DemoCentre centre, LocalDate day, byte[] bytes) throws IOException {
        String path = centre.folder() + "/" + day.toString().replace("-", "") + ".LOG";
        EventTable events = new LogParser().parse(new ByteArrayInputStream(bytes), ParseRequest.whole(path, LocalTime.MIDNIGHT),
                reject -> rejects.add(reject.reason())).tables().get(day);
        List<SourceEvents> files = events == null ? List.of() : List.of(new SourceEvents(new SourceFile(1, path, 1), events));
        return new SessionAnalyzer().analyze(new CentreRef(centre.name(), centre.name()), day, files, Rules.DEFAULT);
    }
}

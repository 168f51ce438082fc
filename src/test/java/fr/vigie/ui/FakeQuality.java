package fr.vigie.ui;

import fr.vigie.model.AnomalyKind;
import fr.vigie.model.Centre;
import fr.vigie.model.FileCounts;
import fr.vigie.model.RejectReason;
import fr.vigie.model.VigieException;
import fr.vigie.model.WaitAnchor;
import fr.vigie.pipeline.AnchorReading;
import fr.vigie.pipeline.Quality;
import fr.vigie.pipeline.QualityCalendar;
import fr.vigie.pipeline.QualityDay;
import fr.vigie.pipeline.QualityDay.Sign;
import fr.vigie.pipeline.QualityDetails;
import fr.vigie.store.FileContent;
import fr.vigie.store.FileDay;
import fr.vigie.store.FileKey;
import fr.vigie.store.FileRemote;
import fr.vigie.store.FileState;
import fr.vigie.store.QualityRows.AnomalyLine;
import fr.vigie.store.QualityRows.RejectLine;
import fr.vigie.store.StoredFile;
import fr.vigie.task.Cancellation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Data of the fake workshop, some of it bad, always the same. */
public final class FakeQuality implements Quality {
    private static final LocalDate TODAY = FakeWorkshop.NOW.toLocalDate();

    private final FakeWorkshop workshop;
    public final List<String> anchorsSet = new CopyOnWriteArrayList<>();

    FakeQuality(FakeWorkshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public QualityCalendar calendar(LocalDate from, LocalDate to) throws VigieException {
        workshop.check();
        List<QualityCalendar.Machine> machines = new ArrayList<>();
        if (!workshop.empty) {
            workshop.centres().forEach(centre -> machines.add(new QualityCalendar.Machine(centre, "Centre " + centre.type(),
                    from.datesUntil(to.plusDays(1)).map(day -> day(centre, day)).toList())));
        }
        List<QualityCalendar.Doubt> doubts = machines.isEmpty()
                ? List.of()
                : List.of(new QualityCalendar.Doubt(workshop.centres().getLast(), 1204, 311));
        return new QualityCalendar(FakeWorkshop.INSTANT, TODAY, from, to, false, machines, doubts);
    }

    private static QualityDay day(Centre centre, LocalDate day) {
        int dice = Math.floorMod((int) (day.toEpochDay() * 31 + centre.id() * 17), 29);
        Set<Sign> signs = signs(centre, day, dice);
        boolean data = signs.contains(Sign.PRESENT);
        return new QualityDay(day, signs, data ? 1 : 0, data ? 1800 + dice * 11L : 0,
                signs.contains(Sign.MISREAD) ? 60 : data ? dice % 3 : 0,
                data && dice % 2 == 0 ? dice % 7 : 0, data ? FakeWorkshop.INSTANT.minusSeconds(36) : null);
    }

    private static Set<Sign> signs(Centre centre, LocalDate day, int dice) {
        if (day.isAfter(TODAY)) {
            return EnumSet.of(Sign.FUTURE);
        }
        if (centre.id() == 4 && day.isBefore(TODAY.minusDays(18))) {
            return EnumSet.of(Sign.OUTSIDE);
        }
        if (day.getDayOfWeek().getValue() > 5) {
            return EnumSet.of(Sign.CLOSED);
        }
        if (day.equals(TODAY)) {
            return centre.id() == 2 ? EnumSet.of(Sign.PRESENT, Sign.LATE) : EnumSet.of(Sign.PRESENT);
        }
        return switch (dice) {
            case 3, 14 -> EnumSet.of(Sign.MISSING);
            case 5 -> EnumSet.of(Sign.PRESENT, Sign.CUT);
            case 9 -> EnumSet.of(Sign.PRESENT, Sign.MISREAD);
            case 11 -> EnumSet.of(Sign.PRESENT, Sign.REPLACED);
            case 20 -> EnumSet.of(Sign.PRESENT, Sign.FAILED);
            default -> EnumSet.of(Sign.PRESENT);
        };
    }

    @Override
    public QualityDetails details(long centreId, LocalDate day) throws VigieException {
        workshop.check();
        Centre centre = workshop.centres().stream().filter(each -> each.id() == centreId).findFirst().orElseThrow();
        QualityDay judged = day(centre, day);
        if (!judged.signs().contains(Sign.PRESENT)) {
            return new QualityDetails(centre, judged, List.of(), Set.of(), List.of(), List.of(), new TreeMap<>());
        }
        String path = centre.type() + " (PVC)/" + day.toString().replace("-", "") + ".LOG";
        FileCounts counts = new FileCounts(148_000, judged.understood() + judged.refused(), judged.understood(), judged.refused(), 0,
                judged.refused() > 2 ? Map.of(RejectReason.TIMESTAMP, 2L) : Map.of(),
                Map.of("Hartslag", 640L, "KlemOpen", 211L, "DeurDicht", 12L));
        StoredFile file = new StoredFile(centreId, centreId, new FileKey("ftp", path, 1), new FileRemote(148_000, FakeWorkshop.INSTANT),
                FileState.READ, false, null,
                new FileContent(148_000, 4096, FileContent.EMPTY_HASH, FileContent.EMPTY_HASH, counts, day.atTime(20, 15),
                        List.of(new FileDay(day, judged.understood(), false))),
                FakeWorkshop.INSTANT);
        List<AnomalyLine> anomalies = new ArrayList<>();
        for (int i = 0; i < judged.anomalies(); i++) {
            anomalies.add(new AnomalyLine(AnomalyKind.values()[(i * 4) % AnomalyKind.values().length], centreId, path, 120 + 33 * i));
        }
        List<RejectLine> rejects = judged.refused() > 2
                ? List.of(new RejectLine(RejectReason.TIMESTAMP, centreId, path, 812, "2025O528 07:12:33|@StukUitgevoerd: K214-07 2/6"),
                        new RejectLine(RejectReason.TIMESTAMP, centreId, path, 1033, "|@MachineWait: 12 sec"))
                : List.of();
        return new QualityDetails(centre, judged, List.of(file), Set.of(), anomalies, rejects, new TreeMap<>(counts.otherEvents()));
    }

    @Override
    public List<AnchorReading> compareAnchors(Steps steps, Cancellation cancellation) throws VigieException {
        workshop.check();
        List<AnchorReading> readings = new ArrayList<>();
        for (Centre centre : workshop.centres()) {
            cancellation.check();
            boolean wrong = centre.id() == 4 && anchorsSet.isEmpty();
            AnchorReading.Reading good = new AnchorReading.Reading(1204, 3, 66, 100);
            AnchorReading.Reading bad = new AnchorReading.Reading(1204, 311, 48, 100);
            boolean end = centre.id() == 4 && !anchorsSet.isEmpty();
            readings.add(new AnchorReading(centre, end ? WaitAnchor.END : WaitAnchor.START, 21, wrong || end ? bad : good,
                    wrong || end ? good : bad));
            steps.done(readings.size(), workshop.centres().size());
        }
        return readings;
    }

    @Override
    public void setAnchor(String type, WaitAnchor anchor) throws VigieException {
        workshop.check();
        anchorsSet.add(type + " " + anchor);
    }
}

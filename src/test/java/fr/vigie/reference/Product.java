package fr.vigie.reference;

import fr.vigie.analyze.DayPeriods;
import fr.vigie.analyze.SessionAnalyzer;
import fr.vigie.analyze.SourceEvents;
import fr.vigie.analyze.StateBands;
import fr.vigie.model.Anomaly;
import fr.vigie.model.CentreRef;
import fr.vigie.model.FileCounts;
import fr.vigie.model.MachineState;
import fr.vigie.model.Reject;
import fr.vigie.model.Session;
import fr.vigie.model.SessionFigures;
import fr.vigie.model.SourceFile;
import fr.vigie.model.TreeLayout;
import fr.vigie.model.WallTime;
import fr.vigie.parse.LogParser;
import fr.vigie.parse.ParseRequest;
import fr.vigie.parse.ParsedLog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the product makes of a tree, as the document that {@code tools/oracle.py} prints; see {@link Reference}. */
final class Product {
    private record Key(CentreRef centre, LocalDate day) {}

    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS");
    private static final Map<MachineState, String> STATES = Map.of(MachineState.STOPPED, "arret", MachineState.WAITING, "attente",
            MachineState.UNEXPLAINED, "inexplique", MachineState.PRODUCING, "production");

    private Product() {}

    static Map<String, Object> document(LogTree tree) {
        return document(tree, ByteArrayInputStream::new);
    }

    static Map<String, Object> document(LogTree tree, Function<byte[], InputStream> open) {
        List<LogTree.LogFile> files = new ArrayList<>(tree.files());
        files.sort(Comparator.<LogTree.LogFile, int[]>comparing(file -> file.path().codePoints().toArray(), Arrays::compare).thenComparing(
                LogTree.LogFile::generation));
        List<Object> documents = new ArrayList<>();
        Map<Key, List<SourceEvents>> sessions = new TreeMap<>(
                Comparator.comparing((Key key) -> key.centre().name()).thenComparing(Key::day));
        for (LogTree.LogFile file : files) {
            CentreRef centre = TreeLayout.DEFAULT.centreOf(file.path()).orElse(null);
            if (centre == null || !TreeLayout.isLog(file.path())) {
                continue;
            }
            List<Reject> rejects = new ArrayList<>();
            ParsedLog log = parse(tree, file, open, rejects);
            documents.add(file(file, centre, log, rejects));
            SourceFile source = new SourceFile(documents.size(), file.path(), file.generation());
            // the analyzer is to put them in order itself
            log.tables().forEach((day, events) -> sessions.computeIfAbsent(new Key(centre, day), key -> new ArrayList<>()).addFirst(
                    new SourceEvents(source, events)));
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("fichiers", documents);
        document.put("sessions",
                sessions.entrySet().stream().map(entry -> session(new SessionAnalyzer().analyze(entry.getKey().centre(), entry
                        .getKey().day(), entry.getValue(), tree.rules()))).toList());
        return document;
    }

    private static ParsedLog parse(LogTree tree, LogTree.LogFile file, Function<byte[], InputStream> open, List<Reject> rejects) {
        try (InputStream in = open.apply(file.bytes())) {
            return new LogParser().parse(in, new ParseRequest(file.path(), tree.rules().changeover(), day -> true, tree
                    .leaveUnterminated()), rejects::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> file(LogTree.LogFile file, CentreRef centre, ParsedLog log, List<Reject> rejects) {
        FileCounts counts = log.counts();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("chemin", file.label());
        document.put("centre", centre.name());
        document.put("evenements", counts.events());
        document.put("hors_format", counts.offFormat());
        document.put("hors_date", counts.offDate());
        Map<String, Long> byReason = new TreeMap<>();
        counts.rejects().forEach((reason, count) -> byReason.put(reason.code(), count));
        document.put("rejets", byReason);
        document.put("autres", new TreeMap<>(counts.otherEvents()));
        Map<String, Object> plus = new LinkedHashMap<>();
        plus.put("bytes", counts.bytes());
        plus.put("lines", counts.lines());
        plus.put("rejected", rejects.stream().map(reject -> List.of((long) reject.line(), reject.reason().code(), reject.text())).toList());
        plus.put("unterminated", log.endsUnterminated());
        plus.put("newest", log.newestEvent().isPresent() ? iso(log.newestEvent().getAsLong()) : null);
        Map<String, Long> days = new TreeMap<>();
        log.eventsByDay().forEach((day, count) -> days.put(day.toString(), (long) count));
        plus.put("days", days);
        document.put("plus", plus);
        return document;
    }

    static Map<String, Object> session(Session session) {
        List<String> labels = session.files().stream().map(file -> file.generation() == 1
                ? file.path()
                : file.path() + "#" + file.generation()).toList();
        Map<String, Object> to = new LinkedHashMap<>();
        to.put("centre", session.centre().name());
        to.put("type", session.centre().type());
        to.put("date_production", session.day().toString());
        to.put("fichiers", labels);
        figures(session.figures(), to);
        Map<String, Long> anomalies = new TreeMap<>();
        session.anomalies().forEach(anomaly -> anomalies.merge(anomaly.kind().code(), 1L, Long::sum));
        to.put("anomalies", anomalies);
        to.put("periodes_attente", session.waits().stream().map(wait -> List.of(iso(wait.start()), iso(wait.end()), (wait.end() - wait
                .start()) / 1000, labels.get(wait.file()), (long) wait.line())).toList());
        to.put("periodes_arret", session.stops().stream().map(stop -> List.of(iso(stop.start()), iso(stop.end()), (stop.end() - stop
                .start()) / 1000, stop.bounds().code(), labels.get(stop.file()), (long) stop.line())).toList());
        to.put("profils",
                session.profiles().stream().map(profile -> row(profile.reference(), text(profile.length()), profile.colour(), profile
                        .colourLabel(), iso(profile.at()), labels.get(profile.file()), (long) profile.line())).toList());
        to.put("pieces", session.pieces().stream().map(piece -> row((long) piece.number(), iso(piece.at()), piece.details(), piece
                .profile() == 0 ? null : (long) piece.profile(), labels.get(piece.file()), (long) piece.line())).toList());
        Map<String, Object> plus = new LinkedHashMap<>();
        plus.put("places", places(session.anomalies(), labels));
        plus.put("first", iso(session.figures().firstEvent()));
        plus.put("last", iso(session.figures().lastEvent()));
        plus.put("bands",
                StateBands.of(DayPeriods.of(session)).stream().map(band -> List.of(STATES.getOrDefault(band.state(), "?"), iso(band
                        .start()), iso(band.end()))).toList());
        plus.put("unexplained", session.unexplained().stream().map(gap -> List.of(iso(gap.start()), iso(gap.end()), labels.get(gap.file()),
                (long) gap.line())).toList());
        to.put("plus", plus);
        return to;
    }

    private static void figures(SessionFigures figures, Map<String, Object> to) {
        to.put("total_pieces", (long) figures.pieces());
        to.put("heure_premiere_piece", iso(figures.firstPiece()));
        to.put("heure_derniere_piece", iso(figures.lastPiece()));
        to.put("heure_premier_machine_start", iso(figures.firstStart()));
        to.put("heure_dernier_machine_stop", iso(figures.lastStop()));
        to.put("duree_production_totale", text(SessionFigures.hours(figures.amplitudeMs())));
        to.put("temps_attente", text(SessionFigures.hours(figures.waitMs())));
        to.put("temps_arret_volontaire", text(SessionFigures.hours(figures.stopMs())));
        to.put("temps_inexplique", text(SessionFigures.hours(figures.unexplainedMs())));
        to.put("temps_production_effectif", text(SessionFigures.hours(figures.productionMs())));
        to.put("taux_occupation", text(SessionFigures.rate(figures.productionMs(), figures.amplitudeMs())));
        to.put("taux_attente", text(SessionFigures.rate(figures.waitMs(), figures.amplitudeMs())));
        to.put("taux_arret_volontaire", text(SessionFigures.rate(figures.stopMs(), figures.amplitudeMs())));
        to.put("taux_inexplique", text(SessionFigures.rate(figures.unexplainedMs(), figures.amplitudeMs())));
        to.put("attente_brute_s", text(BigDecimal.valueOf(figures.rawWaitMs(), 3)));
        to.put("arret_brut_s", text(BigDecimal.valueOf(figures.rawStopMs(), 3)));
        to.put("nb_barres", (long) figures.bars());
        to.put("longueur_barres_mm", text(figures.barsLength()));
        to.put("nb_arrets", (long) figures.stops());
        to.put("nb_micro_arrets", (long) figures.microStops());
        to.put("arret_en_cours_depuis", iso(figures.openStopSince()));
        to.put("nb_evenements", (long) figures.events());
        to.put("nb_doublons", (long) figures.duplicates());
        to.put("nb_anomalies", (long) figures.anomalies());
    }

    private static List<String> places(List<Anomaly> anomalies, List<String> labels) {
        TreeSet<String> places = new TreeSet<>();
        for (Anomaly anomaly : anomalies) {
            String place = anomaly.kind().code() + " " + labels.get(anomaly.file()) + ":" + anomaly.line() + " x";
            places.add(place + places.stream().filter(other -> other.startsWith(place)).count());
        }
        return List.copyOf(places);
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }

    private static @Nullable String text(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static String iso(long wallMillis) {
        return ISO.format(WallTime.toLocalDateTime(wallMillis));
    }

    private static @Nullable String iso(@Nullable LocalDateTime time) {
        return time == null ? null : ISO.format(time);
    }
}

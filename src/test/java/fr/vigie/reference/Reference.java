package fr.vigie.reference;

import fr.vigie.model.Rules;
import fr.vigie.model.WaitAnchor;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Spec 1 read sentence by sentence, with patterns and strings, without a thought for speed. Shares no code with the product. Gives the
 * document that {@code tools/oracle.py} prints, and under {@code plus} what the oracle does not tell.
 */
public final class Reference {
    private record Event(LocalDateTime time, String name, String details, String file, long line, boolean unterminated) {
        String text() {
            return details.isEmpty() ? name : name + ": " + details;
        }
    }

    private record Span(LocalDateTime start, LocalDateTime end, String bounds, Event from) {}

    private static final Set<String> MEANINGFUL = Set.of("StukUitgevoerd", "MachineWait", "MachineStop", "MachineStart", "JobProfiel");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS");

    private final LogTree tree;
    private final Rules rules;
    private final Map<String, List<Event>> events = new LinkedHashMap<>();

    private Reference(LogTree tree) {
        this.tree = tree;
        this.rules = tree.rules();
    }

    public static Map<String, Object> document(LogTree tree) {
        return new Reference(tree).document();
    }

    // ---- 1.1

    private static @Nullable String type(String path) {
        String folder = path.contains("/") ? path.substring(0, path.indexOf('/')) : "";
        String word = folder.replaceAll("^ +", "").replaceAll(" .*$", "").toUpperCase(java.util.Locale.ROOT);
        return Set.of("DEM12", "DEMALU", "SU12").contains(word) && path.matches("(?s).*\\.[lL][oO][gG]") ? word : null;
    }

    private static String centre(String path) {
        StringBuilder name = new StringBuilder(String.valueOf(type(path)));
        String[] parts = path.split("/");
        for (String part : List.of(parts).subList(1, parts.length - 1)) {
            if (!part.matches("\\d{4}|\\d{2}|\\d{4}-\\d{2}|\\d{6}|\\d{8}|(?i:archives?|old|backup)")) {
                name.append(' ').append(part);
            }
        }
        return name.toString();
    }

    private static boolean offDate(String path, LocalDate date) {
        Matcher found = Pattern.compile("20\\d{6}").matcher(path.replaceAll("(?s)^.*/", ""));
        if (!found.find()) {
            return false;
        }
        try {
            LocalDate named = LocalDate.parse(found.group(),
                    DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT));
            return date.isBefore(named.minusDays(1)) || date.isAfter(named.plusDays(1));
        } catch (DateTimeParseException notReal) {
            return false;
        }
    }

    // ---- 1.2

    private Map<String, Object> file(LogTree.LogFile file) {
        String text = new String(file.bytes(), StandardCharsets.ISO_8859_1).replace("\0", "");
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        String last = lines.removeLast();
        long counted = lines.size();
        List<Event> own = new ArrayList<>();
        Counts counts = new Counts();
        for (int i = 0; i < lines.size(); i++) {
            for (String part : parts(withoutCr(lines.get(i)))) {
                part(part, i + 1, false, file, own, counts);
            }
        }
        if (!last.isEmpty()) {
            List<String> parts = parts(withoutCr(last));
            for (String part : parts.subList(0, parts.size() - 1)) {
                part(part, lines.size() + 1, false, file, own, counts);
            }
            boolean blank = parts.getLast().length() <= 65_536 && parts.getLast().matches("[ \t\n\r\\x0b\f]*");
            boolean left = tree.leaveUnterminated() && !blank;
            if (!left) {
                part(parts.getLast(), lines.size() + 1, true, file, own, counts);
            }
            counted += left && parts.size() == 1 ? 0 : 1;
            counts.unterminated = !blank;
        }
        events.put(file.label(), own);
        return counts.document(file, own, counted);
    }

    private static String withoutCr(String line) {
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    private static List<String> parts(String line) {
        List<String> parts = new ArrayList<>();
        int begun = 0;
        if (line.length() <= 65_536) {
            for (MatchResult stamp : Pattern.compile("\\d{8} +\\d{2}:\\d{2}:\\d{2}\\|@").matcher(line).results().toList()) {
                if (Pattern.compile("[!-~]").matcher(line.substring(begun, stamp.start())).find()) {
                    parts.add(line.substring(begun, stamp.start()));
                    begun = stamp.start();
                }
            }
        }
        parts.add(line.substring(begun));
        return parts;
    }

    private void part(String part, long number, boolean unterminated, LogTree.LogFile file, List<Event> own, Counts counts) {
        if (part.length() > 65_536) {
            counts.reject("ligne_trop_longue", number, part);
            return;
        }
        if (part.matches("[ \t\n\r\\x0b\f]*")) {
            return;
        }
        if (!part.contains("|@")) {
            counts.offFormat++;
            return;
        }
        int mark = part.indexOf("|@");
        LocalDateTime time = time(part.substring(0, mark));
        if (time == null) {
            counts.reject("horodatage", number, part);
            return;
        }
        Matcher named = Pattern.compile("(?s)[ \t]*([A-Za-z0-9_]+)[ \t]*:?(.*)").matcher(part.substring(mark + 2));
        if (!named.matches()) {
            counts.reject("evenement", number, part);
            return;
        }
        String details = trim(windows(named.group(2)));
        details = details.substring(0, Math.min(500, details.length()));
        own.add(new Event(time, named.group(1), details, file.label(), number, unterminated));
        counts.offDate += offDate(file.path(), time.toLocalDate()) ? 1 : 0;
        if (!MEANINGFUL.contains(named.group(1))) {
            counts.others.merge(named.group(1), 1L, Long::sum);
        }
    }

    private static @Nullable LocalDateTime time(String before) {
        String stamp = trim(before.replaceAll("[^ -~]", ""));
        if (!stamp.matches("20\\d{6} +\\d{2}:\\d{2}:\\d{2}")) {
            return null;
        }
        try {
            return LocalDateTime.parse(stamp.replaceAll(" +", " "), STAMP);
        } catch (DateTimeParseException notReal) {
            return null;
        }
    }

    private static String windows(String bytes) {
        return new String(bytes.replaceAll("[\\x00-\\x1f\\x7f\\x81\\x8d\\x8f\\x90\\x9d]", " ").getBytes(StandardCharsets.ISO_8859_1),
                Charset
                        .forName("windows-1252"));
    }

    private static String trim(String text) {
        return text.replaceAll("^ +", "").replaceAll(" +$", "");
    }

    private final class Counts {
        private long offFormat;
        private long offDate;
        private boolean unterminated;
        private final Map<String, Long> rejects = new TreeMap<>();
        private final Map<String, Long> others = new TreeMap<>();
        private final List<Object> rejected = new ArrayList<>();

        private void reject(String reason, long line, String text) {
            rejects.merge(reason, 1L, Long::sum);
            rejected.add(List.of(line, reason, windows(text.substring(0, Math.min(500, text.length())))));
        }

        private Map<String, Object> document(LogTree.LogFile file, List<Event> own, long lines) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("chemin", file.label());
            document.put("centre", centre(file.path()));
            document.put("evenements", (long) own.size());
            document.put("hors_format", offFormat);
            document.put("hors_date", offDate);
            document.put("rejets", rejects);
            document.put("autres", others);
            Map<String, Object> plus = new LinkedHashMap<>();
            plus.put("bytes", (long) file.bytes().length);
            plus.put("lines", lines);
            plus.put("rejected", rejected);
            plus.put("unterminated", unterminated);
            plus.put("newest", own.stream().map(Event::time).max(Comparator.naturalOrder()).map(ISO::format).orElse(null));
            Map<String, Long> days = new TreeMap<>();
            own.forEach(event -> days.merge(day(event).toString(), 1L, Long::sum));
            plus.put("days", days);
            document.put("plus", plus);
            return document;
        }
    }

    // ---- 1.4

    private LocalDate day(Event event) {
        return event.time().minusSeconds(rules.changeover().toSecondOfDay()).toLocalDate();
    }

    private Map<String, Object> document() {
        List<LogTree.LogFile> files = new ArrayList<>(tree.files());
        files.removeIf(file -> type(file.path()) == null);
        files.sort(Comparator.<LogTree.LogFile, int[]>comparing(file -> file.path().codePoints().toArray(), java.util.Arrays::compare)
                .thenComparing(LogTree.LogFile::generation));
        List<Object> documents = new ArrayList<>();
        files.forEach(file -> documents.add(file(file)));
        List<Object> sessions = new ArrayList<>();
        Set<String> centres = new TreeSet<>();
        files.forEach(file -> centres.add(centre(file.path())));
        for (String centre : centres) {
            Set<LocalDate> days = new TreeSet<>();
            Map<String, List<Event>> own = new LinkedHashMap<>();
            files.stream().filter(file -> centre(file.path()).equals(centre)).forEach(file -> own.put(file.label(), events.getOrDefault(file
                    .label(), List.of())));
            own.values().forEach(list -> list.forEach(event -> days.add(day(event))));
            for (LocalDate day : days) {
                Map<String, List<Event>> ofDay = new LinkedHashMap<>();
                own.forEach((file, list) -> {
                    List<Event> some = list.stream().filter(event -> day(event).equals(day)).toList();
                    if (!some.isEmpty()) {
                        ofDay.put(file, some);
                    }
                });
                Map<String, Object> session = new LinkedHashMap<>();
                session.put("centre", centre);
                session.put("type", centre.split(" ", 2)[0]);
                session.put("date_production", day.toString());
                session.put("fichiers", List.copyOf(ofDay.keySet()));
                new OneSession(ofDay).document(session);
                sessions.add(session);
            }
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("fichiers", documents);
        document.put("sessions", sessions);
        return document;
    }

    private final class OneSession {
        private final List<Event> walk;
        private final Map<String, Long> anomalies = new TreeMap<>();
        private final TreeSet<String> places = new TreeSet<>();
        private long duplicates;
        private final List<Span> stops = new ArrayList<>();
        private @Nullable Event open;

        private OneSession(Map<String, List<Event>> files) {
            List<Event> all = new ArrayList<>();
            files.values().forEach(all::addAll);
            List<List<Event>> taken = new ArrayList<>();
            for (List<Event> file : files.values()) {
                taken.add(file.stream().filter(event -> !isCutCopy(event, all)).toList());
                duplicates += file.size() - taken.getLast().size();
            }
            taken.sort(Comparator.comparing(list -> -list.size()));
            Set<List<Object>> given = new HashSet<>();
            List<List<Event>> kept = new ArrayList<>();
            for (List<Event> file : taken) {
                kept.add(undropped(file, given));
            }
            walk = merge(kept);
            stops();
        }

        private boolean isCutCopy(Event event, List<Event> all) {
            return event.unterminated() && all.stream().anyMatch(other -> !other.file().equals(event.file()) && other.time().equals(event
                    .time()) && other.text().startsWith(event.text()) && other.text().length() > event.text().length());
        }

        private List<Event> undropped(List<Event> file, Set<List<Object>> given) {
            List<Event> kept = new ArrayList<>();
            List<List<Object>> own = new ArrayList<>();
            for (int i = 0; i < file.size(); i++) {
                Event event = file.get(i);
                long k = file.subList(0, i + 1).stream()
                        .filter(other -> other.time().equals(event.time()) && other.name().equals(event.name())
                                && other.details().equals(event.details()))
                        .count();
                List<Object> key = List.of(event.time(), event.name(), event.details(), k);
                own.add(key);
                if (given.contains(key)) {
                    duplicates++;
                } else {
                    if (!kept.isEmpty() && event.time().isBefore(kept.getLast().time())) {
                        anomaly("horloge_recul", event);
                    }
                    kept.add(event);
                }
            }
            given.addAll(own);
            return kept;
        }

        private static List<Event> merge(List<List<Event>> files) {
            List<List<Event>> rest = new ArrayList<>();
            files.forEach(file -> rest.add(new ArrayList<>(file)));
            List<Event> merged = new ArrayList<>();
            while (true) {
                rest.removeIf(List::isEmpty);
                if (rest.isEmpty()) {
                    return merged;
                }
                List<Event> earliest = rest.getFirst();
                for (List<Event> other : rest) {
                    if (other.getFirst().time().isBefore(earliest.getFirst().time())) {
                        earliest = other;
                    }
                }
                merged.add(earliest.removeFirst());
            }
        }

        private void anomaly(String kind, Event at) {
            anomalies.merge(kind, 1L, Long::sum);
            places.add(kind + " " + at.file() + ":" + at.line() + " x" + places.stream().filter(place -> place.startsWith(kind + " " + at
                    .file() + ":" + at.line() + " x")).count());
        }

        private List<Event> named(String name) {
            return walk.stream().filter(event -> event.name().equals(name)).toList();
        }

        // ---- 1.5

        private void stops() {
            int openAt = -1;
            boolean started = false;
            for (int i = 0; i < walk.size(); i++) {
                Event event = walk.get(i);
                List<Event> since = openAt < 0 ? List.of() : since(openAt, i);
                if (event.name().equals("MachineStop") && openAt < 0) {
                    openAt = i;
                } else if (event.name().equals("MachineStop") && !since.isEmpty()) {
                    inferred(walk.get(openAt), since);
                    openAt = i;
                } else if (event.name().equals("MachineStop")) {
                    anomaly("double_arret", event);
                } else if (event.name().equals("MachineStart")) {
                    if (openAt >= 0 && since.size() >= 3) {
                        inferred(walk.get(openAt), since);
                        Duration off = rules.gapThreshold().isZero() ? Duration.ofSeconds(600) : rules.gapThreshold();
                        if (Duration.between(since.getLast().time(), event.time()).compareTo(off) > 0) {
                            stop(new Span(since.getLast().time(), event.time(), "debut_deduit", event));
                        }
                    } else if (openAt >= 0) {
                        stop(new Span(walk.get(openAt).time(), event.time(), "connues", walk.get(openAt)));
                    } else if (started) {
                        anomaly("demarrage_seul", event);
                    }
                    started = true;
                    openAt = -1;
                }
            }
            if (openAt >= 0) {
                List<Event> since = since(openAt, walk.size());
                if (since.isEmpty()) {
                    open = walk.get(openAt);
                } else {
                    inferred(walk.get(openAt), since);
                }
            }
        }

        private List<Event> since(int openAt, int now) {
            LocalDateTime sooner = walk.get(openAt).time().plus(rules.stopGrace());
            return walk.subList(openAt, now).stream().filter(event -> event.name().equals("StukUitgevoerd") && event.time().isAfter(sooner))
                    .toList();
        }

        private void inferred(Event stop, List<Event> since) {
            stop(new Span(stop.time(), since.getFirst().time(), "fin_deduite", stop));
            anomaly("redemarrage_deduit", stop);
        }

        private void stop(Span span) {
            if (span.end().isAfter(span.start())) {
                stops.add(span);
            }
        }

        // ---- 1.3

        private static @Nullable BigDecimal number(String pattern, String details) {
            Matcher found = Pattern.compile(pattern).matcher(details);
            return found.find() ? new BigDecimal(found.group(1).replace(',', '.')) : null;
        }

        private static @Nullable BigDecimal stated(String details) {
            BigDecimal minutes = number("(?i)(\\d+(?:[.,]\\d+)?)\\s*min", details);
            BigDecimal seconds = number("(?i)(\\d+(?:[.,]\\d+)?)\\s*sec", details);
            if (minutes == null && seconds == null) {
                return number("(\\d+[.,]\\d+)", details);
            }
            BigDecimal sum = minutes == null ? BigDecimal.ZERO : minutes.multiply(new BigDecimal(60));
            return seconds == null ? sum : sum.add(seconds);
        }

        private BigDecimal statedSum = BigDecimal.ZERO;

        private List<Span> waits(List<Event> pieces) {
            List<Span> waits = new ArrayList<>();
            for (Event event : named("MachineWait")) {
                BigDecimal stated = stated(event.details());
                if (stated == null) {
                    anomaly("attente_sans_duree", event);
                    continue;
                }
                BigDecimal seconds = stated.setScale(3, RoundingMode.HALF_UP);
                if (seconds.compareTo(new BigDecimal(86_400)) > 0) {
                    anomaly("duree_aberrante", event);
                } else if (seconds.signum() > 0) {
                    statedSum = statedSum.add(seconds);
                    Duration lasted = Duration.ofMillis(seconds.movePointRight(3).intValueExact());
                    waits.add(rules.waitAnchor() == WaitAnchor.START
                            ? anchoredAtStart(event, lasted, pieces)
                            : anchoredAtEnd(event, lasted, pieces));
                }
            }
            return waits;
        }

        private Span anchoredAtStart(Event event, Duration lasted, List<Event> pieces) {
            LocalDateTime end = event.time().plus(lasted);
            List<LocalDateTime> inside = pieces.stream().map(Event::time).filter(time -> time.isAfter(event.time()) && time.isBefore(end)
                    && time.isAfter(event.time().plus(rules.stopGrace()))).sorted().toList();
            if (inside.size() < 3) {
                return new Span(event.time(), end, "", event);
            }
            anomaly("attente_contredite", event);
            return new Span(event.time(), inside.getFirst(), "", event);
        }

        private Span anchoredAtEnd(Event event, Duration lasted, List<Event> pieces) {
            LocalDateTime start = event.time().minus(lasted);
            List<LocalDateTime> inside = pieces.stream().map(Event::time).filter(time -> time.isAfter(start) && time.isBefore(event.time())
                    && time.isBefore(event.time().minus(rules.stopGrace()))).sorted().toList();
            if (inside.size() < 3) {
                return new Span(start, event.time(), "", event);
            }
            anomaly("attente_contredite", event);
            return new Span(inside.getLast(), event.time(), "", event);
        }

        private @Nullable List<@Nullable Object> profile(Event event) {
            Matcher reference = Pattern.compile("(?:^|\\s)R:(\\S+)").matcher(event.details());
            if (!reference.find()) {
                anomaly("profil_sans_reference", event);
                return null;
            }
            BigDecimal length = number("(?:^|\\s)L:(\\d+(?:[.,]\\d+)?)", event.details());
            length = length == null ? null : length.setScale(2, RoundingMode.HALF_UP);
            if (length != null && length.compareTo(new BigDecimal("100000")) >= 0) {
                anomaly("longueur_aberrante", event);
                length = null;
            }
            Matcher colour = Pattern.compile("(?:^|\\s)C:(.*?)(?=\\s[A-Z]:|$)").matcher(event.details());
            String label = colour.find() ? trim(colour.group(1)) : "";
            List<@Nullable Object> row = new ArrayList<>();
            row.add(cut(reference.group(1), 50));
            row.add(length == null ? null : length.toPlainString());
            row.add(label.isEmpty() ? "N/A" : cut(label.split(" ", 2)[0], 50));
            row.add(label.isEmpty() ? null : cut(label, 100));
            row.add(ISO.format(event.time()));
            row.add(event.file());
            row.add(event.line());
            return row;
        }

        private static String cut(String text, int length) {
            return text.substring(0, Math.min(text.length(), length));
        }

        // ---- figures

        private void document(Map<String, Object> to) {
            List<Event> pieces = named("StukUitgevoerd");
            List<List<@Nullable Object>> profiles = new ArrayList<>();
            List<Object> pieceRows = new ArrayList<>();
            for (Event event : walk) {
                if (event.name().equals("JobProfiel")) {
                    List<@Nullable Object> row = profile(event);
                    if (row != null) {
                        profiles.add(row);
                    }
                } else if (event.name().equals("StukUitgevoerd")) {
                    List<@Nullable Object> row = new ArrayList<>();
                    row.add((long) pieceRows.size() + 1);
                    row.add(ISO.format(event.time()));
                    row.add(event.details());
                    row.add(profiles.isEmpty() ? null : (long) profiles.size());
                    row.add(event.file());
                    row.add(event.line());
                    pieceRows.add(row);
                }
            }
            List<Span> waits = waits(pieces);
            LocalDateTime first = pieces.stream().map(Event::time).min(Comparator.naturalOrder()).orElse(null);
            LocalDateTime last = pieces.stream().map(Event::time).max(Comparator.naturalOrder()).orElse(null);
            Sweep sweep = new Sweep(first, last, stops, waits, gaps());
            to.put("total_pieces", (long) pieces.size());
            to.put("heure_premiere_piece", iso(first));
            to.put("heure_derniere_piece", iso(last));
            to.put("heure_premier_machine_start", named("MachineStart").isEmpty() ? null : iso(named("MachineStart").getFirst().time()));
            to.put("heure_dernier_machine_stop", named("MachineStop").isEmpty() ? null : iso(named("MachineStop").getLast().time()));
            to.put("duree_production_totale", hours(sweep.total));
            to.put("temps_attente", hours(sweep.millis("attente")));
            to.put("temps_arret_volontaire", hours(sweep.millis("arret")));
            to.put("temps_inexplique", hours(sweep.millis("inexplique")));
            to.put("temps_production_effectif", hours(sweep.millis("production")));
            to.put("taux_occupation", sweep.rate("production"));
            to.put("taux_attente", sweep.rate("attente"));
            to.put("taux_arret_volontaire", sweep.rate("arret"));
            to.put("taux_inexplique", sweep.rate("inexplique"));
            to.put("attente_brute_s", statedSum.setScale(3, RoundingMode.UNNECESSARY).toPlainString());
            to.put("arret_brut_s", stops.stream().map(OneSession::seconds).reduce(BigDecimal.ZERO, BigDecimal::add).setScale(3,
                    RoundingMode.UNNECESSARY).toPlainString());
            to.put("nb_barres", (long) profiles.size());
            to.put("longueur_barres_mm",
                    profiles.stream().filter(row -> row.get(1) != null).map(row -> new BigDecimal(String.valueOf(row.get(
                            1)))).reduce(new BigDecimal("0.00"), BigDecimal::add).toPlainString());
            List<Span> shown = stops.stream().filter(stop -> first != null && last != null && first.isBefore(last) && stop.start().isBefore(
                    last) && stop.end().isAfter(first)).toList();
            to.put("nb_arrets", (long) shown.size());
            to.put("nb_micro_arrets", shown.stream().filter(stop -> Duration.between(stop.start(), stop.end()).compareTo(rules
                    .microStop()) < 0).count());
            to.put("arret_en_cours_depuis", open == null ? null : iso(open.time()));
            to.put("nb_evenements", (long) walk.size());
            to.put("nb_doublons", duplicates);
            to.put("nb_anomalies", anomalies.values().stream().mapToLong(Long::longValue).sum());
            to.put("anomalies", anomalies);
            to.put("periodes_attente", waits.stream().map(wait -> row(wait, false)).toList());
            to.put("periodes_arret", stops.stream().map(stop -> row(stop, true)).toList());
            to.put("profils", profiles);
            to.put("pieces", pieceRows);
            Map<String, Object> plus = new LinkedHashMap<>();
            plus.put("places", List.copyOf(places));
            plus.put("first", iso(walk.stream().map(Event::time).min(Comparator.naturalOrder()).orElse(null)));
            plus.put("last", iso(walk.stream().map(Event::time).max(Comparator.naturalOrder()).orElse(null)));
            plus.put("bands",
                    sweep.bands.stream().map(band -> List.of(band.bounds(), iso(band.start()) + "", iso(band.end()) + "")).toList());
            plus.put("unexplained",
                    sweep.bands.stream().filter(band -> band.bounds().equals("inexplique")).map(this::unexplained).toList());
            to.put("plus", plus);
        }

        private boolean signOfLife(Event event) {
            return !rules.ignoredEvents().contains(event.name());
        }

        private List<Object> unexplained(Span band) {
            LocalDateTime before = walk.stream().filter(this::signOfLife).map(Event::time).filter(time -> !time.isAfter(band.start())).max(
                    Comparator.naturalOrder()).orElseThrow();
            Event event = walk.stream().filter(this::signOfLife).filter(one -> one.time().equals(before)).toList().getLast();
            return List.of(iso(band.start()) + "", iso(band.end()) + "", event.file(), event.line());
        }

        private List<Span> gaps() {
            List<Event> sorted = new ArrayList<>(walk.stream().filter(this::signOfLife).toList());
            sorted.sort(Comparator.comparing(Event::time));
            List<Span> gaps = new ArrayList<>();
            for (int i = 0; i + 1 < sorted.size(); i++) {
                Duration silence = Duration.between(sorted.get(i).time(), sorted.get(i + 1).time());
                if (!rules.gapThreshold().isZero() && silence.compareTo(rules.gapThreshold()) > 0) {
                    gaps.add(new Span(sorted.get(i).time(), sorted.get(i + 1).time(), "", sorted.get(i)));
                }
            }
            return gaps;
        }

        private static List<Object> row(Span span, boolean bounds) {
            List<Object> row = new ArrayList<>(List.of(ISO.format(span.start()), ISO.format(span.end()), Duration.between(span.start(), span
                    .end()).toSeconds()));
            if (bounds) {
                row.add(span.bounds());
            }
            row.addAll(List.of(span.from().file(), span.from().line()));
            return row;
        }

        private static BigDecimal seconds(Span span) {
            return BigDecimal.valueOf(Duration.between(span.start(), span.end()).toMillis(), 3);
        }
    }

    private static @Nullable String iso(@Nullable LocalDateTime time) {
        return time == null ? null : ISO.format(time);
    }

    private static String hours(long millis) {
        return new BigDecimal(millis).divide(new BigDecimal(3_600_000), 4, RoundingMode.HALF_UP).toPlainString();
    }

    /** Asks of each stretch between two bounds of anything which state it has: every instant of A has exactly one. */
    private static final class Sweep {
        private final long total;
        private final List<Span> bands = new ArrayList<>();

        private Sweep(@Nullable LocalDateTime first, @Nullable LocalDateTime last, List<Span> stops, List<Span> waits, List<Span> gaps) {
            total = first == null || last == null ? 0 : Duration.between(first, last).toMillis();
            if (first == null || last == null) {
                return;
            }
            TreeSet<LocalDateTime> bounds = new TreeSet<>(Set.of(first));
            bounds.add(last);
            for (List<Span> spans : List.of(stops, waits, gaps)) {
                for (Span span : spans) {
                    bounds.add(span.start());
                    bounds.add(span.end());
                }
            }
            List<LocalDateTime> cuts = new ArrayList<>(bounds.subSet(first, true, last, true));
            for (int i = 0; i + 1 < cuts.size(); i++) {
                LocalDateTime from = cuts.get(i);
                LocalDateTime to = cuts.get(i + 1);
                String state = holds(stops, from, to)
                        ? "arret"
                        : holds(waits, from, to) ? "attente" : holds(gaps, from, to) ? "inexplique" : "production";
                if (!bands.isEmpty() && bands.getLast().bounds().equals(state)) {
                    Span before = bands.removeLast();
                    bands.add(new Span(before.start(), to, state, before.from()));
                } else {
                    bands.add(new Span(from, to, state, new Event(from, "", "", "", 0, false)));
                }
            }
        }

        private static boolean holds(List<Span> spans, LocalDateTime from, LocalDateTime to) {
            return spans.stream().anyMatch(span -> !span.start().isAfter(from) && !span.end().isBefore(to));
        }

        private long millis(String state) {
            return bands.stream().filter(band -> band.bounds().equals(state)).mapToLong(band -> Duration.between(band.start(), band.end())
                    .toMillis()).sum();
        }

        private @Nullable String rate(String state) {
            return total == 0
                    ? null
                    : new BigDecimal(millis(state)).multiply(new BigDecimal(100)).divide(new BigDecimal(total), 2, RoundingMode.HALF_UP)
                            .toPlainString();
        }
    }
}

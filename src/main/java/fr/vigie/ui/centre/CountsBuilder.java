package fr.vigie.ui.centre;

import fr.vigie.model.Piece;
import fr.vigie.model.SessionRow;
import fr.vigie.model.WallTime;
import fr.vigie.pipeline.CentreSpan;
import fr.vigie.pipeline.CentreSpan.Day;
import fr.vigie.pipeline.CentreView;
import fr.vigie.text.Messages;
import fr.vigie.ui.centre.CentreState.Counts;
import fr.vigie.ui.controls.HourBars.Bar;
import fr.vigie.ui.controls.Tip;
import fr.vigie.ui.fx.Figures;
import fr.vigie.ui.fx.Period;
import fr.vigie.ui.fx.Place;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Pieces by clock hour of one day, or by day, week or month of several. */
final class CountsBuilder {
    private static final long HOUR = 3_600_000;
    private static final long QUARTER = HOUR / 4;
    private static final int MOST_DAYS = 62;
    private static final int MOST_WEEKS = 70;

    private final CentreSpan span;
    private final LocalDateTime now;
    private final Proofs proofs;
    private final Messages texts;
    private final Figures figures;
    private final List<Bar> bars = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();

    CountsBuilder(CentreSpan span, LocalDateTime now, Proofs proofs, Messages texts, Figures figures) {
        this.span = span;
        this.now = now;
        this.proofs = proofs;
        this.texts = texts;
        this.figures = figures;
    }

    /** By hour, from the first with a piece or a target to the last, or to the one under way. */
    Counts hours() {
        if (span.details().isEmpty()) {
            return new Counts(texts.get("centre.hours"), "", List.of(), List.of());
        }
        CentreView view = span.details().getLast();
        Day day = span.days().getLast();
        long begin = WallTime.of(day.day().atTime(span.changeover()));
        List<Integer> counts = view.day().piecesByHour();
        int current = day.day().equals(span.today()) ? (int) Math.floorDiv(WallTime.of(now) - begin, HOUR) : counts.size();
        int first = 0;
        while (first < counts.size() - 1 && counts.get(first) == 0) {
            first++;
        }
        int last = counts.size() - 1;
        while (last > first && counts.get(last) == 0) {
            last--;
        }
        int most = 0;
        for (int hour = first; hour <= last; hour++) {
            long from = begin + hour * HOUR;
            Integer target = day.plan().expectedInHour(from);
            most = Math.max(most, target == null ? 0 : target);
            hour(view, hour, from, counts.get(hour), target, hour == current);
        }
        return new Counts(texts.get("centre.hours"), most == 0 ? "" : texts.get("counts.target.hour", figures.count(most)), bars, places);
    }

    private void hour(CentreView view, int hour, long from, int count, @Nullable Integer target, boolean running) {
        boolean first = hour == 0;
        boolean last = hour == view.day().piecesByHour().size() - 1;
        List<Piece> made = view.pieces().stream()
                .filter(piece -> (first || piece.at() >= from) && (last || piece.at() < from + HOUR)).toList();
        int[] quarters = new int[4];
        made.forEach(piece -> quarters[(int) Math.clamp(Math.floorDiv(piece.at() - from, QUARTER), 0, 3)]++);
        List<Integer> parts = Arrays.stream(quarters).boxed().toList();
        LocalDateTime at = WallTime.toLocalDateTime(from);
        String title = texts.get("counts.hour", at.getHour(), (at.getHour() + 1) % 24);
        bars.add(new Bar(String.valueOf(at.getHour()), count, target, running, parts, new Tip(title, words(count, target),
                texts.get("counts.quarters", parts.get(0), parts.get(1), parts.get(2), parts.get(3)))));
        places.add(proofs.pieces(view, made, texts.get("counts.proof", title, words(count, target))));
    }

    private String words(long count, @Nullable Integer target) {
        return target == null
                ? texts.get("counts.pieces", figures.count(count))
                : texts.get("counts.pieces.target", figures.count(count), figures.count(target));
    }

    /** By day; of a long period by week or month. */
    Counts days() {
        int days = span.days().size();
        if (days <= MOST_DAYS) {
            span.days().forEach(day -> group(Period.of(Period.Unit.DAY, day.day()), List.of(day), label(day.day(), days)));
        } else {
            grouped(days <= 7 * MOST_WEEKS ? Period.Unit.WEEK : Period.Unit.MONTH);
        }
        String key = days <= MOST_DAYS ? "centre.days" : days <= 7 * MOST_WEEKS ? "centre.weeks" : "centre.months";
        boolean targets = bars.stream().anyMatch(bar -> bar.target() != null);
        return new Counts(texts.get(key), targets ? texts.get("counts.target") : "", bars, places);
    }

    private String label(LocalDate day, int days) {
        return days > 7
                ? String.valueOf(day.getDayOfMonth())
                : day.format(java.time.format.DateTimeFormatter.ofPattern("EEE d", figures.locale()));
    }

    private void grouped(Period.Unit unit) {
        List<Day> group = new ArrayList<>();
        for (Day day : span.days()) {
            if (!group.isEmpty() && !Period.of(unit, group.getFirst().day()).contains(day.day())) {
                group(Period.of(unit, group.getFirst().day()), List.copyOf(group), label(unit, group.getFirst().day()));
                group.clear();
            }
            group.add(day);
        }
        if (!group.isEmpty()) {
            group(Period.of(unit, group.getFirst().day()), group, label(unit, group.getFirst().day()));
        }
    }

    private String label(Period.Unit unit, LocalDate day) {
        Locale locale = figures.locale();
        return unit == Period.Unit.WEEK
                ? figures.shortDay(Period.of(unit, day).from())
                : day.format(java.time.format.DateTimeFormatter.ofPattern("LLL yy", locale));
    }

    private void group(Period period, List<Day> group, String label) {
        int count = group.stream().map(Day::session).filter(Objects::nonNull).map(SessionRow::figures).mapToInt(each -> each.pieces())
                .sum();
        int targets = group.stream().map(day -> day.plan().target()).filter(Objects::nonNull).mapToInt(Integer::intValue).sum();
        Integer target = targets == 0 ? null : Integer.valueOf(targets);
        boolean running = group.getLast().day().equals(span.today());
        bars.add(new Bar(label, count, target, running, List.of(), new Tip(figures.period(period), words(count, target), "")));
        places.add(new Place.Centre(span.centre().id(), group.getFirst().day()));
    }
}

package fr.vigie.ui;

import fr.vigie.model.Centre;
import fr.vigie.model.SessionFigures;
import fr.vigie.model.SessionRow;
import fr.vigie.model.TreeLayout;
import fr.vigie.model.VigieException;
import fr.vigie.pipeline.History;
import fr.vigie.pipeline.HistoryComparison;
import fr.vigie.pipeline.HistoryFilter;
import fr.vigie.pipeline.HistoryFold;
import fr.vigie.pipeline.HistoryGroup;
import fr.vigie.pipeline.HistoryQuestion;
import fr.vigie.pipeline.HistorySession;
import fr.vigie.pipeline.HistorySessions;
import fr.vigie.pipeline.HistorySpan;
import fr.vigie.pipeline.HistoryStep;
import fr.vigie.pipeline.HistorySubject;
import fr.vigie.pipeline.HistorySummaries;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Two years of working days of the fake workshop's centres, up to its today; what is asked of them is folded as in the product. */
public final class FakeHistory implements History {
    private static final LocalDate TODAY = FakeWorkshop.NOW.toLocalDate();
    private static final LocalDate FIRST = TODAY.minusYears(2);

    private final HistoryFold fold = new HistoryFold(TreeLayout.DEFAULT);
    private final List<Centre> centres;
    private final List<SessionRow> rows = new ArrayList<>();
    private final Supplier<@Nullable VigieException> failure;

    /** @param failure what every question is answered with; null for an answer */
    FakeHistory(List<Centre> centres, Supplier<@Nullable VigieException> failure) {
        this.centres = List.copyOf(centres);
        this.failure = failure;
        for (Centre centre : centres) {
            Random random = new Random(centre.id());
            for (LocalDate day = FIRST; !day.isAfter(TODAY); day = day.plusDays(1)) {
                boolean works = day.getDayOfWeek() != DayOfWeek.SUNDAY && day.getDayOfWeek() != DayOfWeek.SATURDAY && random.nextInt(40) > 0;
                if (works) {
                    rows.add(new SessionRow(rows.size() + 1L, centre, day, figures(centre, day, random), FakeWorkshop.INSTANT));
                }
            }
        }
    }

    private static SessionFigures figures(Centre centre, LocalDate day, Random random) {
        LocalDateTime first = day.atTime(5, 2).plusMinutes(random.nextInt(20));
        long amplitude = (14 * 3600 + random.nextInt(4000)) * 1000L;
        double season = 0.08 * Math.sin(day.getDayOfYear() / 30.0 + centre.id());
        long stop = (long) (amplitude * (0.08 + 0.06 * random.nextDouble() - season / 2));
        long wait = (long) (amplitude * (0.10 + 0.05 * random.nextDouble() - season / 2));
        long unexplained = random.nextInt(4) == 0 ? (11 + random.nextInt(20)) * 60_000L : 0;
        long production = amplitude - stop - wait - unexplained;
        int pieces = (int) (production / (38_000 + 3_000 * centre.id() + random.nextInt(9_000)));
        int stops = 4 + random.nextInt(9);
        return new SessionFigures(pieces, first, first.plusNanos(amplitude * 1_000_000), first.minusMinutes(4), day.atTime(20, 15), amplitude,
                production, wait, stop, unexplained, wait + 60_000, stop + 120_000, pieces / 4,
                new BigDecimal("6500.00").multiply(BigDecimal.valueOf(pieces / 4)), stops, random.nextInt(3), null, pieces * 2 + 40,
                random.nextInt(3), random.nextInt(5) == 0 ? 1 + random.nextInt(4) : 0, first.minusMinutes(4),
                first.plusNanos(amplitude * 1_000_000));
    }

    private void check() throws VigieException {
        VigieException planned = failure.get();
        if (planned != null) {
            throw planned;
        }
    }

    /** The sessions themselves, to compare with what is shown. */
    public List<SessionRow> rows(HistorySpan span) {
        return rows.stream().filter(row -> span.contains(row.day())).toList();
    }

    private List<SessionRow> rows(HistoryFilter filter) {
        return rows(filter.span()).stream().filter(row -> filter.centre() == null || filter.centre().equals(row.centre().name()))
                .filter(row -> filter.type() == null || filter.type().equals(row.centre().type())).toList();
    }

    @Override
    public HistorySessions sessions(HistoryFilter filter) throws VigieException {
        check();
        List<HistorySubject> subjects = centres.stream()
                .map(centre -> new HistorySubject(centre.id(), centre.name(), centre.type(), label(centre))).toList();
        return new HistorySessions(FakeWorkshop.INSTANT, filter, subjects,
                rows(filter).stream().map(row -> new HistorySession(row, label(row.centre()),
                        row.centre().type() + "/" + row.day().toString().replace("-", "") + ".LOG", FakeWorkshop.INSTANT)).toList());
    }

    private static String label(Centre centre) {
        return TreeLayout.DEFAULT.types().stream().filter(type -> type.code().equals(centre.type())).findFirst().orElseThrow().label();
    }

    @Override
    public HistorySummaries summaries(HistoryFilter filter, HistoryGroup by, HistoryStep per) throws VigieException {
        check();
        return new HistorySummaries(FakeWorkshop.INSTANT, fold.summaries(rows(filter), by, per));
    }

    @Override
    public HistoryComparison compare(HistoryQuestion question) throws VigieException {
        check();
        return fold.compare(FakeWorkshop.INSTANT, question, centres, rows);
    }
}

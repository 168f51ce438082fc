package fr.vigie.bench;

import fr.vigie.model.MachineState;
import fr.vigie.ui.controls.Columns;
import fr.vigie.ui.controls.Span;
import fr.vigie.ui.controls.TimelineDay;
import fr.vigie.ui.controls.TimelineDay.Mark;
import fr.vigie.ui.controls.TimelineModel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** 30 days of a busy centre, 60,000 periods, cut into the 1,800 pixel columns of a wide screen: what a redraw costs before it paints. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class TimelineBenchmark {
    private static final int PERIODS = 60_000;
    private static final long LENGTH = 40_000;

    private final TimelineModel model = new TimelineModel(new TimelineDay(0, PERIODS * LENGTH, marks(), List.of(), List.of(), -1));

    private static List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < PERIODS; i++) {
            Span span = new Span(MachineState.values()[i % 4], i * LENGTH, (i + 1) * LENGTH);
            marks.add(new Mark(span, span, "", null));
        }
        return marks;
    }

    /** One redraw's columns. */
    @Benchmark
    public Columns thirtyDays() {
        return model.columns(1800);
    }
}

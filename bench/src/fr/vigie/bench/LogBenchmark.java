package fr.vigie.bench;

import fr.vigie.analyze.SessionAnalyzer;
import fr.vigie.analyze.SourceEvents;
import fr.vigie.model.CentreRef;
import fr.vigie.model.Rules;
import fr.vigie.model.SourceFile;
import fr.vigie.parse.LogParser;
import fr.vigie.parse.ParseRequest;
import fr.vigie.parse.ParsedLog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** How many lines a second one core parses and analyzes: read the {@code lines} counters. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class LogBenchmark {
    private static final CentreRef CENTRE = new CentreRef("DEM12", "DEM12");
    private static final ParseRequest WHOLE = ParseRequest.whole("DEM12 (PVC)/machine.LOG", LocalTime.MIDNIGHT);
    private static final ParseRequest NO_DAY = new ParseRequest("DEM12 (PVC)/machine.LOG", LocalTime.MIDNIGHT, day -> false, false);
    private static final int DAYS = 40;

    private final LogParser parser = new LogParser();
    private final SessionAnalyzer analyzer = new SessionAnalyzer();
    private List<byte[]> files = List.of();
    private List<ParsedLog> parsed = List.of();

    /** Lines per second, beside JMH's passes over all the files per second. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Lines {
        public long lines;
    }

    @Setup
    public void generate() throws IOException {
        files = new BusyDays().files(DAYS);
        parsed = new java.util.ArrayList<>();
        for (byte[] file : files) {
            parsed.add(parse(file, WHOLE));
        }
    }

    /** Bytes to events. */
    @Benchmark
    public void parse(Blackhole to, Lines lines) throws IOException {
        for (byte[] file : files) {
            ParsedLog log = parse(file, WHOLE);
            lines.lines += log.counts().lines();
            to.consume(log);
        }
    }

    /** Bytes to counts alone: no day is kept. */
    @Benchmark
    public void count(Blackhole to, Lines lines) throws IOException {
        for (byte[] file : files) {
            ParsedLog log = parse(file, NO_DAY);
            lines.lines += log.counts().lines();
            to.consume(log);
        }
    }

    /** Events to sessions. */
    @Benchmark
    public void analyze(Blackhole to, Lines lines) {
        for (ParsedLog log : parsed) {
            lines.lines += log.counts().lines();
            analyze(log, to);
        }
    }

    /** Bytes to sessions. */
    @Benchmark
    public void parseAndAnalyze(Blackhole to, Lines lines) throws IOException {
        for (byte[] file : files) {
            ParsedLog log = parse(file, WHOLE);
            lines.lines += log.counts().lines();
            analyze(log, to);
        }
    }

    private ParsedLog parse(byte[] file, ParseRequest request) throws IOException {
        return parser.parse(new ByteArrayInputStream(file), request, reject -> {});
    }

    private void analyze(ParsedLog log, Blackhole to) {
        log.tables().forEach((day, events) -> to.consume(analyzer.analyze(CENTRE, day, List.of(new SourceEvents(new SourceFile(1, "a", 1),
                events)), Rules.DEFAULT)));
    }
}

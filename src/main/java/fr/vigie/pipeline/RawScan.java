package fr.vigie.pipeline;

import fr.vigie.parse.LogLine;
import fr.vigie.parse.LogLines;
import fr.vigie.parse.LoggedEvent;
import fr.vigie.store.StoredFile;
import fr.vigie.task.Cancellation;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;

/** Reads a file once from end to end and notes where its windows begin and what is in them. For one use. */
final class RawScan {
    private final StoredFile file;
    private final LocalDate day;
    private final LocalTime changeover;
    private final RawMap judge;
    private final List<RawMap.Entry> windows = new ArrayList<>();
    private boolean ofDay = true;
    private long newest;
    private int lines;

    RawScan(StoredFile file, LocalDate day, LocalTime changeover) {
        this.file = file;
        this.day = day;
        this.changeover = changeover;
        this.judge = new RawMap(file, day, changeover, 0, List.of());
    }

    /**
     * @param bytes all of the file's, closed here
     * @param progress told from 0 to 1
     */
    RawMap read(InputStream bytes, Cancellation cancellation, DoubleConsumer progress) throws IOException {
        try (Starts starts = new Starts(bytes)) {
            LogLines reader = new LogLines(starts, 0, false);
            for (List<LogLine> next = reader.next(RawMap.WINDOW); !next.isEmpty(); next = reader.next(RawMap.WINDOW)) {
                cancellation.check();
                windows.add(entry(starts.start(windows.size()), next));
                lines += next.size();
                progress.accept((double) starts.read / Math.max(1, file.content().bytes()));
            }
        }
        return new RawMap(file, day, changeover, lines, windows);
    }

    private RawMap.Entry entry(long start, List<LogLine> next) {
        boolean before = ofDay;
        newest = Long.MIN_VALUE;
        short[] counts = RawMap.noCounts();
        for (LogLine line : next) {
            counts[RawMap.slot(RawLine.kind(line), isOfDay(line))]++;
        }
        return new RawMap.Entry(start, before, newest, counts);
    }

    private boolean isOfDay(LogLine line) {
        if (line.events().isEmpty()) {
            return ofDay;
        }
        boolean any = false;
        for (LoggedEvent event : line.events()) {
            if (judge.isOfDay(event.at())) {
                any = true;
                newest = Math.max(newest, event.at());
            }
        }
        ofDay = any;
        return any;
    }

    /** Notes where every window's first line begins while bytes pass through. */
    private static final class Starts extends FilterInputStream {
        private final List<Long> starts = new ArrayList<>(List.of(0L));
        private long read;
        private int lineEnds;

        Starts(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            int got = in.read(to, offset, length);
            for (int i = offset; i < offset + got; i++) {
                if (to[i] == '\n' && ++lineEnds == RawMap.WINDOW) {
                    lineEnds = 0;
                    starts.add(read + i - offset + 1);
                }
            }
            read += Math.max(0, got);
            return got;
        }

        long start(int window) {
            return starts.get(window);
        }
    }
}

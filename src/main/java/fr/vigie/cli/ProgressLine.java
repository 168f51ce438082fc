package fr.vigie.cli;

import fr.vigie.task.Progress;
import fr.vigie.text.Messages;
import java.io.PrintStream;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Progress on standard error: a bar that redraws itself on a terminal, plain lines now and then elsewhere. Thread-safe. */
final class ProgressLine implements Consumer<Progress>, AutoCloseable {
    private static final long BAR_EVERY_MS = 100;
    private static final long LINE_EVERY_MS = 10_000;
    private static final int BAR_WIDTH = 24;
    private final PrintStream err;
    private final Messages words;
    private final boolean terminal;
    private final LongSupplier clockMillis;
    private final Amounts amounts;
    private Progress.@Nullable Phase phase;
    private long shownAt;
    private int shownWidth;

    ProgressLine(PrintStream err, Messages words, boolean terminal, LongSupplier clockMillis) {
        this.err = err;
        this.words = words;
        this.terminal = terminal;
        this.clockMillis = clockMillis;
        this.amounts = new Amounts(words);
        this.shownAt = clockMillis.getAsLong();
    }

    @Override
    public synchronized void accept(Progress progress) {
        long now = clockMillis.getAsLong();
        if (progress.phase() == Progress.Phase.IDLE || progress.phase() == Progress.Phase.DONE) {
            close();
            return;
        }
        boolean newPhase = progress.phase() != phase;
        if (!newPhase && now - shownAt < (terminal ? BAR_EVERY_MS : LINE_EVERY_MS)) {
            return;
        }
        phase = progress.phase();
        shownAt = now;
        if (terminal) {
            redraw(bar(progress) + text(progress));
        } else {
            err.println(text(progress));
        }
    }

    private void redraw(String line) {
        err.print('\r' + line + " ".repeat(Math.max(0, shownWidth - line.length())));
        err.flush();
        shownWidth = line.length();
    }

    private static String bar(Progress progress) {
        int full = progress.fraction().map(part -> (int) Math.round(part * BAR_WIDTH)).orElse(0);
        return "[" + "█".repeat(full) + "·".repeat(BAR_WIDTH - full) + "] ";
    }

    private String text(Progress progress) {
        String what = words.get("progress." + progress.phase());
        if (progress.filesTotal() <= 0) {
            return what;
        }
        String done = words.get("progress.done", what, progress.filesDone(), progress.filesTotal(), amounts.bytes(progress.bytesDone()),
                amounts.bytes(progress.bytesTotal()));
        return progress.timeLeft().map(left -> done + words.get("progress.left", amounts.time(left))).orElse(done);
    }

    /** Takes the bar away. */
    @Override
    public synchronized void close() {
        if (terminal && shownWidth > 0) {
            err.print('\r' + " ".repeat(shownWidth) + '\r');
            err.flush();
            shownWidth = 0;
        }
        phase = null;
    }
}

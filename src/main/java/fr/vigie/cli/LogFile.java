package fr.vigie.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.logging.LogManager;
import org.slf4j.LoggerFactory;

/** The log: {@code logs/vigie.log} in the data folder, 10 files of 10 MB; warnings also on standard error where asked for. */
final class LogFile {
    private static final String NAME = "vigie";
    private static final int FILES = 10;
    private static final String FILE_SIZE = "10MB";

    private LogFile() {}

    static Path in(Path home) {
        return home.resolve("logs").resolve("vigie.log");
    }

    /** Nothing of the JDK's or a library's own logging reaches the console. */
    static void silenceJdkLogging() {
        LogManager.getLogManager().reset();
    }

    /** Begins to log; a second call for another folder moves the log there. */
    static void start(Path home, boolean verbose, PrintStream err) {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            return;
        }
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.detachAppender(NAME);
        root.detachAppender("talk");
        root.addAppender(file(context, in(home)));
        if (verbose) {
            root.addAppender(talk(context, err));
        }
    }

    private static RollingFileAppender<ILoggingEvent> file(LoggerContext context, Path file) {
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setName(NAME);
        appender.setFile(file.toString());
        LogLine layout = new LogLine();
        layout.setContext(context);
        layout.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setLayout(layout);
        encoder.start();
        appender.setEncoder(encoder);
        FixedWindowRollingPolicy window = new FixedWindowRollingPolicy();
        window.setContext(context);
        window.setParent(appender);
        window.setMinIndex(1);
        window.setMaxIndex(FILES - 1);
        window.setFileNamePattern(file + ".%i");
        window.start();
        SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
        size.setContext(context);
        size.setMaxFileSize(FileSize.valueOf(FILE_SIZE));
        size.start();
        appender.setRollingPolicy(window);
        appender.setTriggeringPolicy(size);
        appender.start();
        return appender;
    }

    private static AppenderBase<ILoggingEvent> talk(LoggerContext context, PrintStream err) {
        AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
            private final LogLine layout = new LogLine();

            @Override
            protected void append(ILoggingEvent event) {
                err.print(layout.doLayout(event));
            }
        };
        appender.setContext(context);
        appender.setName("talk");
        ThresholdFilter warnings = new ThresholdFilter();
        warnings.setLevel(Level.WARN.toString());
        warnings.start();
        appender.addFilter(warnings);
        appender.start();
        return appender;
    }
}

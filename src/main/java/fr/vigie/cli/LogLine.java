package fr.vigie.cli;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** One line an event, stack trace included; control characters are escaped, so that no text can forge a line (spec 7, 32). */
final class LogLine extends LayoutBase<ILoggingEvent> {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX");

    @Override
    public String doLayout(ILoggingEvent event) {
        StringBuilder line = new StringBuilder(200);
        line.append(TIME.format(event.getInstant().atZone(ZoneId.systemDefault()))).append(' ').append(event.getLevel()).append(" [");
        escape(event.getThreadName(), line);
        line.append("] ").append(event.getLoggerName()).append(" - ");
        escape(event.getFormattedMessage(), line);
        if (event.getThrowableProxy() != null) {
            line.append(" | ");
            escape(ThrowableProxyUtil.asString(event.getThrowableProxy()).strip(), line);
        }
        return line.append('\n').toString();
    }

    static void escape(String text, StringBuilder to) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> to.append("\\n");
                case '\r' -> to.append("\\r");
                case '\t' -> to.append("\\t");
                default -> {
                    if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
                        to.append("\\u%04x".formatted((int) c));
                    } else {
                        to.append(c);
                    }
                }
            }
        }
    }
}

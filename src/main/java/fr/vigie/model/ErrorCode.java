package fr.vigie.model;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** A short code that is the same for the same fault, whatever the data: from the classes and methods of the stack trace. */
public final class ErrorCode {
    private ErrorCode() {}

    public static String of(Throwable fault) {
        CRC32 sum = new CRC32();
        Throwable cause = fault;
        for (int depth = 0; cause != null && depth < 10; depth++) {
            add(sum, cause.getClass().getName());
            for (StackTraceElement frame : cause.getStackTrace()) {
                if (frame.getClassName().startsWith("fr.vigie.")) {
                    add(sum, frame.getClassName() + '.' + frame.getMethodName().replaceAll("\\d+", ""));
                }
            }
            cause = next(cause);
        }
        String code = Long.toString(sum.getValue(), 32).toUpperCase(Locale.ROOT);
        return "0".repeat(Math.max(0, 7 - code.length())) + code;
    }

    private static @Nullable Throwable next(Throwable fault) {
        return fault.getCause() == fault ? null : fault.getCause();
    }

    private static void add(CRC32 sum, String text) {
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        sum.update('\n');
    }
}

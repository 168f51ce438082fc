package fr.vigie.ui.quality;

import fr.vigie.pipeline.QualityDay.Sign;
import fr.vigie.text.Messages;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** How a sign is worded and marked: never by colour alone (spec 4). */
final class Signs {
    /** Those that the legend explains. */
    static final List<Sign> EXPLAINED = List.of(Sign.PRESENT, Sign.MISSING, Sign.FAILED, Sign.LATE, Sign.CUT, Sign.REPLACED, Sign.MISREAD,
            Sign.CLOSED);

    private Signs() {}

    static String style(Sign sign) {
        return "sign-" + sign.name().toLowerCase(Locale.ROOT);
    }

    static @Nullable Ikon icon(Sign sign) {
        return switch (sign) {
            case MISSING -> Material2AL.CLOSE;
            case FAILED -> Material2AL.ERROR_OUTLINE;
            case LATE -> Material2MZ.SCHEDULE;
            case CUT -> Material2AL.CONTENT_CUT;
            case REPLACED -> Material2AL.FILE_COPY;
            case MISREAD -> Material2AL.HELP_OUTLINE;
            case PRESENT -> Material2AL.CHECK;
            case CLOSED -> Material2MZ.REMOVE;
            case OUTSIDE, FUTURE -> null;
        };
    }

    static String word(Sign sign, Messages texts) {
        return texts.get("quality.sign." + sign.name().toLowerCase(Locale.ROOT));
    }
}

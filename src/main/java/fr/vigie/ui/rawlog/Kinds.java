package fr.vigie.ui.rawlog;

import fr.vigie.pipeline.LineKind;
import fr.vigie.text.Messages;
import java.util.Locale;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** How kinds of lines are worded and marked: an icon and a word, and a tone only beside them (spec 4). */
final class Kinds {
    private Kinds() {}

    static Ikon icon(LineKind kind) {
        return switch (kind) {
            case REJECTED -> Material2AL.BLOCK;
            case STOP -> Material2MZ.STOP;
            case START -> Material2MZ.PLAY_ARROW;
            case WAIT -> Material2MZ.MORE_HORIZ;
            case PROFILE -> Material2MZ.STRAIGHTEN;
            case PIECE -> Material2AL.CHECK;
            case OTHER -> Material2AL.INFO;
            case OFF_FORMAT -> Material2AL.HELP_OUTLINE;
            case BLANK -> Material2MZ.REMOVE;
        };
    }

    /** Name of the style class. */
    static String style(LineKind kind) {
        return "line-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String word(LineKind kind, Messages texts) {
        return texts.get("rawlog.kind." + kind.name().toLowerCase(Locale.ROOT));
    }
}

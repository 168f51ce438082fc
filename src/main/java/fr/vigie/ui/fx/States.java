package fr.vigie.ui.fx;

import fr.vigie.model.MachineState;
import fr.vigie.text.Messages;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** How a state is worded and marked: never by colour alone (spec 4). */
public final class States {
    private States() {}

    /** Name of the state's style class and colour token. */
    public static String style(MachineState state) {
        return switch (state) {
            case PRODUCING -> "producing";
            case WAITING -> "waiting";
            case STOPPED -> "stopped";
            case UNEXPLAINED -> "unexplained";
            case NO_DATA -> "silent";
        };
    }

    public static Ikon icon(MachineState state) {
        return switch (state) {
            case PRODUCING -> Material2MZ.PLAY_ARROW;
            case WAITING -> Material2MZ.MORE_HORIZ;
            case STOPPED -> Material2MZ.STOP;
            case UNEXPLAINED -> Material2AL.HELP_OUTLINE;
            case NO_DATA -> Material2AL.CLOUD_OFF;
        };
    }

    /** What a centre in this state does, e.g. {@code En production}. */
    public static String word(MachineState state, Messages texts) {
        return texts.get("state." + style(state));
    }
}

package fr.vigie.ui.fx;

import fr.vigie.model.MachineState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;

/** The tokens of a theme as colours, for what is drawn on a canvas: read from the style sheet itself, so there is one source. */
public final class Palette {
    private static final Pattern TOKEN = Pattern.compile("-vigie-([a-z0-9-]+)\\s*:\\s*(#[0-9A-Fa-f]{6})\\s*;");

    private final Map<String, Color> colours = new HashMap<>();

    private Palette(String css) {
        Matcher token = TOKEN.matcher(css);
        while (token.find()) {
            colours.put(token.group(1), Color.web(token.group(2)));
        }
    }

    /** @param resource path of a style sheet of tokens, e.g. {@code /css/tokens-light.css} */
    public static Palette read(String resource) {
        try (InputStream in = Objects.requireNonNull(Palette.class.getResourceAsStream(resource), resource)) {
            return new Palette(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public Set<String> names() {
        return Set.copyOf(colours.keySet());
    }

    /** @param name a token without its {@code -vigie-} */
    public Color get(String name) {
        return Objects.requireNonNull(colours.get(name), name);
    }

    public Color of(MachineState state) {
        return get(States.style(state));
    }
}

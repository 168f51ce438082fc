package fr.vigie.ui.controls;

import fr.vigie.ui.fx.Look;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/**
 * A line of text that never leaves its place: where it does not fit, it shrinks down to six tenths of its size, and what then still does
 * not fit ends in an ellipsis. Its size is in pixels, of whoever lays it out.
 */
public final class FitText extends Drawing {
    /** As small as it may become. */
    static final double LEAST = 0.6;

    private String text = "";
    private double size = 12;
    private boolean bold;
    private String token = "text";
    private TextAlignment side = TextAlignment.LEFT;

    /** @param pixels of the font; {@code shown} fits into the width asked for */
    record Fitted(String shown, double pixels) {}

    public void show(String words) {
        if (!words.equals(text)) {
            text = words;
            redraw();
        }
    }

    public String text() {
        return text;
    }

    /** @param colour a token without its {@code -vigie-} */
    public void style(boolean heavy, String colour, TextAlignment alignment) {
        if (heavy != bold || !colour.equals(token) || alignment != side) {
            bold = heavy;
            token = colour;
            side = alignment;
            redraw();
        }
    }

    public void setSize(double pixels) {
        if (pixels != size) {
            size = pixels;
            redraw();
        }
    }

    /** How wide it is without shrinking. */
    public double natural() {
        return width(text, size, bold);
    }

    @Override
    protected void draw(GraphicsContext g, Look look, double width, double height) {
        Fitted fitted = fit(text, size, bold, width);
        g.setFont(font(fitted.pixels(), bold));
        g.setFill(look.palette().get(token));
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(side);
        g.fillText(fitted.shown(), side == TextAlignment.RIGHT ? width : side == TextAlignment.CENTER ? width / 2 : 0, height / 2);
    }

    static Fitted fit(String words, double size, boolean bold, double width) {
        double natural = width(words, size, bold);
        if (natural <= width) {
            return new Fitted(words, size);
        }
        double smaller = Math.max(LEAST * size, Math.floor(size * width / natural * 10) / 10);
        String shown = words;
        while (shown.length() > 1 && width(shown, smaller, bold) > width) {
            String cut = shown.endsWith("…") ? shown.substring(0, shown.length() - 1) : shown;
            shown = cut.substring(0, cut.length() - 1).stripTrailing() + "…";
        }
        return new Fitted(shown, smaller);
    }

    static double width(String words, double size, boolean bold) {
        Text measured = new Text(words);
        measured.setFont(font(size, bold));
        return measured.getLayoutBounds().getWidth();
    }

    private static Font font(double size, boolean bold) {
        return Font.font(Look.FAMILY, bold ? FontWeight.BOLD : FontWeight.NORMAL, size);
    }
}

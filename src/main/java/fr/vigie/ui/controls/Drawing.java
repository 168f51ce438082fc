package fr.vigie.ui.controls;

import fr.vigie.ui.fx.Look;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A region filled by one canvas: drawn anew, once a pulse at most, when its size, its theme or its data change. */
public abstract class Drawing extends Region {
    private final Canvas canvas = new Canvas();
    private final InvalidationListener themeChanged = change -> redraw();
    private @Nullable ObservableValue<Look> look;

    protected Drawing() {
        getChildren().add(canvas);
        canvas.setManaged(false);
        canvas.setMouseTransparent(true);
    }

    /** The theme outlives the drawing, so it holds it weakly. */
    public void setLook(ObservableValue<Look> theme) {
        look = theme;
        theme.addListener(new WeakInvalidationListener(themeChanged));
        redraw();
    }

    /** Of texts. */
    protected final double scale() {
        return look == null ? 1 : look.getValue().scale();
    }

    /** Draws anew at the next pulse; nothing around it is laid out again. */
    protected final void redraw() {
        setNeedsLayout(true);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(Math.floor(getWidth()));
        canvas.setHeight(Math.floor(getHeight()));
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (look != null && canvas.getWidth() > 0 && canvas.getHeight() > 0) {
            draw(g, look.getValue(), canvas.getWidth(), canvas.getHeight());
        }
    }

    protected abstract void draw(GraphicsContext g, Look theme, double width, double height);
}

package fr.vigie.ui;

import fr.vigie.text.Messages;
import fr.vigie.ui.fx.Figures;
import fr.vigie.ui.fx.Kit;
import fr.vigie.ui.fx.Look;
import fr.vigie.ui.fx.Memory;
import fr.vigie.ui.fx.Navigator;
import fr.vigie.ui.fx.Notices;
import fr.vigie.ui.fx.Palette;
import fr.vigie.ui.fx.Place;
import fr.vigie.ui.fx.Tasks;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;

/** What screens are built with, in tests: tasks run at once, notices and places are kept to be looked at. No toolkit is needed. */
public final class FakeKit implements Notices, Navigator {
    public final List<Throwable> failures = new ArrayList<>();
    public final List<String> news = new ArrayList<>();
    public final List<Place> places = new ArrayList<>();
    public final FakeDialogs dialogs = new FakeDialogs();
    public final Memory memory = new NoMemory();
    public final Tasks tasks = new Tasks(Runnable::run, Runnable::run, failures::add);

    /** In French, on the clock of {@link FakeWorkshop}. */
    public Kit kit() {
        return kit(Locale.FRANCE);
    }

    public Kit kit(Locale locale) {
        return new Kit(new Messages("ui", locale), new Messages("faults", locale), new Figures(locale, ZoneOffset.UTC),
                new SimpleObjectProperty<>(new Look(Palette.read("/css/tokens-dark.css"), 1)), tasks, this, dialogs, memory,
                () -> FakeWorkshop.INSTANT, ZoneOffset.UTC, this);
    }

    public static Kit of(Locale locale) {
        return new FakeKit().kit(locale);
    }

    @Override
    public void failed(Throwable error) {
        failures.add(error);
    }

    @Override
    public void done(String sentence) {
        news.add(sentence);
    }

    @Override
    public void open(Place place) {
        places.add(place);
    }

    @Override
    public void back() {
        if (!places.isEmpty()) {
            places.removeLast();
        }
    }
}

package fr.vigie.ui;

import fr.vigie.model.Centre;
import fr.vigie.pipeline.CentreDay;
import fr.vigie.pipeline.Workshop;
import fr.vigie.pipeline.WorkshopSnapshot;
import fr.vigie.ui.centre.CentreController;
import fr.vigie.ui.centre.CentreModel;
import fr.vigie.ui.fx.Controllers;
import fr.vigie.ui.fx.Exports;
import fr.vigie.ui.fx.Fxml;
import fr.vigie.ui.fx.FxmlLoader;
import fr.vigie.ui.fx.Kit;
import fr.vigie.ui.fx.Place;
import fr.vigie.ui.fx.Screen;
import fr.vigie.ui.overview.OverviewController;
import fr.vigie.ui.overview.OverviewModel;
import fr.vigie.ui.overview.OverviewRow;
import fr.vigie.ui.tv.TvController;
import java.time.LocalDate;

/** Makes every screen of an open workshop, each anew. */
final class ScreenMaker {
    private final Workshop workshop;
    private final Kit kit;
    private final Runnable tv;
    private final Exports exports;
    private final OverviewModel overview;
    private final FxmlLoader loader;

    /** @param tv opens the TV mode */
    ScreenMaker(Workshop workshop, Kit kit, Runnable tv) {
        this.workshop = workshop;
        this.kit = kit;
        this.tv = tv;
        this.exports = new Exports(workshop, kit);
        this.overview = new OverviewModel(workshop, kit);
        this.loader = new FxmlLoader(controllers(), kit.texts().bundle());
    }

    /** For the test that loads every file. */
    static Controllers controllersOf(Workshop workshop, Kit kit) {
        return new ScreenMaker(workshop, kit, () -> {}).controllers();
    }

    private Controllers controllers() {
        return new Controllers()
                // Atelier
                .with(OverviewController.class, () -> new OverviewController(overview, loader(), exports, workshop::synchronise, tv, kit))
                .with(OverviewRow.class,
                        () -> new OverviewRow(kit.look(), row -> kit.navigator().open(new Place.Centre(row.centreId(), row.day()))))
                // Centre
                .with(CentreController.class, () -> new CentreController(new CentreModel(workshop, kit, today()), exports, kit))
                // Mode TV
                .with(TvController.class, () -> new TvController(overview, kit));
    }

    /** For the window of the TV mode. */
    FxmlLoader loaderOfScreens() {
        return loader;
    }

    /** The loader is made with the controllers that use it. */
    private FxmlLoader loader() {
        return loader;
    }

    /** Lives as long as the window: rail and home screen both look at it. */
    OverviewModel overview() {
        return overview;
    }

    Screen make(Place place) {
        return switch (place) {
            case Place.Overview home -> loader.<OverviewController>load(Fxml.OVERVIEW).controller();
            case Place.Centre centre -> centre(centre);
            case Place.Comparison comparison -> notYet();
            case Place.Sessions sessions -> notYet();
            case Place.Stops stops -> notYet();
            case Place.Orders orders -> notYet();
            case Place.Sync sync -> notYet();
            case Place.Quality quality -> notYet();
            case Place.RawLog log -> notYet();
            case Place.Settings settings -> notYet();
            case Place.About about -> notYet();
        };
    }

    // TODO(helpers): replaced arm by arm; gone when the last screen is there
    private Screen notYet() {
        return loader.<OverviewController>load(Fxml.OVERVIEW).controller();
    }

    private Screen centre(Place.Centre place) {
        CentreController centre = loader.<CentreController>load(Fxml.CENTRE).controller();
        centre.open(place.id(), name(place.id()), place.day());
        return centre;
    }

    private LocalDate today() {
        WorkshopSnapshot snapshot = overview.snapshot().get();
        return snapshot == null ? kit.today() : snapshot.day();
    }

    private String name(long centreId) {
        WorkshopSnapshot snapshot = overview.snapshot().get();
        return snapshot == null
                ? ""
                : snapshot.centres().stream().map(CentreDay::centre).filter(centre -> centre.id() == centreId).map(Centre::name).findFirst()
                        .orElse("");
    }
}

package fr.vigie.ui;

import fr.vigie.model.Centre;
import fr.vigie.pipeline.CentreDay;
import fr.vigie.pipeline.Workshop;
import fr.vigie.pipeline.WorkshopSnapshot;
import fr.vigie.ui.about.AboutController;
import fr.vigie.ui.about.AboutModel;
import fr.vigie.ui.centre.CentreController;
import fr.vigie.ui.centre.CentreModel;
import fr.vigie.ui.compare.CompareController;
import fr.vigie.ui.compare.CompareModel;
import fr.vigie.ui.fx.Controllers;
import fr.vigie.ui.fx.Exports;
import fr.vigie.ui.fx.Fxml;
import fr.vigie.ui.fx.FxmlLoader;
import fr.vigie.ui.fx.Kit;
import fr.vigie.ui.fx.Place;
import fr.vigie.ui.fx.Screen;
import fr.vigie.ui.orders.OrdersController;
import fr.vigie.ui.orders.OrdersModel;
import fr.vigie.ui.overview.OverviewController;
import fr.vigie.ui.overview.OverviewModel;
import fr.vigie.ui.overview.OverviewRow;
import fr.vigie.ui.quality.QualityController;
import fr.vigie.ui.quality.QualityModel;
import fr.vigie.ui.rawlog.RawLogController;
import fr.vigie.ui.rawlog.RawLogModel;
import fr.vigie.ui.sessions.SessionsController;
import fr.vigie.ui.sessions.SessionsModel;
import fr.vigie.ui.settings.AssistantController;
import fr.vigie.ui.settings.AssistantModel;
import fr.vigie.ui.settings.JournalModel;
import fr.vigie.ui.settings.SettingsAccess;
import fr.vigie.ui.settings.SettingsController;
import fr.vigie.ui.settings.SettingsModel;
import fr.vigie.ui.settings.UsersModel;
import fr.vigie.ui.stops.StopsController;
import fr.vigie.ui.stops.StopsModel;
import fr.vigie.ui.sync.Confirmation;
import fr.vigie.ui.sync.SyncController;
import fr.vigie.ui.sync.SyncModel;
import fr.vigie.ui.tv.TvController;
import java.time.LocalDate;

/** Makes every screen of an open workshop, each anew. */
final class ScreenMaker {
    private final Workshop workshop;
    private final Kit kit;
    private final SettingsAccess settings;
    private final Runnable tv;
    private final Exports exports;
    private final OverviewModel overview;
    private final FxmlLoader loader;

    /** @param tv opens the TV mode */
    ScreenMaker(Workshop workshop, Kit kit, SettingsAccess settings, Runnable tv) {
        this.workshop = workshop;
        this.kit = kit;
        this.settings = settings;
        this.tv = tv;
        this.exports = new Exports(workshop, kit);
        this.overview = new OverviewModel(workshop, kit);
        this.loader = new FxmlLoader(controllers(), kit.texts().bundle());
    }

    /** For the test that loads every file. */
    static Controllers controllersOf(Workshop workshop, Kit kit, SettingsAccess settings) {
        return new ScreenMaker(workshop, kit, settings, () -> {}).controllers();
    }

    private Controllers controllers() {
        return new Controllers()
                // Atelier
                .with(OverviewController.class, () -> new OverviewController(overview, loader(), exports, workshop::synchronise, tv, kit))
                .with(OverviewRow.class,
                        () -> new OverviewRow(kit.look(), row -> kit.navigator().open(new Place.Centre(row.centreId(), row.day()))))
                // Centre
                .with(CentreController.class, () -> new CentreController(new CentreModel(workshop, kit, today()), exports, kit))
                // Sessions
                .with(SessionsController.class,
                        () -> new SessionsController(new SessionsModel(workshop.history(), kit, this::today), exports, kit))
                // Comparaison
                .with(CompareController.class,
                        () -> new CompareController(new CompareModel(workshop.history(), kit, this::today), exports, kit))
                // Arrêts et attentes
                .with(StopsController.class, () -> new StopsController(new StopsModel(workshop.justifying(), kit, today()), exports, kit))
                // Qualité des données
                .with(QualityController.class,
                        () -> new QualityController(new QualityModel(workshop.quality(), kit, today()), exports, kit))
                // Journal brut, Synchronisation
                .with(RawLogController.class,
                        () -> new RawLogController(new RawLogModel(workshop.rawLog(), workshop.files(), kit, today()), exports, kit))
                .with(SyncController.class, () -> new SyncController(new SyncModel(workshop, kit), exports, Confirmation.byDialogue(), kit))
                // Paramètres, assistant, À propos
                .with(SettingsController.class,
                        () -> new SettingsController(new SettingsModel(workshop.shared(), settings, kit), access(), exports, kit))
                .with(AssistantController.class, () -> new AssistantController(new AssistantModel(workshop, settings, kit), kit))
                .with(AboutController.class, () -> new AboutController(new AboutModel(workshop, settings, kit), kit))
                // Commandes volets
                .with(OrdersController.class, () -> new OrdersController(new OrdersModel(workshop.orders(), kit), exports, kit))
                // Mode TV
                .with(TvController.class, () -> new TvController(overview, kit));
    }

    private SettingsController.Access access() {
        return new SettingsController.Access(new UsersModel(workshop.access(), kit), new JournalModel(workshop.access(), kit),
                workshop.access()::api);
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
            case Place.Comparison comparison -> compare();
            case Place.Sessions sessions -> sessions();
            case Place.Stops stops -> stops(stops);
            case Place.Orders orders -> orders();
            case Place.Sync sync -> sync(sync);
            case Place.Quality quality -> quality();
            case Place.RawLog log -> rawLog(log);
            case Place.Settings wanted -> settings(wanted);
            case Place.About about -> loader.<AboutController>load(Fxml.ABOUT).controller();
        };
    }

    private Screen orders() {
        OrdersController orders = loader.<OrdersController>load(Fxml.ORDERS).controller();
        orders.open();
        return orders;
    }

    private Screen settings(Place.Settings place) {
        if (Place.Settings.ASSISTANT.equals(place.section())) {
            return loader.<AssistantController>load(Fxml.ASSISTANT).controller();
        }
        SettingsController controller = loader.<SettingsController>load(Fxml.SETTINGS).controller();
        controller.open(place.section());
        return controller;
    }

    private Screen centre(Place.Centre place) {
        CentreController centre = loader.<CentreController>load(Fxml.CENTRE).controller();
        centre.open(place.id(), name(place.id()), place.day());
        return centre;
    }

    private Screen sessions() {
        SessionsController sessions = loader.<SessionsController>load(Fxml.SESSIONS).controller();
        sessions.open();
        return sessions;
    }

    private Screen compare() {
        CompareController compare = loader.<CompareController>load(Fxml.COMPARE).controller();
        compare.open();
        return compare;
    }

    private Screen stops(Place.Stops place) {
        StopsController stops = loader.<StopsController>load(Fxml.STOPS).controller();
        stops.open(place.centreId(), place.day());
        return stops;
    }

    private Screen quality() {
        QualityController quality = loader.<QualityController>load(Fxml.QUALITY).controller();
        quality.open();
        return quality;
    }

    private Screen rawLog(Place.RawLog place) {
        RawLogController log = loader.<RawLogController>load(Fxml.RAWLOG).controller();
        log.open(place.proof());
        return log;
    }

    private Screen sync(Place.Sync place) {
        SyncController sync = loader.<SyncController>load(Fxml.SYNC).controller();
        sync.open(place.fileId());
        return sync;
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

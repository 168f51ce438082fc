package fr.vigie.ui;

import fr.vigie.config.LocalSettings;
import fr.vigie.config.Secret;
import fr.vigie.config.SecretStore;
import fr.vigie.config.Settings;
import fr.vigie.config.UiSettings.Theme;
import fr.vigie.model.VigieException;
import fr.vigie.pipeline.Connections;
import fr.vigie.store.ServerAnswer;
import fr.vigie.task.Cancellation;
import fr.vigie.ui.fx.Appearance;
import fr.vigie.ui.settings.Setup;
import fr.vigie.ui.settings.SettingsAccess;
import fr.vigie.update.UpdateState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be set on a computer that is a folder of the test's; servers answer as they were told. */
public final class FakeSetup implements Connections, SecretStore, Appearance {
    public final Map<String, Secret> secrets = new HashMap<>();
    public final List<Settings> tried = new ArrayList<>();
    public final List<String> looks = new ArrayList<>();
    public volatile @Nullable VigieException refusal;
    public volatile int reopened;
    public volatile int demonstrations;
    public volatile UpdateState update = UpdateState.OFF;
    private final Path home;
    private final Map<String, String> environment;
    private Theme theme = Theme.LIGHT;
    private int scale = 100;

    public FakeSetup(Path home, Map<String, String> environment) {
        this.home = home;
        this.environment = environment;
    }

    /** A computer with nothing set, whose folder is not there: for windows that do not save settings. */
    public static Setup none() {
        return new FakeSetup(Path.of("target", "no-settings"), Map.of()).setup();
    }

    public LocalSettings local() {
        return new LocalSettings(home, environment, Locale.FRANCE, this);
    }

    public Setup setup() {
        return new Setup(local(), this, () -> demonstrations++,
                () -> update);
    }

    public SettingsAccess access() {
        return new SettingsAccess(setup(), this, () -> reopened++, "0.1.0", false);
    }

    private void answer(Settings settings) throws VigieException {
        tried.add(settings);
        VigieException planned = refusal;
        if (planned != null) {
            throw planned;
        }
    }

    @Override
    public FtpAnswer ftp(Settings settings, Cancellation cancellation) throws VigieException {
        answer(settings);
        return new FtpAnswer("ftp://192.0.2.10:21/", false, 34, List.of("DEM12 (PVC)", "SU12 (HYBRIDE)"));
    }

    @Override
    public ServerAnswer database(Settings settings, Cancellation cancellation) throws VigieException {
        answer(settings);
        return new ServerAnswer("db.example:5432/vigie", "18.6", 3, true, Duration.ZERO);
    }

    @Override
    public ErpAnswer erp(Settings settings, Cancellation cancellation) throws VigieException {
        answer(settings);
        return new ErpAnswer("erp.example:3306/erp", "MariaDB 10.11", true, false);
    }

    @Override
    public Optional<Secret> find(String name) {
        return Optional.ofNullable(secrets.get(name));
    }

    @Override
    public void put(String name, Secret secret) {
        secrets.put(name, secret);
    }

    @Override
    public void remove(String name) {
        secrets.remove(name);
    }

    @Override
    public Theme theme() {
        return theme;
    }

    @Override
    public int scale() {
        return scale;
    }

    @Override
    public void show(Theme wanted, int wantedScale) {
        theme = wanted;
        scale = wantedScale;
        looks.add(wanted + " " + wantedScale);
    }
}

package fr.vigie.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.text.Messages;
import fr.vigie.ui.centre.CentreController;
import fr.vigie.ui.centre.CentreModel;
import fr.vigie.ui.fx.Exports;
import fr.vigie.ui.fx.Figures;
import fr.vigie.ui.fx.Fxml;
import fr.vigie.ui.fx.FxmlLoader;
import fr.vigie.ui.fx.Look;
import fr.vigie.ui.fx.Notices;
import fr.vigie.ui.fx.Palette;
import fr.vigie.ui.fx.Tasks;
import fr.vigie.ui.overview.OverviewController;
import fr.vigie.ui.overview.OverviewModel;
import fr.vigie.ui.overview.OverviewRow;
import fr.vigie.ui.shell.ShellController;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FxmlTest {
    private static FxmlLoader loader(Locale locale) {
        Messages texts = new Messages("ui", locale);
        Messages faults = new Messages("faults", locale);
        Figures figures = new Figures(locale, ZoneOffset.UTC);
        Notices notices = new Notices() {
            @Override
            public void failed(Throwable error) {
                throw new AssertionError(error);
            }

            @Override
            public void done(String sentence) {
                throw new AssertionError(sentence);
            }
        };
        FakeWorkshop workshop = new FakeWorkshop();
        Tasks tasks = new Tasks(Runnable::run, Runnable::run, notices::failed);
        SimpleObjectProperty<Look> look = new SimpleObjectProperty<>(new Look(Palette.read("/css/tokens-dark.css"), 1));
        OverviewModel model = new OverviewModel(workshop, tasks, () -> FakeWorkshop.INSTANT, texts, figures, new NoMemory(), notices);
        Exports exports = new Exports(workshop, tasks, (owner, title, name) -> Optional.empty(), notices, texts);
        AtomicReference<FxmlLoader> self = new AtomicReference<>();
        Map<Class<?>, Supplier<?>> controllers = Map.of(ShellController.class,
                () -> new ShellController(texts, faults, figures, new NoMemory(), "1", true), OverviewController.class,
                () -> new OverviewController(model, self.get(), exports, () -> {}, texts, faults, look), OverviewRow.class,
                () -> new OverviewRow(look, id -> {}), CentreController.class,
                () -> new CentreController(new CentreModel(workshop, tasks, notices, () -> FakeWorkshop.INSTANT, texts, figures,
                        FakeWorkshop.NOW.toLocalDate()), exports, () -> {}, texts, faults, figures, look));
        self.set(new FxmlLoader(controllers, texts.bundle()));
        return self.get();
    }

    @ParameterizedTest
    @EnumSource
    void every_file_loads_in_both_languages(Fxml file) throws Exception {
        for (Locale locale : new Locale[]{Locale.FRANCE, Locale.ENGLISH}) {
            Fx.run(() -> assertThat(loader(locale).load(file).controller()).isNotNull());
        }
    }

    @Test
    void every_file_has_its_name_in_the_enum() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/fxml"))) {
            assertThat(files).hasSize(Fxml.values().length);
        }
    }
}

package fr.vigie.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.ui.fx.Controllers;
import fr.vigie.ui.fx.Fxml;
import fr.vigie.ui.fx.FxmlLoader;
import fr.vigie.ui.fx.Kit;
import fr.vigie.ui.shell.ShellController;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FxmlTest {
    private static FxmlLoader loader(Locale locale) {
        Kit kit = FakeKit.of(locale);
        Controllers controllers = ScreenMaker.controllersOf(new FakeWorkshop(), kit,
                new FakeSetup(Path.of("target", "no-settings"), Map.of()).access());
        controllers.with(ShellController.class,
                () -> new ShellController(kit.texts(), kit.faults(), kit.figures(), kit.memory(), "1", true, () -> {}));
        return new FxmlLoader(controllers, kit.texts().bundle());
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

package fr.vigie.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.ui.FakeKit;
import fr.vigie.ui.FakeSetup;
import fr.vigie.ui.FakeWorkshop;
import fr.vigie.ui.fx.Place;
import fr.vigie.ui.settings.AssistantModel.Source;
import fr.vigie.ui.settings.AssistantModel.Step;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssistantModelTest {
    @TempDir
    private Path home;
    private final FakeKit kit = new FakeKit();
    private final FakeWorkshop workshop = new FakeWorkshop();

    private FakeSetup setup() {
        return new FakeSetup(home, Map.of());
    }

    @Test
    void an_ftp_server_and_hours_end_in_the_first_reading() throws Exception {
        FakeSetup setup = setup();
        AssistantModel model = new AssistantModel(workshop, setup.access(), kit.kit());
        assertThat(model.step().get()).isEqualTo(Step.WELCOME);
        model.next();
        assertThat(model.ready().get()).as("without an address").isFalse();
        model.next();
        assertThat(model.step().get()).isEqualTo(Step.SOURCE);
        model.settings().local().field("ftp.host").text().set("ftp.exemple");
        assertThat(model.ready().get()).isTrue();
        model.next();
        model.settings().planning().week().getFirst().shifts().text().set("6-14");
        assertThat(home.resolve("vigie.properties")).doesNotExist();
        model.next();
        assertThat(kit.failures).isEmpty();
        assertThat(model.step().get()).isEqualTo(Step.READING);
        assertThat(home.resolve("vigie.properties")).hasContent("ftp.host = ftp.exemple\n");
        assertThat(setup.reopened).isEqualTo(1);
        workshop.synchronise();
        AssistantModel reopened = new AssistantModel(workshop, setup.access(), kit.kit());
        assertThat(reopened.step().get()).as("after the workshop was opened anew").isEqualTo(Step.READING);
        reopened.next();
        assertThat(kit.places).containsExactly(new Place.Overview());
    }

    @Test
    void a_folder_is_read_once() {
        AssistantModel model = new AssistantModel(workshop, setup().access(), kit.kit());
        model.next();
        model.source().set(Source.FOLDER);
        assertThat(model.ready().get()).isFalse();
        model.folder().set(Path.of("/logs"));
        model.next();
        model.next();
        assertThat(workshop.shared.imported).containsExactly(Path.of("/logs"));
        assertThat(model.step().get()).isEqualTo(Step.READING);
    }

    @Test
    void the_demonstration_opens_beside_and_the_assistant_can_be_skipped() {
        FakeSetup setup = setup();
        AssistantModel model = new AssistantModel(workshop, setup.access(), kit.kit());
        model.demonstrate();
        assertThat(setup.demonstrations).isEqualTo(1);
        model.skip();
        assertThat(kit.memory.recall(AssistantModel.SKIPPED)).hasValue("true");
        assertThat(kit.places).containsExactly(new Place.Overview());
    }
}

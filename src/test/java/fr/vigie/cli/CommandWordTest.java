package fr.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which commands a start has to know. */
class CommandWordTest {
    private static final Set<String> COMMANDS = Set.of("status", "sync");

    private static List<String> needed(String... arguments) {
        CommandWord word = CommandWord.of(arguments);
        return COMMANDS.stream().filter(command -> word.mayNeed(command, COMMANDS)).sorted().toList();
    }

    @Test
    void the_desktop_needs_none() {
        assertThat(needed()).isEmpty();
        assertThat(needed("--quiet", "--home", "sync")).as("a folder of that name").isEmpty();
        assertThat(needed("--version")).isEmpty();
    }

    @Test
    void a_command_needs_itself_alone() {
        assertThat(needed("status", "--json")).containsExactly("status");
        assertThat(needed("--home", "/tmp/a", "-v", "sync", "status")).containsExactly("sync");
        assertThat(needed("sync", "--help")).containsExactly("sync");
    }

    @Test
    void help_and_mistakes_need_all() {
        assertThat(needed("--help")).containsExactly("status", "sync");
        assertThat(needed("statsu")).containsExactly("status", "sync");
        assertThat(needed("@arguments")).containsExactly("status", "sync");
        assertThat(needed("--home=/tmp/a", "--unknown", "x")).containsExactly("status", "sync");
    }
}

package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class NeedsTest {
    @Test
    void aProgramThatIsThereIsFound() {
        assertThat(Files.isExecutable(Needs.program("sh"))).isTrue();
    }

    @Test
    void aMissingOneSkipsTheTestInWordsAndFailsItUnderCi() {
        Throwable thrown = catchThrowable(() -> Needs.program("no-such-program"));
        assertThat(thrown).hasMessageContaining("'no-such-program' is not installed");
        boolean ci = System.getenv("VIGIE_CI") != null;
        assertThat(thrown).isInstanceOf(ci ? AssertionError.class : TestAbortedException.class);
    }
}

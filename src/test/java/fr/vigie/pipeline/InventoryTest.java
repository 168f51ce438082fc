package fr.vigie.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.fetch.RemoteFile;
import fr.vigie.model.TreeLayout;
import fr.vigie.pipeline.FileWork.Kind;
import fr.vigie.store.FileRemote;
import fr.vigie.store.FileState;
import fr.vigie.store.KnownFile;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a listing asks for, against what is stored. */
class InventoryTest {
    private static final String PATH = "DEM12 (PVC)/20250528.LOG";
    private static final Instant AT = Instant.parse("2025-05-28T10:00:00Z");

    @Test
    void aPathNeverMetIsNew() {
        assertThat(kinds(List.of(listed(10, AT)), List.of())).containsExactly(Kind.NEW);
    }

    @Test
    void sameSizeAndTimeIsNoWork() {
        Inventory inventory = Inventory.of(List.of(listed(10, AT)), Set.of(), List.of(stored(1, 10, AT, FileState.READ)),
                new FolderCentres(TreeLayout.DEFAULT));
        assertThat(inventory.work()).isEmpty();
        assertThat(inventory.unchanged()).isEqualTo(1);
        assertThat(inventory.vanished()).isEmpty();
    }

    @Test
    void sizeTellsGrownFromShrunk() {
        assertThat(kinds(List.of(listed(11, AT)), List.of(stored(1, 10, AT, FileState.READ)))).containsExactly(Kind.GROWN);
        assertThat(kinds(List.of(listed(9, AT)), List.of(stored(1, 10, AT, FileState.READ)))).containsExactly(Kind.SHRUNK);
    }

    @Test
    void anotherTimeOrAnEarlierFailureIsLookedInto() {
        assertThat(kinds(List.of(listed(10, AT.plusSeconds(90))), List.of(stored(1, 10, AT, FileState.READ))))
                .containsExactly(Kind.DOUBTFUL);
        assertThat(kinds(List.of(listed(10, AT)), List.of(stored(1, 10, AT, FileState.IN_ERROR)))).containsExactly(Kind.DOUBTFUL);
    }

    @Test
    void theNewestGenerationIsTheOneCompared() {
        List<KnownFile> generations = List.of(stored(2, 4, AT, FileState.READ), stored(1, 10, AT, FileState.READ));
        assertThat(kinds(List.of(listed(10, AT)), generations)).containsExactly(Kind.GROWN);
    }

    @Test
    void whatIsNoLongerListedVanishedOnce() {
        assertThat(Inventory.of(List.of(), Set.of(), List.of(stored(1, 10, AT, FileState.READ)), new FolderCentres(TreeLayout.DEFAULT))
                .vanished()).hasSize(1);
        assertThat(Inventory
                .of(List.of(), Set.of(), List.of(stored(1, 10, AT, FileState.DELETED_REMOTELY)), new FolderCentres(TreeLayout.DEFAULT))
                .vanished())
                .isEmpty();
        assertThat(kinds(List.of(listed(10, AT)), List.of(stored(1, 10, AT, FileState.DELETED_REMOTELY)))).containsExactly(Kind.RETURNED);
    }

    @Test
    void aPathThatTheSourceGarbledIsNotGone() {
        assertThat(Inventory.of(List.of(), Set.of(PATH), List.of(stored(1, 10, AT, FileState.READ)), new FolderCentres(TreeLayout.DEFAULT))
                .vanished())
                .isEmpty();
    }

    private static List<Kind> kinds(List<RemoteFile> listed, List<KnownFile> stored) {
        return Inventory.of(listed, Set.of(), stored, new FolderCentres(TreeLayout.DEFAULT)).work().values().stream().flatMap(List::stream)
                .map(FileWork::kind)
                .toList();
    }

    private static RemoteFile listed(long size, Instant modified) {
        return new RemoteFile(PATH, size, modified);
    }

    private static KnownFile stored(int generation, long bytes, Instant modified, FileState state) {
        return new KnownFile(generation, 1, PATH, generation, new FileRemote(bytes, modified), state, bytes);
    }
}

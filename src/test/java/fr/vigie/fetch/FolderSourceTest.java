package fr.vigie.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.vigie.Needs;
import fr.vigie.model.Fault;
import fr.vigie.model.TreeLayout;
import fr.vigie.model.VigieException;
import fr.vigie.task.Cancellation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSourceTest {
    @TempDir
    Path root;

    @BeforeEach
    void tree() throws IOException {
        write("DEM12 (PVC)/20250528.LOG", "abcdef");
        write("DEM12 (PVC)/Ligne 2/2025/20250529.log", "xyz");
        write("DEMALU (ALU)/20250528.LOG", "");
        write("DEMALU (ALU)/notes.txt", "no");
        write("Bureau/20250530.LOG", "no");
        write("20250601.LOG", "no");
    }

    private Path write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text, StandardCharsets.ISO_8859_1);
    }

    private static FolderSource source(Path... paths) throws VigieException {
        List<FolderSource> sources = FolderSource.of(List.of(paths), TreeLayout.DEFAULT);
        assertThat(sources).hasSize(1);
        return sources.getFirst();
    }

    private static List<String> paths(Listing listing) {
        return listing.files().stream().map(RemoteFile::path).toList();
    }

    private static Listing list(Path... paths) throws VigieException {
        return source(paths).list(Cancellation.never());
    }

    @Test
    void listsTheLogsOfKnownTypesAndCountsTheRest() throws Exception {
        Listing listing = list(root);
        assertThat(paths(listing)).containsExactly("DEM12 (PVC)/20250528.LOG", "DEM12 (PVC)/Ligne 2/2025/20250529.log",
                "DEMALU (ALU)/20250528.LOG");
        assertThat(listing.ignored()).as("a text, an unknown folder, a file beside the types").isEqualTo(3);
        assertThat(listing.problems()).isEmpty();
        assertThat(listing.files().getFirst().size()).isEqualTo(6);
        assertThat(listing.files().getFirst().modified()).isNotNull();
    }

    @Test
    void aTypeFolderASubFolderOrAFileKeepTheirPathFromTheRoot() throws Exception {
        assertThat(paths(list(root.resolve("DEM12 (PVC)")))).containsExactly("DEM12 (PVC)/20250528.LOG",
                "DEM12 (PVC)/Ligne 2/2025/20250529.log");
        assertThat(paths(list(root.resolve("DEM12 (PVC)/Ligne 2")))).containsExactly("DEM12 (PVC)/Ligne 2/2025/20250529.log");
        assertThat(paths(list(root.resolve("DEM12 (PVC)/20250528.LOG")))).containsExactly("DEM12 (PVC)/20250528.LOG");
        assertThat(paths(list(root.resolve("DEM12 (PVC)"), root.resolve("DEM12 (PVC)/20250528.LOG")))).hasSize(2);
    }

    @Test
    void twoRootsGiveTwoSources(@TempDir Path other) throws Exception {
        Path file = other.resolve("SU12/20250528.LOG");
        Files.createDirectories(other.resolve("SU12"));
        Files.writeString(file, "z");
        assertThat(FolderSource.of(List.of(root, file), TreeLayout.DEFAULT)).extracting(FolderSource::describe)
                .containsExactly(root.toString(), other.toString());
    }

    @Test
    void aRootBelowAFolderNamedLikeATypeIsStillTheRoot() throws Exception {
        write("DEM12/sauvegarde/SU12 (HYBRIDE)/20250528.LOG", "z");
        assertThat(paths(list(root.resolve("DEM12/sauvegarde")))).containsExactly("SU12 (HYBRIDE)/20250528.LOG");
    }

    @Test
    void aFileOfNoTypeIsIgnored() throws Exception {
        Listing listing = list(root.resolve("20250601.LOG"));
        assertThat(listing.files()).isEmpty();
        assertThat(listing.ignored()).isEqualTo(1);
    }

    @Test
    void anUnknownPathIsNamed() {
        assertThatThrownBy(() -> source(root.resolve("absent")))
                .isInstanceOfSatisfying(VigieException.class, e -> assertThat(e.fault()).isEqualTo(Fault.FOLDER_UNKNOWN))
                .hasMessageContaining("absent");
    }

    @Test
    void linksThatLoopOrMeetGiveEachFileOnce() throws Exception {
        Files.createSymbolicLink(root.resolve("DEM12 (PVC)/boucle"), root);
        Files.createSymbolicLink(root.resolve("DEM12 (PVC)/Autre"), root.resolve("DEM12 (PVC)/Ligne 2"));
        Files.createSymbolicLink(root.resolve("SU12"), root.resolve("DEM12 (PVC)"));
        Listing listing = list(root);
        assertThat(listing.files()).extracting(RemoteFile::path).contains("DEM12 (PVC)/20250528.LOG")
                .doesNotContain("SU12/20250528.LOG", "DEM12 (PVC)/Autre/2025/20250529.log").doesNotHaveDuplicates();
    }

    @Test
    void aTypeFolderMayBeALink(@TempDir Path elsewhere) throws Exception {
        Files.writeString(elsewhere.resolve("20250528.LOG"), "z");
        Files.createSymbolicLink(root.resolve("SU12 (HYBRIDE)"), elsewhere);
        assertThat(paths(list(root))).contains("SU12 (HYBRIDE)/20250528.LOG");
    }

    @Test
    void aBrokenLinkIsNamedAndSpoilsNoOther() throws Exception {
        Files.createSymbolicLink(root.resolve("DEM12 (PVC)/20250527.LOG"), root.resolve("absent"));
        Listing listing = list(root);
        assertThat(listing.files()).hasSize(3);
        assertThat(listing.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.fault()).isEqualTo(Fault.FILE_UNREADABLE);
            assertThat(problem.arguments()).first().isEqualTo("DEM12 (PVC)/20250527.LOG");
        });
    }

    @Test
    void namesWithControlCharactersAreRefused() throws Exception {
        write("DEM12 (PVC)/2025\n0528.LOG", "z");
        Listing listing = list(root);
        assertThat(listing.files()).hasSize(3);
        assertThat(listing.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.fault()).isEqualTo(Fault.FTP_BAD_NAME);
            assertThat(problem.getMessage()).contains("2025\\u000A0528.LOG").doesNotContain("\n");
        });
    }

    @Test
    void bytesThatAreNotUtf8StillNameAFileThatIsRead() throws Exception {
        assumeThat(Files.isExecutable(Path.of("/bin/sh"))).as("a shell is needed to make a name with arbitrary bytes").isTrue();
        assertThat(new ProcessBuilder("/bin/sh", "-c",
                "mkdir -p \"$(printf 'DEM12/L\\351o')\" \"$(printf 'DEM12/L\\303\\251a')\" && printf abc >\"$(printf 'DEM12/L\\351o/1.LOG')\" && printf xy >\"$(printf 'DEM12/L\\303\\251a/1.LOG')\"")
                .directory(root.toFile()).start().waitFor()).isZero();
        FolderSource source = source(root.resolve("DEM12"));
        Listing listing = source.list(Cancellation.never());
        assertThat(paths(listing)).containsExactly("DEM12/Léa/1.LOG", "DEM12/Léo/1.LOG");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        source.read(listing.files().getLast(), 0, bytes, Cancellation.never());
        assertThat(bytes.toString(StandardCharsets.US_ASCII)).isEqualTo("abc");
    }

    @Test
    void readsFromAnOffsetUpToTheListedSize() throws Exception {
        FolderSource source = source(root);
        RemoteFile file = source.list(Cancellation.never()).files().getFirst();
        write("DEM12 (PVC)/20250528.LOG", "abcdefGROWN");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(source.read(file, 2, bytes, Cancellation.never())).isEqualTo(4);
        assertThat(bytes).hasToString("cdef");
        assertThat(source.head(file, 3, Cancellation.never())).asString(StandardCharsets.US_ASCII).isEqualTo("abc");
    }

    @Test
    void aFileThatShrankIsNotTakenForWhole() throws Exception {
        FolderSource source = source(root);
        RemoteFile file = source.list(Cancellation.never()).files().getFirst();
        write("DEM12 (PVC)/20250528.LOG", "ab");
        assertThatThrownBy(() -> source.read(file, 0, new ByteArrayOutputStream(), Cancellation.never()))
                .isInstanceOfSatisfying(VigieException.class, e -> assertThat(e.fault()).isEqualTo(Fault.FILE_CHANGED_WHILE_READ));
        assertThatThrownBy(() -> source.read(file, 4, new ByteArrayOutputStream(), Cancellation.never()))
                .isInstanceOfSatisfying(VigieException.class, e -> assertThat(e.fault()).isEqualTo(Fault.FILE_CHANGED_WHILE_READ));
    }

    @Test
    void aFileThatVanishedOrCannotBeReadIsNamed() throws Exception {
        FolderSource source = source(root);
        RemoteFile file = source.list(Cancellation.never()).files().getFirst();
        source.delete(file, Cancellation.never());
        assertThatThrownBy(() -> source.read(file, 0, new ByteArrayOutputStream(), Cancellation.never()))
                .isInstanceOfSatisfying(VigieException.class, e -> assertThat(e.fault()).isEqualTo(Fault.FILE_UNREADABLE))
                .hasMessageContaining("20250528.LOG");
        assertThatThrownBy(() -> source.delete(file, Cancellation.never()))
                .isInstanceOfSatisfying(VigieException.class, e -> assertThat(e.fault()).isEqualTo(Fault.FTP_DELETE));
    }

    @Test
    void anUnreadableFolderFailsTheListing() throws Exception {
        Path closed = root.resolve("DEM12 (PVC)/Ligne 2");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            assertThat(listedByAnOrdinaryUser(root)).isEqualTo("FOLDER_UNREADABLE Ligne 2");
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** What {@link OrdinaryUser} says; root, who may read everything, lays its powers down in a user namespace. */
    private static String listedByAnOrdinaryUser(Path folder) throws Exception {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of(Needs.program("unshare").toString(), "-U"));
        }
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-cp",
                System.getProperty("java.class.path"), OrdinaryUser.class.getName(), folder.toString()));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (InputStream said = process.getInputStream()) {
            return new String(said.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    /** A process without root's powers: prints the fault that listing a folder ends in, and what it names. */
    static final class OrdinaryUser {
        private OrdinaryUser() {}

        public static void main(String[] arguments) {
            try {
                System.out.println(list(Path.of(arguments[0])).files().size() + " files");
            } catch (VigieException e) {
                System.out.println(e.fault() + (e.arguments().toString().contains("Ligne 2") ? " Ligne 2" : ""));
            }
        }
    }

    @Test
    void noPathLeadsOutOfTheRoot() throws Exception {
        RemoteFile evil = new RemoteFile("DEM12 (PVC)/../../etc/passwd", 1, null);
        assertThatThrownBy(() -> source(root).head(evil, 1, Cancellation.never()))
                .isInstanceOfSatisfying(VigieException.class, e -> assertThat(e.fault()).isEqualTo(Fault.FTP_BAD_NAME));
    }

    @Test
    void aCancellationEndsListingAndReading() throws Exception {
        Cancellation cancellation = new Cancellation();
        FolderSource source = source(root);
        RemoteFile file = source.list(cancellation).files().getFirst();
        cancellation.request();
        assertThatThrownBy(() -> source.list(cancellation)).isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> source.read(file, 0, new ByteArrayOutputStream(), cancellation)).isInstanceOf(CancellationException.class);
    }
}

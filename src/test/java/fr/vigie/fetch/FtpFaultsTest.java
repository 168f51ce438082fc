package fr.vigie.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import fr.vigie.model.Fault;
import fr.vigie.model.TreeLayout;
import fr.vigie.model.VigieException;
import fr.vigie.task.Cancellation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The faults of spec 7 (1 to 8), by a server that commits them on demand. */
@Timeout(60)
class FtpFaultsTest {
    private static final String CONTENT = "0123456789";
    private static final RemoteFile FILE = new RemoteFile("DEM12/1.LOG", 10, null);

    private ScriptedFtpServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedFtpServer().with("DEM12/1.LOG", CONTENT).with("DEM12/2.LOG", "abc").with("SU12/Ligne 1/3.LOG", "x");
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private FtpSource source(int connections) throws VigieException {
        Duration wait = Duration.ofMillis(1500);
        return FtpSource.of(server.settings(connections), TreeLayout.DEFAULT, new FtpTimeouts(wait, wait, wait, Duration.ofMillis(10)),
                null);
    }

    /** One whose patience would outlast the test. */
    private FtpSource patient() throws VigieException {
        Duration wait = Duration.ofMinutes(10);
        return FtpSource.of(server.settings(1), TreeLayout.DEFAULT, new FtpTimeouts(wait, wait, wait, wait), null);
    }

    private static List<String> paths(Listing listing) {
        return listing.files().stream().map(RemoteFile::path).toList();
    }

    private static String text(FtpSource source, RemoteFile file, long offset) throws VigieException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(source.read(file, offset, bytes, Cancellation.never())).isEqualTo(bytes.size());
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    private VigieException listFails() throws VigieException {
        try (FtpSource source = source(2)) {
            VigieException fault = catchThrowableOfType(VigieException.class, () -> source.list(Cancellation.never()));
            assertThat(fault).isNotNull();
            return fault;
        }
    }

    private void listsAll() throws VigieException {
        try (FtpSource source = source(2)) {
            assertThat(paths(source.list(Cancellation.never()))).containsExactly("DEM12/1.LOG", "DEM12/2.LOG", "SU12/Ligne 1/3.LOG");
        }
    }

    @Test
    void behavesWithoutFaults() throws Exception {
        listsAll();
        try (FtpSource source = source(2)) {
            assertThat(text(source, FILE, 4)).isEqualTo("456789");
            assertThat(source.list(Cancellation.never()).files().getFirst()).isEqualTo(
                    new RemoteFile("DEM12/1.LOG", 10, Instant.parse("2025-05-28T07:12:33Z")));
        }
    }

    // 1: a listing that failed is never a short listing

    @Test
    void aListingAnswered550Fails() throws Exception {
        server.always("MLSD", "550 Permission denied");
        assertThat(listFails().fault()).isEqualTo(Fault.FTP_LISTING);
    }

    @Test
    void aSubFolderThatCannotBeEnteredFailsTheListing() throws Exception {
        server.always("CWD", (session, folder) -> {
            if (folder.startsWith("/SU12/")) {
                session.reply("550 Permission denied");
            } else {
                session.behave("CWD", folder);
            }
        });
        VigieException fault = listFails();
        assertThat(fault.fault()).isEqualTo(Fault.FTP_LISTING);
        assertThat(fault.arguments()).first().isEqualTo("SU12/Ligne 1");
    }

    @Test
    void aRootThatCannotBeEnteredIsNamed() throws Exception {
        server.always("CWD", "550 No such directory");
        assertThat(listFails().fault()).isEqualTo(Fault.FTP_ROOT);
    }

    @Test
    void aListingThatEndsWith426IsTriedAgainThenFails() throws Exception {
        ScriptedFtpServer.Answer broken = (session, _) -> {
            session.send("type=file;size=1;modify=20250528071233; 0.LOG\r\n");
            session.reply("426 Connection closed; transfer aborted");
        };
        server.next("MLSD", broken);
        listsAll();
        server.always("MLSD", broken);
        assertThat(listFails().fault()).isEqualTo(Fault.FTP_LISTING);
    }

    @Test
    void aListingWithoutItsLastReplyFails() throws Exception {
        server.always("MLSD", (session, _) -> {
            session.send(session.mlsd());
            session.drop();
        });
        assertThat(listFails().fault()).isEqualTo(Fault.FTP_LISTING);
    }

    @Test
    void aListingCutInsideALineFailsThoughTheServerSays226() throws Exception {
        server.always("MLSD", (session, _) -> {
            session.send("type=dir; DEM12\r\ntype=dir; SU");
            session.reply("226 Done");
        });
        assertThat(listFails().fault()).isEqualTo(Fault.FTP_LISTING);
    }

    @Test
    void aServerWithoutMlsdIsAskedForList() throws Exception {
        server.always("MLSD", "502 Not implemented").next("LIST", (session, _) -> {
            session.send("total 3\r\ndrwxr-xr-x 2 0 0 4096 Jan 01 2020 DEM12\r\nlrwxrwxrwx 1 0 0 5 Jan 01 2020 SU12 -> DEM12\r\n");
            session.reply("226 Done");
        }).always("LIST", (session, _) -> {
            session.send("-rw-r--r-- 1 0 0 77 Jan 01  2020 1.LOG\r\n-rw-r--r-- 1 a b xx Jan 01 2020 mal.LOG\r\n"
                    + "05-28-25  07:12AM                 1234 2.LOG\r\n-rw-r--r-- 1 0 0 5 Foo 01 2020 date.LOG\r\n"
                    + "05-28-25  07:12AM       <DIR>          2025\r\n");
            session.reply("226 Done");
            server.always("LIST", (empty, _) -> {
                empty.send("");
                empty.reply("226 Done");
            });
        });
        try (FtpSource source = source(1)) {
            Listing listing = source.list(Cancellation.never());
            assertThat(listing.files()).extracting(RemoteFile::path, RemoteFile::size, RemoteFile::modified).contains(
                    tuple("DEM12/1.LOG", 77L, null), tuple("DEM12/2.LOG", 1234L, Instant.parse("2025-05-28T07:12:00Z")));
            assertThat(listing.problems()).extracting(VigieException::fault).containsOnly(Fault.FTP_BAD_LISTING);
            assertThat(listing.problems()).extracting(problem -> problem.arguments().getFirst()).containsExactly("DEM12/mal.LOG",
                    "DEM12/date.LOG");
        }
        assertThat(server.commands("CWD")).containsExactly("CWD /", "CWD /DEM12", "CWD /SU12", "CWD /DEM12/2025");
    }

    // 2: one bad entry spoils no other

    @Test
    void aMalformedEntryIsNamedAndSpoilsNoOther() throws Exception {
        server.next("MLSD", (session, _) -> {
            session.send("type=dir; DEM12\r\n");
            session.reply("226 Done");
        }).next("MLSD", (session, _) -> {
            session.send("type=file;size=3;modify=20251328071233; date.LOG\r\ntype=file;size=3x;modify=20250528071233; taille.LOG\r\n"
                    + "type=file;size=99999999999999999999; grand.LOG\r\ntype=file;modify=20250528071233; sans.LOG\r\n"
                    + "type=file;size=3;modify=; vide.LOG\r\nrien\r\ntype=cdir;modify=20250528071233; DEM12\r\n"
                    + "type=file;size=3;modify=20250528071233.123; bon.LOG\r\n");
            session.reply("226 Done");
        });
        try (FtpSource source = source(1)) {
            Listing listing = source.list(Cancellation.never());
            assertThat(paths(listing)).as("a bad date does not keep a file from being read").containsExactly("DEM12/bon.LOG",
                    "DEM12/date.LOG",
                    "DEM12/vide.LOG");
            assertThat(listing.problems()).extracting(problem -> problem.arguments().getFirst()).containsExactly("DEM12/date.LOG",
                    "DEM12/taille.LOG", "DEM12/grand.LOG", "DEM12/sans.LOG", "DEM12/vide.LOG", "DEM12/rien");
        }
    }

    @Test
    void aVeryLongEntryIsAProblemAndOneWithoutEndAnError() throws Exception {
        server.next("MLSD", (session, _) -> {
            session.send("type=dir; DEM12\r\n");
            session.reply("226 Done");
        }).next("MLSD", (session, _) -> {
            session.send("type=file;size=3; " + "x".repeat(100_000) + ".LOG\r\ntype=file;size=3; bon.LOG\r\n");
            session.reply("226 Done");
        });
        try (FtpSource source = source(1)) {
            assertThat(paths(source.list(Cancellation.never()))).containsExactly("DEM12/bon.LOG");
        }
        server.always("MLSD", (session, _) -> {
            session.send("x".repeat(3_000_000));
            session.reply("226 Done");
        });
        assertThat(listFails().fault()).isEqualTo(Fault.FTP_LISTING);
    }

    @Test
    void folderLoopsEnd() throws Exception {
        server.always("MLSD", (session, _) -> {
            session.send("type=dir; DEM12\r\ntype=file;size=1; 1.LOG\r\n");
            session.reply("226 Done");
        });
        try (FtpSource source = source(1)) {
            Listing listing = source.list(Cancellation.never());
            assertThat(listing.files()).hasSize(16);
            assertThat(listing.problems()).singleElement().satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.FTP_BAD_LISTING));
        }
    }

    // 3: a transfer that ends early

    @Test
    void aTransferThatEndsEarlyWith226GoesOnBehindTheLastByte() throws Exception {
        server.next("RETR", (session, path) -> {
            session.send("0123");
            session.reply("226 Done");
        });
        try (FtpSource source = source(1)) {
            assertThat(text(source, FILE, 0)).isEqualTo(CONTENT);
        }
        assertThat(server.commands("REST")).containsExactly("REST 4");
    }

    @Test
    void aTransferThatAlwaysEndsEarlyIsGivenUpAfterSomeTries() throws Exception {
        server.always("RETR", (session, _) -> {
            session.send("");
            session.reply("226 Done");
        });
        try (FtpSource source = source(1)) {
            assertThatThrownBy(() -> text(source, FILE, 0)).isInstanceOfSatisfying(VigieException.class, e -> {
                assertThat(e.fault()).isEqualTo(Fault.FTP_TRANSFER);
                assertThat(e.arguments()).startsWith("DEM12/1.LOG", "0", "10");
            });
        }
        assertThat(server.commands("RETR")).hasSize(5);
    }

    @Test
    void aFileThatIsGoneIsAskedForOnce() throws Exception {
        server.always("RETR", "550 No such file");
        try (FtpSource source = source(1)) {
            assertThatThrownBy(() -> text(source, FILE, 0))
                    .isInstanceOfSatisfying(VigieException.class, e -> assertThat(e.fault()).isEqualTo(Fault.FTP_TRANSFER));
        }
        assertThat(server.commands("RETR")).hasSize(1);
    }

    @Test
    void bytesBeyondTheListedSizeAreLeftForTheNextTime() throws Exception {
        server.with("DEM12/1.LOG", CONTENT + "MORE".repeat(50_000));
        try (FtpSource source = source(1)) {
            assertThat(text(source, FILE, 3)).isEqualTo("3456789");
            assertThat(text(source, new RemoteFile("DEM12/2.LOG", 3, null), 0)).isEqualTo("abc");
        }
    }

    // 4: late, stalled, dropped

    @Test
    void aFileWhoseLastReplyNeverComesIsWholeAllTheSame() throws Exception {
        server.next("RETR", (session, path) -> session.send(session.rest(path)));
        try (FtpSource source = source(1)) {
            assertThat(text(source, FILE, 0)).isEqualTo(CONTENT);
            assertThat(text(source, FILE, 2)).as("on another connection").isEqualTo("23456789");
        }
        assertThat(server.commands("USER")).hasSize(2);
    }

    @Test
    void aStalledTransferIsResumedOnAnotherConnection() throws Exception {
        server.next("RETR", (session, _) -> {
            session.reply("150 Here it comes");
            Socket data = session.data();
            data.getOutputStream().write("01234".getBytes(StandardCharsets.US_ASCII));
            data.getOutputStream().flush();
        });
        try (FtpSource source = source(1)) {
            assertThat(text(source, FILE, 0)).isEqualTo(CONTENT);
        }
        assertThat(server.commands("REST")).containsExactly("REST 5");
        assertThat(server.commands("USER")).hasSize(2);
    }

    @Test
    void aControlLineClosedBetweenFilesIsOpenedAgain() throws Exception {
        try (FtpSource source = source(1)) {
            assertThat(text(source, FILE, 0)).isEqualTo(CONTENT);
            server.next("EPSV", (session, _) -> {
                session.reply("421 Idle for too long");
                session.drop();
            });
            assertThat(text(source, FILE, 0)).isEqualTo(CONTENT);
            server.next("RETR", (session, _) -> session.drop());
            assertThat(text(source, FILE, 0)).isEqualTo(CONTENT);
        }
    }

    @Test
    void aServerThatNeverAnswersIsUnreachable() throws Exception {
        server.always("CONNECT", (_, _) -> {});
        assertThat(listFails().fault()).isEqualTo(Fault.FTP_UNREACHABLE);
    }

    @Test
    void aServerThatTurnsAwayIsRefused() throws Exception {
        server.always("CONNECT", "421 Too many users");
        VigieException fault = listFails();
        assertThat(fault.fault()).isEqualTo(Fault.FTP_REFUSED);
        assertThat(fault).hasMessageContaining("Too many users");
    }

    @Test
    void aReplyWithoutEndIsCutOff() throws Exception {
        server.always("FEAT", (session, _) -> {
            for (int i = 0; i < 100_000; i++) {
                session.reply("211-" + "x".repeat(1000));
            }
        });
        assertThat(listFails().fault()).isEqualTo(Fault.FTP_UNREACHABLE);
    }

    // 5: PASV with another address

    @ParameterizedTest
    @ValueSource(strings = {"10,0,0,1", "0,0,0,0", "192,168,1,20"})
    void theAddressThatPasvTellsIsNotUsed(String address) throws Exception {
        server.always("EPSV", "500 Unknown command").always("PASV", (session, _) -> {
            int port = session.listen();
            session.reply("227 Entering Passive Mode (" + address + "," + (port >> 8) + "," + (port & 255) + ").");
        });
        listsAll();
        assertThat(server.commands("EPSV")).as("asked once, not at every transfer").hasSize(1);
    }

    // 6: wrong password

    @Test
    void aRefusedLoginIsTriedOnceAndNeverShowsThePassword() throws Exception {
        server.always("PASS", (session, password) -> session.reply("530 " + password + " is wrong"));
        try (FtpSource source = source(3)) {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> text(source, FILE, 0)).isInstanceOfSatisfying(VigieException.class, e -> {
                    assertThat(e.fault()).isEqualTo(Fault.FTP_LOGIN);
                    assertThat(e.getMessage() + e.arguments()).doesNotContain("tres-secret");
                });
            }
            assertThat(server.commands("PASS")).hasSize(1);
            assertThatThrownBy(() -> source.list(Cancellation.never())).isInstanceOf(VigieException.class);
            assertThat(server.commands("PASS")).as("a new run tries again").hasSize(2);
        }
    }

    // 8: names that are no names

    @Test
    void namesThatCouldBeCommandsOrPathsAreRefused() throws Exception {
        server.next("MLSD", (session, _) -> {
            session.send("type=dir; DEM12\r\ntype=dir; ..\r\ntype=dir; DEM12/../../etc\r\n");
            session.reply("226 Done");
        }).next("MLSD", (session, _) -> {
            session.send("type=file;size=3; a\rDELE b.LOG\r\ntype=file;size=3; ../../x.LOG\r\ntype=file;size=3; c\\d.LOG\r\n"
                    + "type=file;size=3; ..\r\ntype=dir; e\u0001f\r\ntype=file;size=3; z\u0000.LOG\r\ntype=file;size=3; bon.LOG\r\n");
            session.reply("226 Done");
        });
        try (FtpSource source = source(1)) {
            Listing listing = source.list(Cancellation.never());
            assertThat(paths(listing)).containsExactly("DEM12/bon.LOG");
            assertThat(listing.problems()).hasSize(7).allSatisfy(problem -> {
                assertThat(problem.fault()).isEqualTo(Fault.FTP_BAD_NAME);
                assertThat(problem.getMessage()).doesNotContainPattern("\\p{Cntrl}");
            });
            int before = server.commands().size();
            for (String evil : List.of("DEM12/a\r\nDELE b.LOG", "../x.LOG", "DEM12//x.LOG", "DEM12/a\\b.LOG", "")) {
                RemoteFile file = new RemoteFile(evil, 3, null);
                assertThatThrownBy(() -> text(source, file, 0)).isInstanceOf(VigieException.class);
                assertThatThrownBy(() -> source.delete(file, Cancellation.never())).isInstanceOf(VigieException.class);
                assertThatThrownBy(() -> source.head(file, 1, Cancellation.never())).isInstanceOf(VigieException.class);
            }
            assertThat(server.commands()).hasSize(before).noneMatch(command -> command.startsWith("DELE"));
        }
    }

    @Test
    void namesThatAreNotUtf8AreAskedForByteForByte() throws Exception {
        server.with("DEM12/L\u00e9o.LOG", "latin").with("DEM12/L\u00c3\u00a9a.LOG", "utf8");
        try (FtpSource source = source(1)) {
            List<RemoteFile> files = source.list(Cancellation.never()).files();
            assertThat(files).extracting(RemoteFile::path).contains("DEM12/Léa.LOG", "DEM12/Léo.LOG");
            for (RemoteFile file : files) {
                if (file.path().contains("L") && file.path().contains("é")) {
                    assertThat(text(source, file, 0)).isEqualTo(file.path().contains("o.") ? "latin" : "utf8");
                }
            }
        }
    }

    // 11: REST refused

    @Test
    void aServerThatDoesNotResumeSendsTheWholeFile() throws Exception {
        server.always("REST", "502 Not implemented");
        try (FtpSource source = source(1)) {
            assertThat(text(source, FILE, 6)).isEqualTo("6789");
            assertThat(text(source, FILE, 3)).isEqualTo("3456789");
        }
        assertThat(server.commands("REST")).hasSize(1);
    }

    @Test
    void anErrorOfTheReceiverIsGivenBackAndNotTriedAgain() throws Exception {
        IOException full = new IOException("No space left on device");
        OutputStream to = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw full;
            }
        };
        try (FtpSource source = source(1)) {
            assertThatThrownBy(() -> source.read(FILE, 0, to, Cancellation.never())).isSameAs(full);
        }
        assertThat(server.commands("RETR")).hasSize(1);
    }

    // cancellation

    @ParameterizedTest
    @ValueSource(strings = {"CONNECT", "PASS", "CWD", "EPSV", "MLSD"})
    void aCancellationEndsWhateverBlocks(String verb) throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        server.always(verb, (_, _) -> reached.countDown());
        try (FtpSource source = patient()) {
            Cancellation cancellation = new Cancellation();
            CompletableFuture<?> listing = CompletableFuture.supplyAsync(() -> {
                try {
                    return source.list(cancellation);
                } catch (VigieException e) {
                    throw new IllegalStateException(e);
                }
            });
            assertThat(reached.await(20, TimeUnit.SECONDS)).isTrue();
            cancellation.request();
            assertThatThrownBy(() -> listing.get(10, TimeUnit.SECONDS)).isInstanceOfAny(CancellationException.class,
                    ExecutionException.class)
                    .satisfies(e -> assertThat(e instanceof CancellationException || e.getCause() instanceof CancellationException)
                            .as("%s", e).isTrue());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCancellationEndsAStalledTransferOrThePauseBeforeANewTry(boolean stalled) throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        server.always("RETR", (session, _) -> {
            if (stalled) {
                session.reply("150 Here it comes");
                session.data();
            } else {
                session.reply("450 Busy");
            }
            reached.countDown();
        });
        try (FtpSource source = patient()) {
            Cancellation cancellation = new Cancellation();
            CompletableFuture<Boolean> reading = CompletableFuture.supplyAsync(() -> {
                try {
                    source.read(FILE, 0, new ByteArrayOutputStream(), cancellation);
                    return false;
                } catch (CancellationException e) {
                    return !Thread.currentThread().isInterrupted();
                } catch (VigieException | IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            assertThat(reached.await(20, TimeUnit.SECONDS)).isTrue();
            cancellation.request();
            assertThat(reading.get(10, TimeUnit.SECONDS)).as("cancelled, and the thread not left interrupted").isTrue();
        }
    }
}

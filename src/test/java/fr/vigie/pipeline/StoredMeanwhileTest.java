package fr.vigie.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.fetch.FolderSource;
import fr.vigie.model.Rules;
import fr.vigie.model.TreeLayout;
import fr.vigie.reference.LogTree;
import fr.vigie.reference.LogTree.LogFile;
import fr.vigie.store.IngestStore;
import fr.vigie.store.RunOutcome;
import fr.vigie.store.RunTrigger;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another Vigie on the same database that is faster, between this one's look at what is known and its work. */
class StoredMeanwhileTest {
    private static final String PATH = "DEM12 (PVC)/20250528.LOG";
    private static final String MORNING = "20250528 07:12:33|@StukUitgevoerd: 1\r\n";
    private static final String WHOLE = MORNING + "20250528 14:00:00|@StukUitgevoerd: 2\r\n";

    @TempDir
    Path folder = Path.of("");

    @Test
    void aFileThatAnotherVigieTookInIsLeftAlone() throws Exception {
        Path root = folder.resolve("root");
        try (TestWorkshop workshop = new TestWorkshop(folder.resolve("spool"))) {
            write(root, MORNING);
            workshop.importFrom(root);
            write(root, WHOLE);
            Runner slow = workshop.runner(TestWorkshop.LATER).through(whoseRowsComeAfter(() -> workshop.importFrom(root), workshop));
            RunReport report = slow.importFrom(FolderSource.of(List.of(root), TreeLayout.DEFAULT), RunTrigger.COMMAND).execute();
            assertThat(report.outcome()).isEqualTo(RunOutcome.DONE);
            assertThat(report.failures()).isEmpty();
            assertThat(report.counts().filesRead()).isZero();
            LogFile whole = new LogFile(PATH, 1, WHOLE.getBytes(StandardCharsets.ISO_8859_1));
            assertThat(workshop.differences(new LogTree(List.of(whole), Rules.DEFAULT, false))).isEmpty();
        }
    }

    private static void write(Path root, String text) throws Exception {
        Files.createDirectories(root.resolve(PATH).getParent());
        Files.writeString(root.resolve(PATH), text);
    }

    private interface Meanwhile {
        RunReport run() throws Exception;
    }

    /** The real store; the first time that it is asked for whole rows, something else happens before. */
    private static IngestStore whoseRowsComeAfter(Meanwhile meanwhile, TestWorkshop workshop) {
        IngestStore real = workshop.database.ingest();
        AtomicBoolean happened = new AtomicBoolean();
        return (IngestStore) Proxy.newProxyInstance(IngestStore.class.getClassLoader(), new Class<?>[]{IngestStore.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("knowing")) {
                        return proxy;
                    }
                    if (method.getName().equals("files") && !happened.getAndSet(true)) {
                        assertThat(meanwhile.run().counts().filesRead()).isEqualTo(1);
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}

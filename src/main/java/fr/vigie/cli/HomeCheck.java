package fr.vigie.cli;

import fr.vigie.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The data folder: may Vigie write there, and is there room. */
final class HomeCheck implements Check {
    private static final long SCARCE = 1_000_000_000L;
    private static final long NOTHING = 50_000_000L;
    private final Path home;
    private final Messages words;

    HomeCheck(Path home, Messages words) {
        this.home = home;
        this.words = words;
    }

    @Override
    public String name() {
        return "home";
    }

    @Override
    public Result run() {
        try {
            Files.createDirectories(home);
            Files.delete(Files.createTempFile(home, "doctor", ".tmp"));
            long free = Files.getFileStore(home).getUsableSpace();
            String text = words.get("doctor.home.free", home, new Amounts(words).bytes(free));
            if (free >= SCARCE) {
                return Result.good(text);
            }
            return new Result(free < NOTHING ? Level.UNUSABLE : Level.DOUBTFUL, text, words.get("doctor.home.makeRoom"));
        } catch (IOException cause) {
            return new Result(Level.UNUSABLE, words.get("doctor.home.closed", home, cause.toString()), words.get("doctor.home.rights"));
        }
    }
}

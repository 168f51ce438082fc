package fr.vigie;

import fr.vigie.cli.BuildVersion;
import java.io.IOException;

/** What is running here. */
final class ThisProgram {
    private ThisProgram() {}

    /** Its version, e.g. {@code 0.1.0}. */
    static String version() {
        try {
            return BuildVersion.number();
        } catch (IOException e) {
            return "?";
        }
    }
}

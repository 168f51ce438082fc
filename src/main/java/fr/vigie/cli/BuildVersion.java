package fr.vigie.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that Maven wrote into {@code build.properties}. */
public final class BuildVersion implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        return new String[]{"vigie " + number()};
    }

    /** E.g. {@code 0.1.0}. */
    public static String number() throws IOException {
        Properties build = new Properties();
        try (InputStream in = BuildVersion.class.getResourceAsStream("/build.properties")) {
            if (in != null) {
                build.load(in);
            }
        }
        return build.getProperty("version", "?");
    }
}

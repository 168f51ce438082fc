import java.nio.file.Path;
import java.util.Locale;

/** The system that builds, which is the one that the image is for, and where things lie in its images. */
record Platform(boolean windows, boolean mac, boolean arm) {
    static Platform here() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return new Platform(system.startsWith("windows"), system.startsWith("mac"), System.getProperty("os.arch").equals("aarch64"));
    }

    /** As zonky names its jars. */
    String postgres() {
        return (windows ? "windows" : mac ? "darwin" : "linux") + (arm ? "-arm64v8" : "-amd64");
    }

    /** As OpenJFX names its jars. */
    String javafx() {
        return (windows ? "win" : mac ? "mac" : "linux") + (arm ? "-aarch64" : "");
    }

    String image() {
        return mac ? "Vigie.app" : "Vigie";
    }

    String icon() {
        return "vigie." + (windows ? "ico" : mac ? "icns" : "png");
    }

    String command() {
        return windows ? "vigie.cmd" : "vigie";
    }

    String program(String name) {
        return windows ? name + ".exe" : name;
    }

    Path app(Path image) {
        return image.resolve(mac ? "Contents/app" : windows ? "app" : "lib/app");
    }

    Path launcher(Path image) {
        return image.resolve(mac ? "Contents/MacOS/Vigie" : windows ? "Vigie.exe" : "bin/Vigie");
    }

    Path java(Path image) {
        return image.resolve(mac ? "Contents/runtime/Contents/Home/bin/java" : windows ? "runtime/bin/java.exe" : "lib/runtime/bin/java");
    }
}

package fr.vigie.archexamples.export;

/** Breaks a rule on purpose, for ArchitectureTest. */
public final class HaltsTheProcess {
    void run() {
        Runtime.getRuntime().halt(1);
    }
}

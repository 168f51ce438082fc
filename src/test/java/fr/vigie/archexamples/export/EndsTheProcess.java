package fr.vigie.archexamples.export;

/** Breaks a rule on purpose, for ArchitectureTest. */
public final class EndsTheProcess {
    void run() {
        System.exit(1);
    }
}

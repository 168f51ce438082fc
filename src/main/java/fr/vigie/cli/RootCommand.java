package fr.vigie.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code vigie}: opens the desktop. Its options are every command's. */
@Command(name = "vigie", versionProvider = BuildVersion.class)
final class RootCommand implements Callable<Integer> {
    private final Invocation call;

    RootCommand(Invocation call) {
        this.call = call;
    }

    @Option(names = "--home", paramLabel = "DIR", scope = ScopeType.INHERIT)
    void home(Path home) {
        call.setHome(home);
    }

    @Option(names = {"-q", "--quiet"}, scope = ScopeType.INHERIT)
    void quiet(boolean quiet) {
        call.setQuiet(quiet);
    }

    @Option(names = {"-v", "--verbose"}, scope = ScopeType.INHERIT)
    void verbose(boolean verbose) {
        call.setVerbose(verbose);
    }

    @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT)
    boolean help;

    @Option(names = {"-V", "--version"}, versionHelp = true)
    boolean version;

    @Override
    public Integer call() throws Exception {
        call.services().desktop(call.settings());
        return ExitCodes.DONE;
    }
}

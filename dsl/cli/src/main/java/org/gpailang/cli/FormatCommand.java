package org.gpailang.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gpailang.language.formatting.Formatter;
import org.gpailang.language.names.SourceText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gpai format}: one layout for every file. */
@Command(name = "format", mixinStandardHelpOptions = true, versionProvider = GpaiCommand.Version.class, description = "Lays out files.")
final class FormatCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PATH", arity = "0..*",
            description = "Files, or folders that are searched for *.gpai; the current folder if none is named.")
    private List<Path> paths = List.of();

    @Option(names = "--check", description = "Write nothing; name the files that are not laid out and exit with 1 if there are any.")
    private boolean check;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        SourceFiles files = SourceFiles.read(SourceFiles.orHere(paths)).report(err);
        Formatter formatting = Formatter.standalone();
        boolean unusable = !files.unreadable().isEmpty();
        int changed = 0;
        for (SourceText source : files.sources()) {
            Optional<String> formatted = formatting.format(source.text());
            if (formatted.isEmpty()) {
                Messages.print(err, source.name() + ": does not parse and is left as it is; 'gpai check' says where");
                unusable = true;
            } else if (!formatted.get().equals(source.text())) {
                changed++;
                if (check) {
                    spec.commandLine().getOut().println(source.name());
                } else {
                    AtomicFile.rewrite(Path.of(source.name()), formatted.get());
                    Messages.print(err, "laid out " + source.name());
                }
            }
        }
        spec.commandLine().getOut().flush();
        return unusable ? GpaiCommand.UNUSABLE : check && changed > 0 ? 1 : 0;
    }
}

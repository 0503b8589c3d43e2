package org.gpailang.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gpailang.cli.output.AtomicFile;
import org.gpailang.cli.output.Messages;
import org.gpailang.language.formatting.Formatter;
import org.gpailang.language.names.SourceText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gpai format}: formats files. */
@Command(name = "format", mixinStandardHelpOptions = true, versionProvider = GpaiCommand.Version.class, description = "Formats files.")
final class FormatCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PATH", arity = "0..*",
            description = "Files, or folders to search for *.gpai (default: the current folder).")
    private List<Path> paths = List.of();

    @Mixin
    private ProjectOptions projects;

    @Option(names = "--check", description = "Do not write; list the files that are not formatted, and exit with 1 if there are any.")
    private boolean check;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        SourceFiles files = SourceFiles.read(SourceFiles.orHere(paths), projects.files(SourceFiles.orHere(paths))).report(err);
        Formatter formatting = Formatter.standalone();
        boolean unusable = !files.unreadable().isEmpty();
        int changed = 0;
        for (SourceText source : files.sources()) {
            Optional<String> formatted = formatting.format(source.text());
            if (formatted.isEmpty()) {
                Messages.print(err, source.name() + ": has syntax errors and is not formatted; run 'gpai check' to see where");
                unusable = true;
            } else if (!formatted.get().equals(source.text())) {
                changed++;
                if (check) {
                    spec.commandLine().getOut().println(source.name());
                } else {
                    AtomicFile.rewrite(Path.of(source.name()), formatted.get());
                    Messages.print(err, "formatted " + source.name());
                }
            }
        }
        spec.commandLine().getOut().flush();
        return unusable ? GpaiCommand.UNUSABLE : check && changed > 0 ? 1 : 0;
    }
}

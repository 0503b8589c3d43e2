package org.gpailang.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.gpailang.cli.output.UsageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gpai list}: lists the names that can be used in files. */
@Command(name = "list", mixinStandardHelpOptions = true, versionProvider = GpaiCommand.Version.class,
        description = "Lists the names that can be used in files; 'gpai explain NAME' describes one.")
final class ListCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "KIND", description = "licences, accelerators, channels, grounds, rulesets, units or codes.")
    private Listing kind;

    @Parameters(index = "1", paramLabel = "PATTERN", arity = "0..1",
            description = "A part of the name or the text; without it, all are listed.")
    private String pattern;

    @Option(names = "--hub", description = "Licences only: every licence identifier of the Hugging Face Hub, with the corresponding entry.")
    private boolean hub;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (hub && kind != Listing.LICENCES) {
            throw new UsageException("'--hub' lists licences: 'gpai list licences --hub'");
        }
        List<Listing.Row> rows = (hub ? Listing.hub() : kind.rows()).stream().filter(row -> pattern == null || row.matches(pattern))
                .toList();
        int width = rows.stream().mapToInt(row -> row.name().length()).max().orElse(0);
        PrintWriter out = spec.commandLine().getOut();
        rows.forEach(row -> out.println((row.name() + " ".repeat(width - row.name().length() + 2) + row.text()).stripTrailing()));
        out.flush();
        return 0;
    }
}

package org.gpailang.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gpailang.cli.output.UsageException;
import org.gpailang.report.machine.Schemas;
import org.gpailang.syntax.token.Suggestions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gpai schema}: prints a JSON Schema of the program's JSON output. */
@Command(name = "schema", mixinStandardHelpOptions = true, versionProvider = GpaiCommand.Version.class,
        description = "Prints the JSON Schema of a JSON result, or lists the schemas.")
final class SchemaCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", arity = "0..1",
            description = "assessment, baseline, comparison, draft, findings or tests; without it, the names are listed.")
    private String name;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (name == null) {
            Schemas.NAMES.forEach(out::println);
        } else {
            Optional<String> near = Suggestions.nearest(name, Schemas.NAMES);
            out.print(Schemas.text(name).orElseThrow(() -> new UsageException("there is no schema '" + name + "'."
                    + near.map(found -> " Did you mean '" + found + "'?")
                    .orElse(" The schemas are " + String.join(", ", Schemas.NAMES) + "."))));
        }
        out.flush();
        return 0;
    }
}

package org.gpailang.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.gpailang.report.RulePages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gpai explain}: what a finding means, or which findings there are. */
@Command(name = "explain", mixinStandardHelpOptions = true, versionProvider = GpaiCommand.Version.class,
        description = "Explains a finding by its code, or lists all codes.")
final class ExplainCommand implements Callable<Integer> {

    @Parameters(paramLabel = "CODE", arity = "0..1", description = "A code such as compute/margin-too-wide; without one, all are listed.")
    private String code;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<String> codes = RulePages.allCodes();
        if (code == null) {
            int width = codes.stream().mapToInt(String::length).max().orElse(0);
            codes.forEach(each -> out.println(each + " ".repeat(width - each.length() + 2) + RulePages.summary(each)));
        } else {
            out.print(RulePages.page(code).orElseThrow(() -> new UsageException("no finding has the code '" + code
                    + "'; 'gpai explain' lists all codes")));
        }
        out.flush();
        return 0;
    }
}

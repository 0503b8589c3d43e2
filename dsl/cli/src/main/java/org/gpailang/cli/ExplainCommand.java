package org.gpailang.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.gpailang.report.RulePages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gpai explain}: explains a finding, or lists the codes of all findings. */
@Command(name = "explain", mixinStandardHelpOptions = true, versionProvider = GpaiCommand.Version.class,
        description = "Explains a finding by its code, or lists all codes.")
final class ExplainCommand implements Callable<Integer> {

    @Parameters(paramLabel = "CODE", arity = "0..1",
            description = "A code such as compute/margin-too-wide; without it, all codes are listed.")
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
            out.print(RulePages.page(code).orElseThrow(() -> new UsageException("there is no code '" + code
                    + "'; 'gpai explain' lists all codes")));
        }
        out.flush();
        return 0;
    }
}

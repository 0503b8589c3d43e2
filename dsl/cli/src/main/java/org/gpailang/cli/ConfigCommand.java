package org.gpailang.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.finding.Severity;
import org.gpailang.project.ProjectFile;
import org.gpailang.project.ProjectFiles;
import org.gpailang.report.terminal.PrintableText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gpai config}: prints the settings in effect and the origin of each, as TOML that is a valid project file. */
@Command(name = "config", mixinStandardHelpOptions = true, versionProvider = GpaiCommand.Version.class,
        description = "Prints the settings in effect for the given paths, the origin of each, and the files and folders that are skipped.")
final class ConfigCommand implements Callable<Integer> {

    private static final String DEFAULT = "default";

    @Mixin
    private AssessmentOptions options;

    @Mixin
    private FailOnOption failOn;

    @Spec
    private CommandSpec spec;

    /** A setting: its name, its value as TOML, if it has one, and its origin. */
    private record Setting(String name, Optional<String> value, String origin) {

        String text() {
            return value.map(known -> name + " = " + known).orElse("# " + name + " is not set");
        }
    }

    @Override
    public Integer call() {
        ProjectFile project = options.project();
        PrintWriter out = spec.commandLine().getOut();
        out.println("# " + project.path().map(path -> "project file: " + PrintableText.of(path.toString())).orElse("no project file"));
        print(settings(project), out);
        if (!project.severities().byCode().isEmpty()) {
            out.println("\n[severity]");
            List<Setting> severities = new ArrayList<>();
            Map<String, Severity> sorted = new TreeMap<>(project.severities().byCode());
            sorted.forEach((code, severity) -> severities.add(new Setting("\"" + code + "\"", Optional.of(quoted(Words.of(severity))),
                    ProjectFile.NAME)));
            print(severities, out);
        }
        out.println("\n[report]");
        ProjectFile.Report report = project.report();
        print(List.of(new Setting("format", Optional.of(list(report.formats().isEmpty() ? List.of("md") : report.formats())),
                        report.formats().isEmpty() ? DEFAULT : ProjectFile.NAME),
                new Setting("output", report.output().map(Path::toString).map(ConfigCommand::quoted),
                        report.output().isEmpty() ? "default: standard output" : ProjectFile.NAME)), out);
        SourceFiles files = options.read();
        out.println("\n# files: " + files.sources().size());
        for (ProjectFiles.Skipped each : files.skipped()) {
            out.println("# skipped: " + PrintableText.of(each.path().toString()) + " (" + each.by() + ")");
        }
        out.flush();
        return 0;
    }

    private List<Setting> settings(ProjectFile project) {
        return List.of(
                new Setting("ruleset", options.ruleset().map(ConfigCommand::quoted), options.rulesetOption().isPresent() ? "--ruleset"
                        : project.ruleset().map(name -> ProjectFile.NAME).orElse("default: the ruleset that each file names")),
                new Setting("as-of", Optional.of(options.asOf().toString()), options.asOfOption().isPresent() ? "--as-of"
                        : project.asOf().map(day -> ProjectFile.NAME).orElse("default: today")),
                new Setting("fail-on", Optional.of(quoted(Words.of(failOn.severity(project)))), failOn.given().isPresent() ? "--fail-on"
                        : project.failOn().map(severity -> ProjectFile.NAME).orElse(DEFAULT)),
                new Setting("include", Optional.of(list(project.include())), project.include().isEmpty() ? "default: all files"
                        : ProjectFile.NAME),
                new Setting("exclude", Optional.of(list(project.exclude())), project.exclude().isEmpty() ? DEFAULT : ProjectFile.NAME),
                new Setting("baseline", project.baseline().map(Path::toString).map(ConfigCommand::quoted),
                        project.baseline().isEmpty() ? DEFAULT : ProjectFile.NAME));
    }

    private static void print(List<Setting> settings, PrintWriter out) {
        int width = settings.stream().mapToInt(setting -> setting.text().length()).max().orElse(0);
        settings.forEach(setting -> out.println(setting.text() + " ".repeat(width - setting.text().length() + 2) + "# "
                + setting.origin()));
    }

    private static String list(List<String> texts) {
        return texts.stream().map(ConfigCommand::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    /** A text as a basic string of TOML. */
    private static String quoted(String text) {
        return "\"" + PrintableText.of(text.replace("\\", "\\\\").replace("\"", "\\\"")) + "\"";
    }
}

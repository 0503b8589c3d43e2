package org.gpailang.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.gpailang.cli.output.UsageException;
import org.gpailang.project.ProjectFile;
import org.gpailang.report.compare.Comparison;
import org.gpailang.report.compare.ComparisonHtml;
import org.gpailang.report.compare.ComparisonJson;
import org.gpailang.report.compare.ComparisonMarkdown;
import org.gpailang.report.compare.ComparisonText;
import org.gpailang.report.compare.Side;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gpai compare}: shows the differences between two rulesets, folders or revisions, with the reasons. */
@Command(name = "compare", mixinStandardHelpOptions = true, versionProvider = GpaiCommand.Version.class,
        description = {"Shows which statuses, duties, dates and findings differ, and why:",
            "  gpai compare A B                            two folders or files",
            "  gpai compare --rulesets NAME NAME [PATH...] two rulesets",
            "  gpai compare --revisions REV REV [PATH...]  two git revisions"},
        footer = {"", "Exit codes: 0 no differences, 1 differences,",
            "2 wrong usage, an unreadable file or a syntax error."})
final class CompareCommand implements Callable<Integer> {

    /** The formats of a comparison. */
    enum Format { TEXT, JSON, MD, HTML }

    @Parameters(paramLabel = "PATH", arity = "0..*", description = "Files, or folders to search for *.gpai.")
    private List<Path> paths = List.of();

    @Option(names = "--rulesets", paramLabel = "NAME", arity = "2", description = "The two rulesets.")
    private List<String> rulesets;

    @Option(names = "--revisions", paramLabel = "REV", arity = "2", description = "The two revisions, such as v1.0 and HEAD.")
    private List<String> revisions;

    @Mixin
    private RulesetOptions options;

    @Mixin
    private ProjectOptions projects;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "TEXT", description = "text, json, md or html (default: text).")
    private Format format;

    @Spec
    private CommandSpec spec;

    private boolean unusable;

    @Override
    public Integer call() {
        if (rulesets != null && (revisions != null || options.ruleset().isPresent())) {
            throw new UsageException("compare either two rulesets or two versions of files");
        }
        if (rulesets != null && rulesets.size() != 2 || revisions != null && revisions.size() != 2) {
            throw new UsageException("use --rulesets or --revisions only once");
        }
        boolean twoPaths = rulesets == null && revisions == null && paths.size() == 2;
        // the settings of the second path, usually the newer one, apply to both
        ProjectFile project = projects.project(twoPaths ? List.of(paths.get(1)) : SourceFiles.orHere(paths));
        LocalDate asOf = options.asOf(project);
        List<Side> sides = rulesets != null ? underRulesets(asOf, project) : revisions != null ? ofRevisions(asOf, project)
                : ofPaths(asOf, project);
        Comparison comparison = Comparison.of(sides.get(0), sides.get(1));
        PrintWriter out = spec.commandLine().getOut();
        out.print(switch (format) {
            case TEXT -> ComparisonText.print(comparison);
            case JSON -> ComparisonJson.print(comparison);
            case MD -> ComparisonMarkdown.print(comparison);
            case HTML -> ComparisonHtml.print(comparison);
        });
        out.flush();
        return unusable ? GpaiCommand.UNUSABLE : comparison.empty() ? 0 : 1;
    }

    private List<Side> underRulesets(LocalDate asOf, ProjectFile project) {
        SourceFiles files = SourceFiles.read(SourceFiles.orHere(paths), projects.files(paths)).report(spec.commandLine().getErr());
        return rulesets.stream().map(name -> side(name, files, asOf, Optional.of(name), project, UnaryOperator.identity())).toList();
    }

    private List<Side> ofRevisions(LocalDate asOf, ProjectFile project) {
        return revisions.stream().map(revision -> side(revision, GitRevision.read(revision, SourceFiles.orHere(paths))
                .report(spec.commandLine().getErr()), asOf, options.ruleset(project), project,
                name -> name.substring(revision.length() + 1))).toList();
    }

    /** Compares two folders, whose files are matched by their relative paths, or two files. */
    private List<Side> ofPaths(LocalDate asOf, ProjectFile project) {
        if (paths.size() != 2) {
            throw new UsageException("add two folders or files to compare, or use --rulesets or --revisions; see 'gpai compare"
                    + " --help'");
        }
        return paths.stream().map(path -> side(path.toString(), SourceFiles.read(List.of(path), projects.files(paths))
                .report(spec.commandLine().getErr()), asOf, options.ruleset(project), project,
                name -> Files.isDirectory(path) ? path.normalize().relativize(Path.of(name)).toString() : "")).toList();
    }

    private Side side(String label, SourceFiles files, LocalDate asOf, Optional<String> ruleset, ProjectFile project,
            UnaryOperator<String> key) {
        AssessmentRun assessing = AssessmentRun.of(files, asOf, ruleset, project);
        unusable |= assessing.unusable();
        return new Side(label, assessing.outcome(), key);
    }
}

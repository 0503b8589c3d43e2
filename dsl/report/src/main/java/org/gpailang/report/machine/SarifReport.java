package org.gpailang.report.machine;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Fix;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Provision;
import org.gpailang.core.rules.Rule;
import org.gpailang.core.rules.RuleBook;
import org.gpailang.core.ruleset.Guidance;
import org.gpailang.report.JsonText;
import org.gpailang.report.Outcome;
import org.gpailang.report.ProgramVersion;
import org.gpailang.report.RulePages;

/** Findings as SARIF 2.1.0, which code hosts and build servers accept. */
public final class SarifReport {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private SarifReport() {}

    /** The findings as one run, ending with a line break. */
    public static String print(Outcome outcome) {
        List<String> codes = RulePages.allCodes();
        List<SarifLog.ReportingDescriptor> rules = codes.stream().map(SarifReport::descriptor).toList();
        List<SarifLog.Result> results = outcome.findings().stream().map(finding -> result(finding, codes.indexOf(finding.code()))).toList();
        String version = ProgramVersion.number();
        SarifLog.Tool tool = new SarifLog.Tool(new SarifLog.Driver("gpai", version, version, rules));
        SarifLog.Invocation invocation = new SarifLog.Invocation(outcome.errors().isEmpty(), outcome.errors().stream()
                .map(error -> new SarifLog.Notification("error", new SarifLog.Text(error.message()))).toList());
        List<SarifLog.Artifact> artifacts = outcome.assessment().files().stream()
                .map(file -> new SarifLog.Artifact(new SarifLog.ArtifactLocation(uri(file.facts().file())), "gpai")).toList();
        return JsonText.print(new SarifLog(SCHEMA, "2.1.0",
                List.of(new SarifLog.Run(tool, List.of(invocation), artifacts, results, "utf16CodeUnits"))));
    }

    private static SarifLog.ReportingDescriptor descriptor(String code) {
        // an error in the text is always an error
        Optional<Rule> rule = RuleBook.rule(code);
        Severity severity = rule.map(found -> found.code().severity()).orElse(Severity.ERROR);
        String page = RulePages.page(code).orElseThrow();
        // the page of the rule is the help; the URI refers to the law that the rule is about
        Optional<String> law = rule.flatMap(found -> found.basis().in(Guidance.GUIDELINES).provisions().stream().findFirst())
                .map(Provision::url);
        return new SarifLog.ReportingDescriptor(code, new SarifLog.Text(RulePages.summary(code)), law,
                new SarifLog.ReportingConfiguration(level(severity)), new SarifLog.Text(page, Optional.of(page)));
    }

    private static SarifLog.Result result(Finding finding, int rule) {
        String citation = finding.citation().isEmpty() ? "" : " (" + finding.citation().text() + ")";
        List<SarifLog.Location> related = finding.related().stream().map(other -> location(other.at(), Optional.of(other.role()))).toList();
        List<SarifLog.Fix> fixes = finding.fixes().stream().filter(Fix.Replace.class::isInstance).map(Fix.Replace.class::cast)
                .map(SarifReport::fix).toList();
        return new SarifLog.Result(finding.code(), rule, level(finding.severity()), new SarifLog.Text(finding.message() + citation),
                List.of(location(finding.at(), Optional.empty())), Optional.of(related).filter(places -> !places.isEmpty()),
                Optional.of(fixes).filter(some -> !some.isEmpty()));
    }

    private static SarifLog.Fix fix(Fix.Replace fix) {
        return new SarifLog.Fix(new SarifLog.Text(fix.title()), List.of(new SarifLog.ArtifactChange(
                new SarifLog.ArtifactLocation(uri(fix.at().file())),
                List.of(new SarifLog.Replacement(region(fix.at()), new SarifLog.Text(fix.text()))))));
    }

    private static SarifLog.Region region(Location at) {
        return new SarifLog.Region(at.line(), at.column(), at.endLine(), at.endColumn());
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            default -> "note";
        };
    }

    private static SarifLog.Location location(Location at, Optional<String> role) {
        return new SarifLog.Location(new SarifLog.PhysicalLocation(new SarifLog.ArtifactLocation(uri(at.file())), region(at)),
                role.map(SarifLog.Text::new));
    }

    /** The file as a URI reference: relative if the name is relative, with escaped characters where required. */
    private static String uri(String file) {
        try {
            // half of a surrogate pair, which a name can contain on Windows, has no encoding and becomes a question mark
            String path = new String(file.replace(File.separatorChar, '/').getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            boolean absolute = new File(file).isAbsolute();
            if (!absolute && path.indexOf(':') >= 0) {
                // a colon in the first part of a relative path would end a scheme
                path = "./" + path;
            }
            return new URI(absolute ? "file" : null, null, absolute && !path.startsWith("/") ? "/" + path : path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

package org.gpailang.report.machine;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.gpailang.core.facts.Location;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.rules.RuleBook;
import org.gpailang.report.JsonText;
import org.gpailang.report.Outcome;
import org.gpailang.report.RulePages;

/** Findings as SARIF 2.1.0, the format that code hosts and build servers accept for the results of analyses. */
public final class SarifReport {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private SarifReport() {}

    /**
     * The findings as one run, ending with a line break.
     *
     * @param version the version of this program
     */
    public static String print(Outcome outcome, String version) {
        List<SarifLog.ReportingDescriptor> rules = RulePages.allCodes().stream().map(SarifReport::descriptor).toList();
        List<SarifLog.Result> results = outcome.findings().stream().map(SarifReport::result).toList();
        SarifLog.Tool tool = new SarifLog.Tool(new SarifLog.Driver("gpai", version, rules));
        return JsonText.print(new SarifLog(SCHEMA, "2.1.0", List.of(new SarifLog.Run(tool, results, "utf16CodeUnits"))));
    }

    private static SarifLog.ReportingDescriptor descriptor(String code) {
        // an error in the text is always an error
        Severity severity = RuleBook.rule(code).map(rule -> rule.code().severity()).orElse(Severity.ERROR);
        String page = RulePages.page(code).orElseThrow();
        return new SarifLog.ReportingDescriptor(code, new SarifLog.Text(RulePages.summary(code)),
                new SarifLog.ReportingConfiguration(level(severity)), new SarifLog.Text(page, Optional.of(page)));
    }

    private static SarifLog.Result result(Finding finding) {
        String citation = finding.citation().isEmpty() ? "" : " (" + finding.citation() + ")";
        List<SarifLog.Location> related = finding.related().stream().map(other -> location(other.at(), Optional.of(other.role()))).toList();
        return new SarifLog.Result(finding.code(), level(finding.severity()), new SarifLog.Text(finding.message() + citation),
                List.of(location(finding.at(), Optional.empty())), Optional.of(related).filter(places -> !places.isEmpty()));
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            default -> "note";
        };
    }

    private static SarifLog.Location location(Location at, Optional<String> role) {
        SarifLog.Region region = new SarifLog.Region(at.line(), at.column(), at.endLine(), at.endColumn());
        return new SarifLog.Location(new SarifLog.PhysicalLocation(new SarifLog.ArtifactLocation(uri(at.file())), region),
                role.map(SarifLog.Text::new));
    }

    /** The file as a URI reference: relative if the name is relative, with escaped characters where required. */
    private static String uri(String file) {
        try {
            String path = file.replace(File.separatorChar, '/');
            boolean absolute = new File(file).isAbsolute();
            return new URI(absolute ? "file" : null, null, absolute && !path.startsWith("/") ? "/" + path : path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

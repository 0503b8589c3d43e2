package org.gpailang.report.machine;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Fix;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Provision;
import org.gpailang.core.rules.Rule;
import org.gpailang.core.rules.RuleBook;
import org.gpailang.core.ruleset.Guidance;
import org.gpailang.report.InputError;
import org.gpailang.report.JsonText;
import org.gpailang.report.Outcome;
import org.gpailang.report.ProgramVersion;
import org.gpailang.report.RulePages;
import tools.jackson.core.JsonGenerator;

/** Findings as SARIF 2.1.0, which code hosts and build servers accept. */
public final class SarifReport {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private static final String VERSION = "2.1.0";
    private static final String COLUMNS = "utf16CodeUnits";
    private static final List<String> CODES = RulePages.allCodes();
    private static final Map<String, Integer> NUMBERS = IntStream.range(0, CODES.size()).boxed()
            .collect(Collectors.toMap(CODES::get, number -> number));

    private SarifReport() {}

    /** The findings as one run, ending with a line break. */
    public static String print(Outcome outcome) {
        List<SarifLog.Result> results = outcome.findings().stream().map(SarifReport::result).toList();
        List<SarifLog.Artifact> artifacts = outcome.assessment().files().stream()
                .map(file -> new SarifLog.Artifact(new SarifLog.ArtifactLocation(uri(file.facts().file())), "gpai")).toList();
        return JsonText.print(new SarifLog(SCHEMA, VERSION,
                List.of(new SarifLog.Run(tool(), List.of(invocation(outcome.errors())), artifacts, results, COLUMNS))));
    }

    /** Writes everything before the results. */
    static void begin(FindingsStream.Head head, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("$schema", SCHEMA);
        json.writeStringProperty("version", VERSION);
        json.writeArrayPropertyStart("runs");
        json.writeStartObject();
        json.writePOJOProperty("tool", tool());
        json.writePOJOProperty("invocations", List.of(invocation(head.errors())));
        json.writeArrayPropertyStart("artifacts");
        head.files().forEach(file -> json.writePOJO(new SarifLog.Artifact(new SarifLog.ArtifactLocation(uri(file.name())), "gpai")));
        json.writeEndArray();
        json.writeArrayPropertyStart("results");
    }

    /** Writes the results about one file. */
    static void results(List<Finding> findings, JsonGenerator json) {
        findings.forEach(finding -> json.writePOJO(result(finding)));
    }

    /** Writes everything after the results. */
    static void end(JsonGenerator json) {
        json.writeEndArray();
        json.writeStringProperty("columnKind", COLUMNS);
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private static SarifLog.Tool tool() {
        String version = ProgramVersion.number();
        return new SarifLog.Tool(new SarifLog.Driver("gpai", version, version, CODES.stream().map(SarifReport::descriptor).toList()));
    }

    private static SarifLog.Invocation invocation(List<InputError> errors) {
        return new SarifLog.Invocation(errors.isEmpty(), errors.stream()
                .map(error -> new SarifLog.Notification("error", new SarifLog.Text(error.message()))).toList());
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

    private static SarifLog.Result result(Finding finding) {
        String citation = finding.citation().isEmpty() ? "" : " (" + finding.citation().text() + ")";
        List<SarifLog.Location> related = finding.related().stream().map(other -> location(other.at(), Optional.of(other.role()))).toList();
        List<SarifLog.Fix> fixes = finding.fixes().stream().filter(Fix.Replace.class::isInstance).map(Fix.Replace.class::cast)
                .map(SarifReport::fix).toList();
        return new SarifLog.Result(finding.code(), NUMBERS.get(finding.code()), level(finding.severity()),
                new SarifLog.Text(finding.message() + citation), List.of(location(finding.at(), Optional.empty())),
                Optional.of(related).filter(places -> !places.isEmpty()),
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

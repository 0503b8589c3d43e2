package org.gpailang.report.machine;

import com.contrastsecurity.sarif.ArtifactLocation;
import com.contrastsecurity.sarif.Location;
import com.contrastsecurity.sarif.Message;
import com.contrastsecurity.sarif.MultiformatMessageString;
import com.contrastsecurity.sarif.PhysicalLocation;
import com.contrastsecurity.sarif.Region;
import com.contrastsecurity.sarif.ReportingConfiguration;
import com.contrastsecurity.sarif.ReportingDescriptor;
import com.contrastsecurity.sarif.Result;
import com.contrastsecurity.sarif.Run;
import com.contrastsecurity.sarif.SarifSchema210;
import com.contrastsecurity.sarif.Tool;
import com.contrastsecurity.sarif.ToolComponent;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.rules.Rule;
import org.gpailang.core.rules.RuleBook;
import org.gpailang.report.Outcome;
import org.gpailang.report.RulePages;

/** Findings as SARIF 2.1.0, the format in which code hosts and build servers take the results of analyses. */
public final class SarifReport {

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT)
            .setSerializationInclusion(JsonInclude.Include.NON_EMPTY);

    private SarifReport() {}

    /**
     * The findings as one run, ending in a line break.
     *
     * @param version the version of this program
     */
    public static String print(Outcome outcome, String version) {
        Set<ReportingDescriptor> rules = new LinkedHashSet<>();
        RuleBook.rules().forEach(rule -> rules.add(descriptor(rule)));
        ToolComponent driver = new ToolComponent().withName("gpai").withVersion(version).withRules(rules);
        Run run = new Run().withTool(new Tool().withDriver(driver)).withColumnKind(Run.ColumnKind.UTF_16_CODE_UNITS)
                .withResults(outcome.findings().stream().map(SarifReport::result).toList());
        SarifSchema210 sarif = new SarifSchema210().withVersion(SarifSchema210.Version._2_1_0)
                .with$schema(URI.create("https://json.schemastore.org/sarif-2.1.0.json")).withRuns(List.of(run));
        try {
            String json = MAPPER.writeValueAsString(sarif) + "\n";
            // an empty list says that the analysis ran and found nothing; a missing one that it did not run
            return outcome.findings().isEmpty() ? json.replaceFirst("\"columnKind\"", "\"results\" : [ ],\n    \"columnKind\"") : json;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ReportingDescriptor descriptor(Rule rule) {
        String code = rule.code().value();
        return new ReportingDescriptor().withId(code)
                .withShortDescription(new MultiformatMessageString().withText(RulePages.summary(code)))
                .withHelp(new MultiformatMessageString().withText(RulePages.page(code).orElseThrow())
                        .withMarkdown(RulePages.page(code).orElseThrow()))
                .withDefaultConfiguration(new ReportingConfiguration().withLevel(switch (rule.code().severity()) {
                    case ERROR -> ReportingConfiguration.Level.ERROR;
                    case WARNING -> ReportingConfiguration.Level.WARNING;
                    default -> ReportingConfiguration.Level.NOTE;
                }));
    }

    private static Result result(Finding finding) {
        String citation = finding.citation().isEmpty() ? "" : " (" + finding.citation() + ")";
        Result result = new Result().withRuleId(finding.code()).withLevel(level(finding.severity()))
                .withMessage(new Message().withText(finding.message() + citation))
                .withLocations(List.of(new Location().withPhysicalLocation(place(finding.at()))));
        if (!finding.related().isEmpty()) {
            result.withRelatedLocations(finding.related().stream().map(related -> new Location()
                    .withPhysicalLocation(place(related.at())).withMessage(new Message().withText(related.role())))
                    .collect(Collectors.toCollection(LinkedHashSet::new)));
        }
        return result;
    }

    private static Result.Level level(Severity severity) {
        return switch (severity) {
            case ERROR -> Result.Level.ERROR;
            case WARNING -> Result.Level.WARNING;
            default -> Result.Level.NOTE;
        };
    }

    private static PhysicalLocation place(org.gpailang.core.facts.Location at) {
        return new PhysicalLocation().withArtifactLocation(new ArtifactLocation().withUri(uri(at.file())))
                .withRegion(new Region().withStartLine(at.line()).withStartColumn(at.column()).withEndLine(at.endLine())
                        .withEndColumn(at.endColumn()));
    }

    /** The file as a URI reference: relative where the name is, every character escaped that must be. */
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

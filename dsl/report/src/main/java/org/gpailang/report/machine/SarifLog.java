package org.gpailang.report.machine;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/**
 * The part of a SARIF 2.1.0 log that this program writes, with the names of the standard:
 * <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">OASIS, Static Analysis Results Interchange Format</a>, section 3.
 */
record SarifLog(@JsonProperty("$schema") String schema, String version, List<Run> runs) {

    /** One run of the program; an empty list of results says that it found nothing. */
    record Run(Tool tool, List<Result> results, String columnKind) {}

    record Tool(Driver driver) {}

    record Driver(String name, String version, List<ReportingDescriptor> rules) {}

    record ReportingDescriptor(String id, Text shortDescription, ReportingConfiguration defaultConfiguration, Text help) {}

    record ReportingConfiguration(String level) {}

    /** A message, as plain text and, where it is more than that, as Markdown. */
    record Text(String text, Optional<String> markdown) {

        Text(String text) {
            this(text, Optional.empty());
        }
    }

    record Result(String ruleId, String level, Text message, List<Location> locations, Optional<List<Location>> relatedLocations) {}

    record Location(PhysicalLocation physicalLocation, Optional<Text> message) {}

    record PhysicalLocation(ArtifactLocation artifactLocation, Region region) {}

    record ArtifactLocation(String uri) {}

    record Region(int startLine, int startColumn, int endLine, int endColumn) {}
}

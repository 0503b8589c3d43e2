package org.gpailang.report.machine;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/**
 * The part of a SARIF 2.1.0 log that this program writes, with the names of the standard:
 * <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">OASIS, Static Analysis Results Interchange Format</a>, section
 * 3.
 */
record SarifLog(@JsonProperty("$schema") String schema, String version, List<Run> runs) {

    /** One run of the program; an empty list of results means that there are no findings. */
    record Run(Tool tool, List<Invocation> invocations, List<Artifact> artifacts, List<Result> results, String columnKind) {}

    /** The invocation of the tool; it is unsuccessful if a file could not be read or has syntax errors. */
    record Invocation(boolean executionSuccessful, List<Notification> toolExecutionNotifications) {}

    record Notification(String level, Text message) {}

    record Artifact(ArtifactLocation location, String sourceLanguage) {}

    record Tool(Driver driver) {}

    record Driver(String name, String version, String semanticVersion, List<ReportingDescriptor> rules) {}

    record ReportingDescriptor(String id, Text shortDescription, Optional<String> helpUri, ReportingConfiguration defaultConfiguration,
            Text help) {}

    record ReportingConfiguration(String level) {}

    /** A message as plain text and, optionally, as Markdown. */
    record Text(String text, Optional<String> markdown) {

        Text(String text) {
            this(text, Optional.empty());
        }
    }

    record Result(String ruleId, int ruleIndex, String level, Text message, List<Location> locations,
            Optional<List<Location>> relatedLocations, Optional<List<Fix>> fixes) {}

    record Fix(Text description, List<ArtifactChange> artifactChanges) {}

    record ArtifactChange(ArtifactLocation artifactLocation, List<Replacement> replacements) {}

    record Replacement(Region deletedRegion, Text insertedContent) {}

    record Location(PhysicalLocation physicalLocation, Optional<Text> message) {}

    record PhysicalLocation(ArtifactLocation artifactLocation, Region region) {}

    record ArtifactLocation(String uri) {}

    record Region(int startLine, int startColumn, int endLine, int endColumn) {}
}

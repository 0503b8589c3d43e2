package org.gpailang.tests.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.maven.artifact.versioning.DefaultArtifactVersion;
import org.apache.maven.artifact.versioning.InvalidVersionSpecificationException;
import org.apache.maven.artifact.versioning.VersionRange;
import org.gpailang.tests.fixtures.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether a known advisory concerns the libraries in the distribution or the packages in the extension for Visual Studio Code. */
class AdvisoriesTest {

    private static final Path LIST = Golden.ROOT.resolve("dsl.tests/src/test/resources/advisories.tsv");
    private static final Pattern CREDIT = Pattern.compile("(?m)^  (\\S+) (\\d\\S*) +\\S.*$");
    private static final String NO_ADVISORY = "none";

    /** A line of the list. An asterisk at the end of the package stands for the rest of the name. */
    private record Advisory(String packages, String id, VersionRange affected, List<String> fixed, LocalDate published, LocalDate read,
            String source, String reason) {

        boolean concerns(String name) {
            return matches(packages, name);
        }

        boolean affects(String version) {
            return affected.containsVersion(new DefaultArtifactVersion(version));
        }
    }

    private static boolean matches(String packages, String name) {
        return packages.endsWith("*") ? name.startsWith(packages.substring(0, packages.length() - 1)) : name.equals(packages);
    }

    private static List<String[]> lines() throws IOException {
        return Files.readAllLines(LIST).stream().filter(line -> !line.startsWith("#")).map(line -> line.split("\t", -1)).toList();
    }

    private static List<Advisory> advisories() throws IOException {
        List<Advisory> advisories = new ArrayList<>();
        for (String[] cells : lines()) {
            if (!cells[0].equals(NO_ADVISORY)) {
                assertTrue(cells.length == 7 || cells.length == 8, () -> "7 or 8 columns: " + String.join("|", cells));
                try {
                    advisories.add(new Advisory(cells[0], cells[1], VersionRange.createFromVersionSpec(cells[2]),
                            cells[3].equals("-") ? List.of() : List.of(cells[3].split(" ", -1)), LocalDate.parse(cells[4]),
                            LocalDate.parse(cells[5]), cells[6], cells.length == 8 ? cells[7] : ""));
                } catch (InvalidVersionSpecificationException e) {
                    throw new AssertionError(cells[1] + " of " + cells[0], e);
                }
            }
        }
        assertFalse(advisories.isEmpty());
        return advisories;
    }

    /** The packages for which nobody found an advisory. */
    private static Set<String> withoutAdvisory() throws IOException {
        Set<String> names = new HashSet<>();
        for (String[] cells : lines()) {
            if (cells[0].equals(NO_ADVISORY)) {
                assertEquals(3, cells.length, cells[1]);
                LocalDate.parse(cells[2]);
                assertTrue(names.add(cells[1]), cells[1]);
            }
        }
        return names;
    }

    /** The versions of what ships, by the names that the registries of Maven and npm have for them. */
    private static Map<String, String> shipped() throws IOException {
        Map<String, String> versions = new TreeMap<>();
        for (JsonNode component : new JsonMapper()
                .readTree(Path.of(System.getProperty("gpai.distribution"), "sbom.json").toFile()).path("components")) {
            String group = component.path("group").asString();
            if (!group.equals("org.gpailang")) {
                versions.put(group + ":" + component.path("name").asString(), component.path("version").asString());
            }
        }
        assertTrue(versions.containsKey("org.eclipse.xtext:org.eclipse.xtext"), versions::toString);
        // a test of the extension compares its notice with the packages in its bundle
        CREDIT.matcher(Files.readString(Golden.ROOT.resolve("vscode-extension/NOTICE"))).results()
                .forEach(credit -> versions.put(credit.group(1), credit.group(2)));
        assertTrue(versions.containsKey("vscode-languageclient"), versions::toString);
        return versions;
    }

    /** The advisories that affect a version. */
    private static List<Advisory> affecting(String name, String version) throws IOException {
        return advisories().stream().filter(advisory -> advisory.concerns(name) && advisory.affects(version)).toList();
    }

    @Test
    void everyPackageThatShipsWasLookedUp() throws IOException {
        Set<String> listed = new TreeSet<>(withoutAdvisory());
        advisories().forEach(advisory -> listed.add(advisory.packages()));
        Set<String> names = shipped().keySet();
        assertEquals(List.of(), names.stream().filter(name -> listed.stream().noneMatch(each -> matches(each, name))).toList(),
                "not in advisories.tsv; look them up as CONTRIBUTING.md says under Adding a library");
        assertEquals(List.of(), listed.stream().filter(each -> names.stream().noneMatch(name -> matches(each, name))).toList(),
                "in advisories.tsv, but they do not ship; remove them");
    }

    @Test
    void noVersionThatShipsIsAffectedWithoutAReason() throws IOException {
        List<String> affected = new ArrayList<>();
        Set<Advisory> explained = new HashSet<>();
        for (var library : shipped().entrySet()) {
            for (Advisory advisory : affecting(library.getKey(), library.getValue())) {
                if (advisory.reason().isEmpty()) {
                    affected.add(library.getKey() + " " + library.getValue() + " has " + advisory.id());
                } else {
                    explained.add(advisory);
                }
            }
        }
        assertEquals(List.of(), affected, "take a fixed version, or say in the last column of advisories.tsv why it does not matter");
        assertEquals(explained, new HashSet<>(advisories().stream().filter(advisory -> !advisory.reason().isEmpty()).toList()),
                "a reason is only needed if a version that ships is affected");
    }

    @ParameterizedTest
    @CsvSource({"org.apache.commons:commons-lang3, 3.17.0, CVE-2025-48924", "org.apache.commons:commons-lang3, 3.18.0,",
        "org.apache.logging.log4j:log4j-api, 2.24.3, CVE-2026-49844", "org.apache.logging.log4j:log4j-api, 2.25.5,",
        "org.eclipse.jgit:org.eclipse.jgit, 7.2.0.202503040940-r, CVE-2025-4949",
        "org.eclipse.jgit:org.eclipse.jgit, 7.2.1.202505142326-r,",
        "com.google.guava:guava, 31.1-jre, CVE-2020-8908 CVE-2023-2976", "com.google.guava:guava, 32.0.0-jre,",
        "org.apache.xmlgraphics:batik-bridge, 1.16, CVE-2022-44729 CVE-2022-44730", "org.apache.poi:poi, 3.11-beta1, "
                + "CVE-2014-3574 CVE-2014-9527 CVE-2017-5644 CVE-2017-12626 CVE-2019-12415 CVE-2025-31672",
        "tools.jackson.core:jackson-core, 3.2.2, CVE-2026-89425", "brace-expansion, 5.0.11, CVE-2026-102277", "brace-expansion, 2.1.7,"})
    void versionsAreOrderedAsMavenOrdersThem(String name, String version, String ids) throws IOException {
        assertEquals(ids == null ? "" : ids, String.join(" ", affecting(name, version).stream().map(Advisory::id).toList()));
    }

    @Test
    void theListIsConsistent() throws IOException {
        Set<String> keys = new HashSet<>();
        for (Advisory advisory : advisories()) {
            assertTrue(keys.add(advisory.packages() + " " + advisory.id()), () -> "twice: " + advisory);
            assertTrue(advisory.id().matches("CVE-\\d{4}-\\d{4,}|GHSA(-[a-z0-9]{4}){3}"), advisory::toString);
            assertTrue(advisory.source().equals("https://www.cve.org/CVERecord?id=" + advisory.id())
                    || advisory.source().matches("https://github\\.com/advisories/GHSA(-[a-z0-9]{4}){3}"), advisory::toString);
            assertFalse(advisory.published().isAfter(advisory.read()), advisory::toString);
            assertEquals(List.of(), advisory.fixed().stream().filter(advisory::affects).toList(), advisory::toString);
            assertEquals(List.of(), withoutAdvisory().stream().filter(advisory::concerns).toList(), advisory::toString);
        }
    }
}

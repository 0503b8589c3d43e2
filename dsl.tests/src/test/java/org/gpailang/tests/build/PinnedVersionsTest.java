package org.gpailang.tests.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gpailang.tests.fixtures.Golden;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same build today and tomorrow: what it downloads has fixed versions. */
class PinnedVersionsTest {

    private static final Pattern FIXED = Pattern.compile("[0-9][0-9A-Za-z.-]*|\\$\\{[a-z0-9.-]+}");

    @ParameterizedTest
    @ValueSource(strings = {".github/workflows/ci.yml", ".github/workflows/release.yml", "action.yml"})
    void actionsArePinnedByCommitAndNameTheirRelease(String file) throws IOException {
        List<String> actions = Files.readAllLines(Golden.ROOT.resolve(file)).stream().filter(line -> line.contains("uses:")).toList();
        assertFalse(actions.isEmpty());
        assertEquals(List.of(), actions.stream().filter(line -> !Pattern.compile(
                "uses: [a-z-]+/[a-z-]+(/[a-z-]+)?@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+$").matcher(line).find()).toList());
    }

    @Test
    void pluginsOfTheBuildHaveFixedVersions() throws IOException {
        Set<String> managed = new HashSet<>();
        plugins(poms().get(0)).filter(plugin -> plugin.selectFirst("> version") != null).forEach(plugin -> managed.add(name(plugin)));
        List<String> open = new ArrayList<>();
        for (Document pom : poms()) {
            plugins(pom).filter(plugin -> plugin.selectFirst("> version") == null ? !managed.contains(name(plugin))
                    : !isFixed(plugin.selectFirst("> version").text())).forEach(plugin -> open.add(name(plugin)));
        }
        assertEquals(List.of(), open);
    }

    @Test
    void librariesHaveFixedVersions() throws IOException {
        List<String> open = new ArrayList<>();
        for (Document pom : poms()) {
            pom.select("dependency > version").stream().map(Element::text).filter(version -> !isFixed(version)).forEach(open::add);
            pom.select("properties > *").stream().filter(property -> property.tagName().endsWith(".version")).map(Element::text)
                    .filter(version -> !isFixed(version)).forEach(open::add);
        }
        assertEquals(List.of(), open);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vscode-extension", "dsl.tests/accessibility"})
    void packagesOfNpmHaveFixedVersionsAndHashes(String folder) throws IOException {
        JsonNode root = new JsonMapper().readTree(Golden.ROOT.resolve(folder).resolve("package.json").toFile());
        for (String kind : List.of("dependencies", "devDependencies")) {
            root.path(kind).properties().forEach(entry -> assertEquals(true, isFixed(entry.getValue().asString()), entry::toString));
        }
        JsonNode lock = new JsonMapper().readTree(Golden.ROOT.resolve(folder).resolve("package-lock.json").toFile());
        lock.path("packages").properties().stream().filter(entry -> entry.getKey().startsWith("node_modules/"))
                .filter(entry -> !entry.getValue().path("link").asBoolean(false))
                .forEach(entry -> assertFalse(entry.getValue().path("integrity").asString("").isEmpty(), entry.getKey()));
    }

    private static boolean isFixed(String version) {
        return FIXED.matcher(version).matches() && !version.endsWith("-SNAPSHOT");
    }

    /** The root first. */
    private static List<Document> poms() throws IOException {
        List<Path> files = new ArrayList<>(List.of(Golden.ROOT.resolve("pom.xml")));
        for (String folder : List.of("dsl", ".", "examples")) {
            try (Stream<Path> modules = Files.list(Golden.ROOT.resolve(folder))) {
                modules.map(module -> module.resolve("pom.xml")).filter(Files::isRegularFile).sorted().forEach(files::add);
            }
        }
        List<Document> poms = new ArrayList<>();
        for (Path file : files) {
            poms.add(Jsoup.parse(Files.readString(file), "", Parser.xmlParser()));
        }
        return poms;
    }

    private static Stream<Element> plugins(Document pom) {
        return pom.select("plugin").stream();
    }

    private static String name(Element plugin) {
        return plugin.selectFirst("> artifactId").text();
    }
}

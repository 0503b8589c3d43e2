package org.gpailang.tests.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The CycloneDX list in the distribution contains exactly the libraries in {@code lib}, each with the hash under which it is published.
 * {@code docs/changed-libraries.txt} names those from which the build removes signatures and old class formats.
 */
class SbomTest {

    private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");
    private static final Path DISTRIBUTION = Path.of(System.getProperty("gpai.distribution"));

    private static JsonNode sbom() throws IOException {
        return new JsonMapper().readTree(DISTRIBUTION.resolve("sbom.json").toFile());
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean ours(String name) {
        return name.startsWith("gpai-") || name.startsWith("dsl.ide");
    }

    @Test
    void itListsTheBundledLibrariesByName() throws IOException {
        JsonNode sbom = sbom();
        assertEquals("CycloneDX", sbom.path("bomFormat").asString());
        assertEquals("dsl.ide", sbom.at("/metadata/component/name").asString());
        TreeMap<String, String> listed = new TreeMap<>();
        for (JsonNode component : sbom.path("components")) {
            String name = component.path("name").asString() + "-" + component.path("version").asString() + ".jar";
            String hash = component.path("hashes").valueStream().filter(each -> each.path("alg").asString().equals("SHA-256"))
                    .map(each -> each.path("content").asString()).findFirst().orElse("no hash");
            if (!ours(name)) {
                listed.put(name, hash);
                assertTrue(component.path("purl").asString().startsWith("pkg:maven/"), component::toString);
            }
        }
        List<String> changed = Files.readAllLines(DISTRIBUTION.resolve("docs/changed-libraries.txt"));
        TreeMap<String, String> bundled = new TreeMap<>();
        try (Stream<Path> files = Files.list(DISTRIBUTION.resolve("lib"))) {
            for (Path file : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                String name = file.getFileName().toString();
                if (!ours(name)) {
                    bundled.put(name, sha256(file));
                    assertEquals(changed.contains(name), !bundled.get(name).equals(listed.get(name)), name);
                }
            }
        }
        assertEquals(bundled.keySet(), listed.keySet());
        assertTrue(bundled.keySet().containsAll(changed), changed::toString);
    }

    @Test
    void noLibraryIsSigned() throws IOException {
        try (Stream<Path> files = Files.list(DISTRIBUTION.resolve("lib"))) {
            for (Path file : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                try (ZipFile jar = new ZipFile(file.toFile())) {
                    assertTrue(jar.stream().noneMatch(entry -> SIGNATURE.matcher(entry.getName()).matches()), file::toString);
                }
            }
        }
    }
}

package org.gpailang.eclipse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The classes and files that {@code plugin.xml} refers to are in the plug-in. */
class PluginTest {

    private static final Path PLUGIN = Path.of("target", "classes");
    private static final Set<String> CLASSES = Set.of("class", "clientImpl");
    private static final Set<String> FILES = Set.of("path", "icon");

    @Test
    void everyClassFileAndTextThatIsNamedExists() throws Exception {
        Properties texts = new Properties();
        try (InputStream in = Files.newInputStream(PLUGIN.resolve("OSGI-INF/l10n/bundle.properties"))) {
            texts.load(in);
        }
        List<String> missing = new ArrayList<>();
        for (Element element : elements()) {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                String name = element.getAttributes().item(i).getNodeName();
                String value = element.getAttributes().item(i).getNodeValue();
                boolean found = !CLASSES.contains(name) || Files.exists(PLUGIN.resolve(value.replace('.', '/') + ".class"));
                found &= !FILES.contains(name) || Files.exists(PLUGIN.resolve(value));
                found &= !value.startsWith("%") || texts.containsKey(value.substring(1));
                if (!found) {
                    missing.add(value);
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void aTranslationTranslatesOnlyTextsThatExist() throws IOException {
        Properties english = new Properties();
        Properties german = new Properties();
        Properties french = new Properties();
        for (var file : Map.of("", english, "_de", german, "_fr", french).entrySet()) {
            try (InputStream in = Files.newInputStream(PLUGIN.resolve("OSGI-INF/l10n/bundle" + file.getKey() + ".properties"))) {
                file.getValue().load(in);
            }
        }
        assertTrue(english.keySet().containsAll(german.keySet()));
        assertEquals(new TreeSet<>(german.keySet()), new TreeSet<>(french.keySet()));
    }

    @Test
    void theMessageNamesOnlyTheMissingPlugins() {
        assertEquals(Optional.empty(), MissingPlugins.sentence(name -> true));
        assertEquals(Optional.of("To work with .gpai files, choose Help → Install New Software…, select the update site of your Eclipse"
                + " release, and install “Language Server Protocol client for Eclipse (LSP4E)” for findings and “TM4E” for colours."),
                MissingPlugins.sentence(name -> false));
        assertEquals(Optional.of("To work with .gpai files, choose Help → Install New Software…, select the update site of your Eclipse"
                + " release, and install “TM4E” for colours."), MissingPlugins.sentence("org.eclipse.lsp4e"::equals));
    }

    private static List<Element> elements() throws Exception {
        NodeList all = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(PLUGIN.resolve("plugin.xml").toFile())
                .getElementsByTagName("*");
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            elements.add((Element) all.item(i));
        }
        return elements;
    }
}

package org.gpailang.tests.language;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.gpailang.core.ruleset.Ruleset;
import org.gpailang.language.catalogue.CatalogueImage;
import org.gpailang.language.linking.CatalogueImageWriter;
import org.gpailang.language.linking.LinkedFile;
import org.gpailang.language.linking.ShippedCatalogue;
import org.gpailang.language.names.Declaration;
import org.junit.jupiter.api.Test;

/** The image of the catalogue, which the build writes and every command reads, has the same content as the shipped files. */
class CatalogueImageTest {

    private static final ShippedCatalogue CATALOGUE = ShippedCatalogue.get();

    @Test
    void everyDeclarationOfTheFilesIsFoundAndHasTheSameEntry() {
        int entries = 0;
        for (LinkedFile file : CATALOGUE.files()) {
            for (Declaration declaration : file.declarations()) {
                assertTrue(CATALOGUE.names().named(declaration.name()).contains(declaration), declaration::name);
                Optional<Object> parsed = file.licence(declaration).map(Object.class::cast).or(() -> file.accelerator(declaration));
                assertEquals(parsed, Optional.ofNullable(CATALOGUE.entry(declaration)));
                entries += parsed.isPresent() ? 1 : 0;
            }
        }
        assertTrue(entries > 300, "entries: " + entries);
    }

    @Test
    void theRulesetsAreTheSame() {
        for (Ruleset ruleset : CatalogueImageWriter.image().rulesets()) {
            assertEquals(Map.of("simple", ruleset, "qualified", ruleset), Map.of("simple", CATALOGUE.rulesets().get(ruleset.name()),
                    "qualified", CATALOGUE.rulesets().get("catalogue/" + ruleset.name())));
        }
        assertEquals(4, CATALOGUE.rulesets().size());
    }

    @Test
    void theSameFilesGiveTheSameBytes() {
        assertArrayEquals(CatalogueImage.read().toBytes(), CatalogueImageWriter.image().toBytes());
    }
}

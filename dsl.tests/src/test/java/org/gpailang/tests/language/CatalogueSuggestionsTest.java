package org.gpailang.tests.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gpailang.core.facts.catalogue.Accelerator;
import org.gpailang.core.facts.catalogue.Licence;
import org.gpailang.language.catalogue.CatalogueEntries;
import org.gpailang.tests.fixtures.CommandResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A name of the catalogue with a typing error, or without its last part, never leads to a different chip or a licence of other rights. */
class CatalogueSuggestionsTest {

    private static final CatalogueEntries ENTRIES = CatalogueEntries.shipped();
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    /** A typing error of each kind, at a place that depends on the name, and the name without its last part. */
    private static List<String> variants(String name) {
        int at = Math.floorMod(name.hashCode(), name.length());
        String start = name.substring(0, at);
        String rest = name.substring(at + 1);
        List<String> variants = new ArrayList<>(List.of(start + rest, start + other(name.charAt(at)) + rest,
                start + other(name.charAt(at)) + name.charAt(at) + rest));
        if (!rest.isEmpty()) {
            variants.add(start + rest.charAt(0) + name.charAt(at) + rest.substring(1));
        }
        int last = Math.max(name.lastIndexOf('-'), name.lastIndexOf(' '));
        if (last > 0) {
            variants.add(name.substring(0, last));
        }
        return variants;
    }

    private static char other(char typed) {
        return Character.isDigit(typed) ? (char) ('0' + (typed - '0' + 1) % 10)
                : LETTERS.charAt((LETTERS.indexOf(Character.toLowerCase(typed)) + 1) % LETTERS.length());
    }

    /** The suggestions for the variants that are not found themselves and lead to something else. */
    private static <T> List<String> wrong(String name, T meant, Function<String, Optional<T>> find,
            Function<String, Optional<String>> nearest, Function<T, Object> effect) {
        return variants(name).stream().filter(variant -> variant.length() > 1 && find.apply(variant).isEmpty())
                .flatMap(variant -> nearest.apply(variant).stream()
                        .filter(offered -> !effect.apply(find.apply(offered).orElseThrow()).equals(effect.apply(meant)))
                        .map(offered -> variant + " for " + name + " offers " + offered)).toList();
    }

    /** The accelerator of this name, also after that of its manufacturer. */
    private static Optional<Accelerator> written(String name) {
        return ENTRIES.accelerator(name).or(() -> ENTRIES.accelerator(name.substring(name.indexOf(' ') + 1)));
    }

    /** What a line of compute without a format takes from an entry. */
    private static Object rate(Accelerator accelerator) {
        return accelerator.usualFormat().map(accelerator.peaks()::get);
    }

    @Test
    void noVariantOfANameOfAChipLeadsToADifferentOne() {
        List<String> wrong = new ArrayList<>();
        for (Accelerator chip : ENTRIES.accelerators()) {
            Stream.concat(Stream.of(chip.name()), chip.aliases().stream()).forEach(name -> wrong.addAll(wrong(name, chip,
                    CatalogueSuggestionsTest::written, ENTRIES::nearestAccelerator, CatalogueSuggestionsTest::rate)));
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void noVariantOfANameOfALicenceLeadsToOneOfOtherRights() {
        List<String> wrong = new ArrayList<>();
        for (Licence licence : ENTRIES.licences()) {
            Stream.concat(Stream.of(licence.name()), licence.aliases().stream()).forEach(name -> wrong.addAll(wrong(name, licence,
                    ENTRIES::licence, ENTRIES::nearestLicence,
                    entry -> List.of(entry.permissions(), entry.requirements(), entry.family()))));
        }
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @ValueSource(strings = {"L40X", "H300", "MI300Y", "A900", "H201", "XB300", "gpl-4.0", "Kunlun-R100", "RTX-Pro", "TPU-v5"})
    void theCommandOffersNoDifferentEntryEither(String name) {
        CommandResult result = CommandResult.with("explain", name);
        assertEquals(2, result.code());
        assertTrue(!result.err().contains("Did you mean"), result::err);
    }

    @ParameterizedTest
    @CsvSource({"Trainum2, Trainium2", "NVIDA H100, H100", "Apach-2.0, Apache-2.0", "compute/margin-too-wid, compute/margin-too-wide"})
    void theCommandStillCorrectsTypingErrors(String name, String meant) {
        CommandResult result = CommandResult.with("explain", name);
        assertTrue(result.err().contains("Did you mean '" + meant + "'?"), result::err);
    }
}

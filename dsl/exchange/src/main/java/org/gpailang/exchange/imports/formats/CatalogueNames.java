package org.gpailang.exchange.imports.formats;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.gpailang.core.facts.catalogue.Accelerator;
import org.gpailang.core.facts.catalogue.Licence;
import org.gpailang.exchange.imports.Found.Part;
import org.gpailang.exchange.imports.FoundModel;
import org.gpailang.exchange.imports.Statement;
import org.gpailang.language.catalogue.CatalogueEntries;
import org.gpailang.language.names.Alias;

/**
 * The licences and accelerators of the catalogue by the names that inputs use for them. A name that does not mean exactly one entry is left
 * open.
 */
public final class CatalogueNames {

    /** What a comment shows instead of the name of a chip that is not known. */
    static final String NO_CHIP = "CHIP";

    private static final Pattern AROUND_WORD = Pattern.compile("^[^\\p{L}\\d]+|[^\\p{L}\\d+]+$");
    private static final Pattern MAKER = Pattern.compile("(?i)^(NVIDIA|AMD|Intel|Google|Huawei|AWS)\\s+");
    private static final int MOST_WORDS = 6;
    private static final int MOST_CHARACTERS = 2_000;

    private final CatalogueEntries entries = CatalogueEntries.shipped();
    private final Map<String, Accelerator> byTitle = new HashMap<>();

    private CatalogueNames() {
        entries.accelerators().forEach(chip -> chip.title().ifPresent(title -> byTitle.putIfAbsent(Alias.key(title), chip)));
    }

    /** The names of the catalogue that is shipped with the program. They never change, and decoding them takes longer than an import. */
    public static CatalogueNames shipped() {
        return Shipped.NAMES;
    }

    private static final class Shipped {

        private static final CatalogueNames NAMES = new CatalogueNames();
    }

    /** States the licence of this name; a name that several licences share, and one that is not in the catalogue, remain doubtful. */
    void licence(FoundModel model, String name, String place) {
        Optional<Licence> licence = entries.licence(name);
        if (licence.isEmpty()) {
            model.doubt(Part.MODEL, "The licence " + Statement.quoted(name) + " is not in the catalogue. Declare it with the rights that it"
                    + " grants, and refer to it.", "licence NAME", place);
        } else if (!licence.get().family().isEmpty()) {
            model.doubt(Part.MODEL, Statement.quoted(name) + " is a name that several licences share: " + String.join(", ",
                    licence.get().family()) + ".", "licence NAME", place);
        } else {
            model.state(Part.MODEL, Statement.name("licence", simple(licence.get().name())), place);
        }
    }

    /** The name of the licence in the catalogue; absent if it is not there or the name of several. */
    Optional<String> licence(String name) {
        return entries.licence(name).filter(licence -> licence.family().isEmpty()).map(licence -> simple(licence.name()));
    }

    /** The name in the catalogue of the chip that a text names by its name, by another name or by its title. */
    Optional<String> chip(String name) {
        return entries.accelerator(name).or(() -> Optional.ofNullable(byTitle.get(Alias.key(name))))
                .or(() -> entries.accelerator(MAKER.matcher(name).replaceFirst("")))
                .or(() -> entries.accelerator(name.replaceFirst("(?<=[0-9])G$", "GB"))).map(chip -> simple(chip.name()));
    }

    /** Whether the catalogue has an accelerator of this name or alias. */
    boolean isAccelerator(String name) {
        return entries.accelerator(name).isPresent();
    }

    /** The name in the catalogue of the only chip that a sentence mentions. */
    Optional<String> chipIn(String sentence) {
        return only(sentence, words -> words.matches(".*[A-Za-z].*") && words.matches(".*[0-9].*") ? chip(words) : Optional.empty());
    }

    /** The name in the catalogue of the only licence that a sentence mentions. */
    Optional<String> licenceIn(String sentence) {
        return only(sentence, this::licence);
    }

    /** The only entry that some words of a sentence name; of several words that begin at the same one, the longest name counts. */
    private static Optional<String> only(String sentence, Function<String, Optional<String>> entry) {
        List<String> words = Arrays.stream(sentence.substring(0, Math.min(sentence.length(), MOST_CHARACTERS)).split("\\s+"))
                .map(word -> AROUND_WORD.matcher(word).replaceAll("")).toList();
        TreeSet<String> found = new TreeSet<>();
        for (int from = 0; from < words.size(); from++) {
            for (int length = Math.min(MOST_WORDS, words.size() - from); length > 0; length--) {
                Optional<String> named = entry.apply(String.join(" ", words.subList(from, from + length)));
                if (named.isPresent()) {
                    found.add(named.get());
                    from += length - 1;
                    break;
                }
            }
        }
        return found.size() == 1 ? Optional.of(found.first()) : Optional.empty();
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}

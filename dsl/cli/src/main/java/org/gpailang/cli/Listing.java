package org.gpailang.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.core.facts.catalogue.Accelerator;
import org.gpailang.core.facts.catalogue.Licence;
import org.gpailang.core.facts.catalogue.RestrictionGround;
import org.gpailang.core.facts.market.Channel;
import org.gpailang.core.facts.model.NarrowGround;
import org.gpailang.core.facts.model.RebuttalGround;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.quantity.Unit;
import org.gpailang.core.ruleset.Ruleset;
import org.gpailang.language.catalogue.CatalogueEntries;
import org.gpailang.language.catalogue.HubLicences;
import org.gpailang.language.glossary.Glossary;
import org.gpailang.language.linking.SourceReader;
import org.gpailang.report.EntryFacts;
import org.gpailang.report.Phrases;
import org.gpailang.report.RulePages;

/** The lists of names that can be used in files, each name with a short description. */
enum Listing {

    /** The licences of the catalogue. */
    LICENCES {
        @Override
        List<Row> rows() {
            return catalogue().licences().stream().map(Listing::row).toList();
        }
    },
    /** The accelerators of the catalogue. */
    ACCELERATORS {
        @Override
        List<Row> rows() {
            return catalogue().accelerators().stream().map(Listing::row).toList();
        }
    },
    /** The channels through which a model is offered. */
    CHANNELS {
        @Override
        List<Row> rows() {
            return words(Channel.values());
        }
    },
    /** The grounds of a licence restriction, of a narrow scope and of a rebuttal. */
    GROUNDS {
        @Override
        List<Row> rows() {
            return Stream.of(words(RestrictionGround.values()), words(NarrowGround.values()), words(RebuttalGround.values()))
                    .flatMap(List::stream).toList();
        }
    },
    /** The rulesets that ship with the program. */
    RULESETS {
        @Override
        List<Row> rows() {
            return SourceReader.standalone().read(List.of()).rulesets().values().stream().distinct()
                    .sorted(Comparator.comparing(Ruleset::name))
                    .map(ruleset -> new Row(ruleset.name(), ruleset.title().orElse("") + about(ruleset))).toList();
        }
    },
    /** The units. */
    UNITS {
        @Override
        List<Row> rows() {
            return Unit.values().stream().map(unit -> new Row(unit.symbol(), Phrases.words(unit.dimension()))).toList();
        }
    },
    /** The codes of the findings. */
    CODES {
        @Override
        List<Row> rows() {
            return RulePages.allCodes().stream().map(code -> new Row(code, RulePages.summary(code))).toList();
        }
    };

    /** A name and its description. */
    record Row(String name, String text) {

        /** Whether the name or the text contains a pattern, ignoring case. */
        boolean matches(String pattern) {
            return (name + " " + text).toLowerCase(Locale.ROOT).contains(pattern.toLowerCase(Locale.ROOT));
        }
    }

    /** The rows, in the order in which they are printed. */
    abstract List<Row> rows();

    /** Every licence identifier of the Hugging Face Hub, with the corresponding entry. */
    static List<Row> hub() {
        CatalogueEntries entries = catalogue();
        return HubLicences.identifiers().stream().map(identifier -> hub(identifier, entries)).toList();
    }

    private static CatalogueEntries catalogue() {
        return CatalogueEntries.shipped();
    }

    private static List<Row> words(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Words::of).map(word -> new Row(word, firstSentence(Glossary.text(word).orElse("")))).toList();
    }

    private static String firstSentence(String text) {
        String line = text.replace("\n", " ").replace("`", "");
        int end = line.indexOf(". ");
        return end < 0 ? line : line.substring(0, end + 1);
    }

    private static String about(Ruleset ruleset) {
        return "; general-purpose above " + ruleset.generalPurpose() + ", systemic risk above " + ruleset.systemicRisk();
    }

    private static Row row(Licence licence) {
        return new Row(licence.name(), text(licence.title(), rights(licence),
                licence.provenance().confidence().map(Words::of)));
    }

    private static String rights(Licence licence) {
        if (!licence.family().isEmpty()) {
            return "family";
        }
        return licence.permissions().isEmpty() ? "rights not known" : licence.free() ? "free" : "restricted";
    }

    private static Row row(Accelerator accelerator) {
        String peak = accelerator.usualFormat().map(format -> Words.of(format) + " " + EntryFacts.exact(accelerator.peaks().get(format)))
                .orElse("no usual format");
        return new Row(accelerator.name(), text(accelerator.title(), peak, accelerator.provenance().confidence().map(Words::of)));
    }

    private static Row hub(String identifier, CatalogueEntries entries) {
        Optional<Licence> licence = entries.licence(identifier);
        return new Row(identifier, licence.map(found -> found.family().isEmpty() ? found.name()
                : found.family().size() == 1 ? found.family().get(0) + ", if the repository names no licence"
                : "one of " + String.join(", ", found.family())).orElse("not in the catalogue"));
    }

    private static String text(Optional<String> title, String what, Optional<String> confidence) {
        List<String> parts = new ArrayList<>();
        title.ifPresent(parts::add);
        parts.add(what);
        confidence.filter(level -> !level.equals("high")).ifPresent(level -> parts.add("confidence " + level));
        return String.join("; ", parts);
    }
}

package org.gpailang.exchange.imports.formats;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gpailang.exchange.imports.Found;
import org.gpailang.exchange.imports.FoundModel;
import org.gpailang.exchange.imports.Statement;

/**
 * The sentences with numbers of a model card, and which of its models they are about: those that a sentence or a part of it names by name
 * or size, else those that a heading above it names, else all of them.
 */
final class CardSentences {

    /** The most sentences, counted once for each model. */
    private static final int MOST_SENTENCES = 2_000;
    private static final int MOST_CHARACTERS = 1_000;
    private static final Pattern SIZE = Pattern.compile("(?<![A-Za-z0-9.])([0-9]+(?:\\.[0-9]+)?) ?([MBT])(?![A-Za-z0-9])");
    private static final Map<String, String> WORDS = Map.of("M", "million", "B", "billion", "T", "trillion");
    /** What can follow a number that is not the size of a model. */
    private static final String NOT_A_SIZE = "(?! ?-?(?:[\\p{L}-]+ ){0,3}(?:tokens|examples|samples|images|pairs|documents|words))";

    private final List<FoundModel> models;
    private final List<Pattern> names;
    private final List<Sentence> sentences = new ArrayList<>();

    /**
     * A sentence or a part of it.
     *
     * @param text its text on one line
     * @param number the line of the card, counted from 1
     * @param about the models that it is about
     * @param clear whether it, or a heading, names the only model that it is about
     */
    record Sentence(String text, int number, Set<FoundModel> about, boolean clear) {}

    /**
     * @param models the models of the card
     * @param read whether a sentence has been read as a label
     */
    CardSentences(CardBody body, List<FoundModel> models, Predicate<String> read) {
        this.models = models;
        List<String> families = models.stream().map(CardSentences::withoutSize).toList();
        this.names = models.stream().map(model -> names(model, families)).toList();
        for (CardBody.Passage passage : body.passages()) {
            if (passage.ofColumn() && models.size() == 1) {
                continue; // a comparison with other models
            }
            for (String sentence : passage.text().split("(?<=[.!?;])\\s+(?=[\\p{Lu}(])")) {
                if (sentences.size() >= MOST_SENTENCES / models.size()) {
                    return;
                }
                if (sentence.matches("(?s).*[0-9].*") && !read.test(sentence)) {
                    add(Statement.visible(sentence.substring(0, Math.min(MOST_CHARACTERS, sentence.length()))), passage);
                }
            }
        }
    }

    /** The sentences about a model. */
    List<Sentence> about(FoundModel model) {
        return sentences.stream().filter(sentence -> sentence.about().contains(model)).toList();
    }

    private void add(String sentence, CardBody.Passage passage) {
        List<String> parts = named(sentence).size() > 1 ? parts(sentence) : List.of(sentence);
        for (String part : parts) {
            Set<FoundModel> about = about(part, passage);
            boolean other = models.size() == 1 && passage.headings().stream().anyMatch(heading -> SIZE.matcher(heading).find()
                    && !names.get(0).matcher(heading).find());
            sentences.add(new Sentence(part, passage.number(), about, about.size() == 1 && !other));
        }
    }

    private Set<FoundModel> about(String part, CardBody.Passage passage) {
        Set<FoundModel> named = models.size() == 1 ? Set.copyOf(models) : named(part);
        for (int i = 0; i < passage.headings().size() && named.isEmpty(); i++) {
            named = named(passage.headings().get(i));
        }
        return named.isEmpty() && !passage.ofColumn() ? new LinkedHashSet<>(models) : named;
    }

    private Set<FoundModel> named(String text) {
        Set<FoundModel> named = new LinkedHashSet<>();
        for (int i = 0; i < models.size() && models.size() > 1; i++) {
            if (names.get(i).matcher(text).find()) {
                named.add(models.get(i));
            }
        }
        return named;
    }

    /** The parts of a sentence that each begin with a model. */
    private List<String> parts(String sentence) {
        String beginnings = names.stream().map(Pattern::pattern).collect(Collectors.joining("|"));
        return List.of(sentence.split("(?:[,;]|,? (?:and|while|whereas|but))\\s+(?=(?:for )?(?:the |our )?(?:" + beginnings + "))"));
    }

    /** The title of a model without its size, which others can have too. */
    private static String withoutSize(FoundModel model) {
        return model.facts().stream().flatMap(fact -> fact instanceof Found.Name name && name.role() == Found.Role.MODEL
                ? Stream.of(SIZE.matcher(name.text()).replaceAll("").strip()) : Stream.empty()).findFirst().orElse("");
    }

    /** The names by which a model is called: its title, with or without its size, and its size. */
    private static Pattern names(FoundModel model, List<String> families) {
        Set<String> names = new LinkedHashSet<>();
        String family = withoutSize(model);
        if (family.length() > 2 && Collections.frequency(families, family) == 1) {
            names.add(name(family));
        }
        for (Found fact : model.facts()) {
            if (fact instanceof Found.Name name && name.role() == Found.Role.MODEL) {
                names.add(name(name.text()));
                sizes(name.text(), names);
            } else if (fact instanceof Found.Stated stated && stated.statement().keyword().equals("parameters")) {
                sizes(stated.statement().text(), names);
            }
        }
        return Pattern.compile(names.isEmpty() ? "(?!)" : String.join("|", names));
    }

    private static String name(String text) {
        return "(?<![\\p{L}\\d.-])" + Pattern.quote(text) + "(?![\\p{L}\\d]|[-.][\\p{L}\\d])";
    }

    private static void sizes(String text, Set<String> names) {
        Matcher size = SIZE.matcher(text);
        while (size.find()) {
            names.add("(?<![\\p{L}\\d.])" + Pattern.quote(size.group(1)) + "(?:[ -]?" + size.group(2) + "|[ -]" + WORDS.get(size.group(2))
                    + ")(?![\\p{L}\\d])" + NOT_A_SIZE);
        }
    }
}

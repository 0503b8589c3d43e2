package org.gpailang.tests.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gpailang.core.quantity.Unit;
import org.gpailang.language.completion.ContentAssist;
import org.gpailang.language.completion.Proposal;
import org.gpailang.tests.fixtures.Golden;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every word of an example is among the proposals for its position, and there is an answer for any position of any text. */
@Order(2)
class ContentAssistTest {

    private static final ContentAssist EXPECTATIONS = ContentAssist.standalone();
    /** Units of several words, which are proposed as a whole. */
    private static final String UNITS = Unit.values().stream().map(Unit::symbol).filter(symbol -> symbol.contains(" ")).map(Pattern::quote)
            .collect(Collectors.joining("|"));
    /** Comments and quoted texts, which are skipped, or words. */
    private static final Pattern TOKEN = Pattern.compile("//[^\n]*|/\\*.*?\\*/|\"(?:\\\\.|[^\"\\\\\n])*\"|"
            + "(?<word>" + UNITS + "|[\\p{L}\\d^][\\p{L}\\d._^/-]*|%)",
            Pattern.DOTALL);
    private static final Set<String> NAMED = Set.of("package", "entity", "licence", "license", "accelerator", "ruleset", "pretraining",
            "model", "modification", "system", "dataset");

    @TestFactory
    Stream<DynamicTest> everyWordOfAnExampleIsProposedAtItsPosition() throws IOException {
        return Stream.concat(Golden.sourcesIn(Golden.ROOT.resolve("examples")).stream(),
                Golden.sourcesIn(Golden.ROOT.resolve("dsl/language/src/main/resources/catalogue")).stream())
                .map(file -> DynamicTest.dynamicTest(Golden.ROOT.relativize(file).toString(), () ->
                        declarations(Files.readString(file)).forEach(text -> assertEquals(new TreeSet<>(), unexpected(text)))));
    }

    /** The text in parts that end with a closing brace at the beginning of a line. To look up a word in a long text is slow. */
    private static List<String> declarations(String text) {
        return List.of(text.split("(?<=\n\\}\n)"));
    }

    private static Set<String> unexpected(String text) {
        TreeSet<String> unexpected = new TreeSet<>();
        Matcher token = TOKEN.matcher(text);
        String before = "";
        while (token.find()) {
            String word = token.group("word");
            if (word == null) {
                continue;
            }
            boolean number = Character.isDigit(word.charAt(0)) && !word.matches("\\d{4}-\\d\\d-\\d\\d");
            if (!number && !NAMED.contains(before) && !expected(text, token.start(), word)) {
                unexpected.add((text.substring(0, token.start()).lines().count() + 1) + ": " + before + " " + word);
            }
            before = word;
        }
        return unexpected;
    }

    private static boolean expected(String text, int start, String word) {
        ContentAssist.Place place = EXPECTATIONS.at(text, start).orElseThrow();
        return Stream.concat(place.goesOn().stream(), place.begins().stream()).anyMatch(expectation ->
                expectation instanceof Proposal.Words words ? words.text().equals(word) || words.text().startsWith(word + " ")
                        : expectation instanceof Proposal.Date ? Character.isDigit(word.charAt(0))
                        : expectation instanceof Proposal.Name || expectation instanceof Proposal.Code);
    }

    @Test
    void anyPlaceOfAnyTextHasAnAnswer() throws IOException {
        Random random = new Random(4);
        List<String> pieces = List.of("{", "}", "\"", "//", "/*", "\n", " ", "model", "compute", "1e22", "^", ",", "%", "documents",
                "waive", "x");
        String text = Files.readString(Golden.sourcesIn(Golden.ROOT.resolve("examples")).get(0));
        for (int i = 0; i < 500; i++) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(20));
            String broken = text.substring(0, from) + pieces.get(random.nextInt(pieces.size())) + text.substring(to);
            for (int offset : new int[] {0, from, from + 1, random.nextInt(broken.length() + 1), broken.length()}) {
                EXPECTATIONS.at(broken, Math.min(offset, broken.length())).ifPresent(place ->
                        assertEquals(true, place.from() <= place.to() && place.to() <= broken.length()));
            }
        }
    }
}

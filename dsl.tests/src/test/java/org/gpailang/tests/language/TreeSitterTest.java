package org.gpailang.tests.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gpailang.tests.fixtures.Golden;
import org.junit.jupiter.api.Test;

/** The grammar for tree-sitter is that of the language, and the parser was generated from it. */
class TreeSitterTest {

    private static final Path FOLDER = Golden.ROOT.resolve("dsl.ide/tree-sitter");
    private static final Pattern ESCAPED = Pattern.compile("\\\\u(\\p{XDigit}{4})");
    private static final Pattern WORD_OF_PARSER = Pattern.compile("(?m)^  \\[anon_sym_\\w*\\] = \"(.+)\",$");
    private static final Pattern WORD_OF_GRAMMAR = Pattern.compile("\"type\":\"STRING\",\"value\":\"(.+?)\"");
    private static final Pattern RULE_OF_PARSER = Pattern.compile("(?m)^  \\[sym_\\w+\\] = \"(.+)\",$");
    private static final Pattern RULE_OF_GRAMMAR = Pattern.compile("(?m)^\"(\\w+)\": \\{\"type\"");

    /** {@code -Dgolden.update=true} updates the files; the page in their folder says how to update the parser. */
    @Test
    void theGrammarAndTheQueriesAreGeneratedFromTheLanguage() throws IOException {
        for (Map.Entry<String, String> file : TreeSitterGrammar.files().entrySet()) {
            Golden.check(FOLDER.resolve(file.getKey()), file.getValue());
        }
    }

    @Test
    void theParserHasTheRulesAndTheWordsOfTheGrammar() throws IOException {
        String grammar = Files.readString(FOLDER.resolve("src/grammar.json"));
        String parser = Files.readString(FOLDER.resolve("src/parser.c"));
        assertEquals(found(RULE_OF_GRAMMAR, grammar), found(RULE_OF_PARSER, parser));
        assertEquals(found(WORD_OF_GRAMMAR, grammar), found(WORD_OF_PARSER, parser));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult match) -> unescaped(match.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A text of C without escapes of Unicode. */
    private static String unescaped(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(match.group(1), 16))));
    }
}

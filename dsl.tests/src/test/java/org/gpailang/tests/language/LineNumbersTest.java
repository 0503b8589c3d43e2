package org.gpailang.tests.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.language.linking.SourceReader;
import org.gpailang.language.names.ChunkId;
import org.gpailang.language.names.SourceText;
import org.gpailang.language.names.SyntaxTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers of lines are ordered like the lines, lead back to them, and stay the same for declarations that are only moved. */
class LineNumbersTest {

    private static final SourceReader READER = SourceReader.standalone();
    private static final String TEXT = "package p\n" + IntStream.range(0, 12).mapToObj(i -> "entity E" + i + " {\n    size small\n}\n\n")
            .collect(Collectors.joining());

    private static SyntaxTree parse(String text, Optional<SyntaxTree> before) {
        return READER.parse(new SourceText("a", text), before);
    }

    private static int number(SyntaxTree tree, String name) {
        return tree.unlinked(new ChunkId("a", name, 0)).line();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\n\n\n\n", "entity New\n", "// a comment\n", "entity One\n\n\nentity Two\n"})
    void declarationsBelowAndAboveALineKeepTheirNumbers(String inserted) {
        SyntaxTree tree = parse(TEXT, Optional.empty());
        int at = TEXT.indexOf("entity E6");
        SyntaxTree edited = parse(TEXT.substring(0, at) + inserted + TEXT.substring(at), Optional.of(tree));
        for (int i = 0; i < 12; i++) {
            assertEquals(number(tree, "p/E" + i), number(edited, "p/E" + i), "E" + i);
        }
        assertConsistent(edited);
    }

    @Test
    void declarationsKeepTheirNumbersWhenOthersAreDeleted() {
        SyntaxTree tree = parse(TEXT, Optional.empty());
        SyntaxTree edited = parse(TEXT.substring(0, TEXT.indexOf("entity E3")) + TEXT.substring(TEXT.indexOf("entity E8")),
                Optional.of(tree));
        for (int i : List.of(0, 1, 2, 8, 9, 10, 11)) {
            assertEquals(number(tree, "p/E" + i), number(edited, "p/E" + i), "E" + i);
        }
        assertConsistent(edited);
    }

    @Test
    void linesGetOtherNumbersWhenAGapIsUsedUp() {
        SyntaxTree tree = parse(TEXT, Optional.empty());
        int at = TEXT.indexOf("entity E6");
        SyntaxTree edited = parse(TEXT.substring(0, at) + "\n".repeat(200_000) + TEXT.substring(at), Optional.of(tree));
        assertNotEquals(number(tree, "p/E6"), number(edited, "p/E6"));
        assertConsistent(edited);
    }

    @Test
    void manyDeclarationsAtOnePlaceAreNumberedInOrder() {
        String text = TEXT;
        SyntaxTree tree = parse(text, Optional.empty());
        for (int i = 0; i < 60; i++) {
            int at = text.indexOf("entity E6");
            text = text.substring(0, at) + "entity N" + i + "\nentity O" + i + "\n" + text.substring(at);
            tree = parse(text, Optional.of(tree));
            assertConsistent(tree);
        }
    }

    @Test
    void afterRandomEditsTheNumbersLeadBackToTheLines() {
        List<String> pieces = List.of("\n", "\n\n\n", "\r\n", "\r", "}", "{", "entity X\n", "entity Y { size small }", "\"", "/*",
                "*/", "//",
                "size small\n".repeat(50), "package q\n", " ");
        Random random = new Random(11);
        String text = TEXT;
        SyntaxTree tree = parse(text, Optional.empty());
        for (int i = 0; i < 600; i++) {
            int from = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + (random.nextBoolean() ? 0 : random.nextInt(random.nextInt(5) == 0 ? 300 : 8)));
            text = i % 40 == 39 ? TEXT : text.substring(0, from) + pieces.get(random.nextInt(pieces.size())) + text.substring(to);
            tree = parse(text, Optional.of(tree));
            assertConsistent(tree);
        }
    }

    /** The numbers of the chunks grow at least as fast as the lines, begin with 1, and lead back to the lines. */
    private static void assertConsistent(SyntaxTree tree) {
        int line = 1;
        int number = 1;
        for (ChunkId id : tree.ids()) {
            int next = tree.unlinked(id).line();
            assertTrue(next - number >= tree.line(id) - line, id.toString());
            assertTrue(tree.column(id) == 1 || next - number == tree.line(id) - line, id.toString());
            line = tree.line(id);
            number = next;
            Location numbered = new Location("a", number, 3, number, 5);
            assertEquals(new Location("a", line, 3, line, 5), tree.numbers().place(numbered));
        }
        assertEquals(new Location("a", 1, 1, 1, 1), tree.numbers().place(new Location("a", 1, 1, 1, 1)));
    }
}

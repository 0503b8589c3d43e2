package org.gpailang.tests.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.gpailang.language.linking.SourceReader;
import org.gpailang.language.names.ChunkId;
import org.gpailang.language.names.SourceText;
import org.gpailang.language.names.SyntaxTree;
import org.gpailang.tests.fixtures.Shape;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Dividing a text around an edit gives the same chunks as dividing the whole text. */
class EditedTextTest {

    private static final SourceReader READER = SourceReader.standalone();
    private static final int MODELS = 25;
    private static final int EDITS = 120;
    private static final int SHORT = 14;
    private static final int LONG = 400;
    private static final List<String> PIECES = List.of("\n", "\r", "\r\n", " ", "{", "}", "}}", "\"", "//", "/*", "*/", "/", "^", "1_",
            "7.", "2025-", "e", ",", "model ", "modle X by Lab {\n", "entity X\n", "licence L\n", "licence L {", "dataset D {\n",
            "pretraining R by Lab {\n", "modification X of M1 ", "package p\n", "import meta\n", "assess under ", "ruleset ",
            "\nmodel A by B {}\n", " by\n", "of\n", "documents {\n", "é", "\u00a0", "\uD83D\uDE00",
            "waive compute/unknown reason \"x\"\n");

    @TestFactory
    Stream<DynamicTest> afterEveryEditTheChunksAreThoseOfTheWholeText() {
        return Shape.all(MODELS).stream().filter(shape -> shape.files().size() == 1)
                .map(shape -> DynamicTest.dynamicTest(shape.name(), () -> {
                    Random random = new Random(shape.name().length());
                    String text = shape.files().get(shape.edited());
                    SyntaxTree tree = parse(text, Optional.empty());
                    for (int edit = 0; edit < EDITS; edit++) {
                        int from = random.nextInt(text.length() + 1);
                        int removed = random.nextBoolean() ? 0 : random.nextInt(random.nextInt(10) == 0 ? LONG : SHORT);
                        String inserted = random.nextInt(4) == 0 ? "" : PIECES.get(random.nextInt(PIECES.size()));
                        text = text.substring(0, from) + inserted + text.substring(Math.min(text.length(), from + removed));
                        tree = parse(text, Optional.of(tree));
                        assertSame(parse(text, Optional.empty()), tree);
                        if (edit % 10 == 9) {
                            // many errors in one text would hide that a single one is treated differently
                            text = shape.files().get(shape.edited());
                            tree = parse(text, Optional.of(tree));
                        }
                    }
                }));
    }

    private static SyntaxTree parse(String text, Optional<SyntaxTree> before) {
        return READER.parse(new SourceText("a", text), before);
    }

    private static void assertSame(SyntaxTree expected, SyntaxTree actual) {
        assertEquals(expected.ids(), actual.ids());
        for (ChunkId id : expected.ids()) {
            assertEquals(expected.chunk(id).text(), actual.chunk(id).text());
            assertEquals(List.of(expected.offset(id), expected.line(id), expected.column(id)),
                    List.of(actual.offset(id), actual.line(id), actual.column(id)));
            assertTrue(EcoreUtil.equals(expected.chunk(id).tree(), actual.chunk(id).tree()), id.toString());
            assertEquals(expected.chunk(id).errors().size(), actual.chunk(id).errors().size());
        }
    }
}

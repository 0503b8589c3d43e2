package org.gpailang.tests.language;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gpailang.core.facts.duty.Designation;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.facts.training.HardwareUnit;
import org.gpailang.core.quantity.Unit;
import org.gpailang.core.ruleset.Guidance;
import org.gpailang.language.glossary.Glossary;
import org.gpailang.language.lowering.Vocabulary;
import org.gpailang.syntax.Keywords;
import org.gpailang.syntax.recovery.ContextualKeywords;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The glossary explains exactly the words of the language, in short texts that cite the law. */
class GlossaryTest {

    private static final int LONGEST = 400;
    private static final Pattern CITATION = Pattern.compile("\\*(?:Art\\.|Annex|Recital|Recommendation|Consultation|Guidelines)"
            + " [^*]*[^*.]\\*");

    @Test
    void everyWordOfTheLanguageAndNoOtherHasAText() {
        TreeSet<String> words = new TreeSet<>();
        Keywords.all().stream().filter(keyword -> Character.isLetter(keyword.charAt(0))).forEach(words::add);
        words.addAll(ContextualKeywords.words());
        words.add("×");
        fixedWords().forEach(words::add);
        words.addAll(Vocabulary.fixed());
        Unit.values().stream().map(Unit::symbol).forEach(words::add);
        assertEquals(String.join("\n", words), String.join("\n", new TreeSet<>(Glossary.words())));
    }

    @Test
    void aWordThatDoesNotExistHasNoText() {
        assertEquals(Optional.empty(), Glossary.text("Model"));
        assertEquals(Optional.empty(), Glossary.text(""));
    }

    @Test
    void aWordThatMeansDifferentThingsHasOneTextThatNamesThem() {
        String text = Glossary.text("modification").orElseThrow();
        assertTrue(text.contains("As a declaration") && text.contains("In a licence") && text.contains("in a ruleset"), text);
    }

    @TestFactory
    Stream<DynamicTest> everyTextIsShortAndEndsAsItShould() {
        return Glossary.words().stream().map(word -> DynamicTest.dynamicTest(word, () -> {
            String text = Glossary.text(word).orElseThrow();
            String[] paragraphs = text.split("\n\n");
            assertAll(
                    () -> assertTrue(text.length() <= LONGEST, () -> text.length() + " characters: " + text),
                    () -> assertTrue(paragraphs[0].endsWith("."), text),
                    () -> assertTrue(paragraphs.length == 1 || paragraphs.length == 2 && CITATION.matcher(paragraphs[1]).matches(), text),
                    () -> assertFalse(text.toLowerCase(Locale.ROOT).contains("compliant"), text));
        }));
    }

    /** The words of all enums of facts and rulesets; the texts that a ruleset can follow are not words of the language. */
    private static Stream<String> fixedWords() {
        return new ClassFileImporter().importPackages("org.gpailang.core.facts", "org.gpailang.core.ruleset").stream()
                .filter(JavaClass::isEnum).map(JavaClass::reflect).filter(type -> type != Guidance.class && type != Designation.Basis.class
                        && type != HardwareUnit.Part.class)
                .flatMap(type -> Stream.of(type.getEnumConstants())).map(constant -> Words.of((Enum<?>) constant));
    }
}

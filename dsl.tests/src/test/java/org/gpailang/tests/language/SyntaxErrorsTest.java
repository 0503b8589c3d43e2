package org.gpailang.tests.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Severity;
import org.gpailang.tests.fixtures.Assessed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each mistake in a text gives exactly one error on the wrong words, with a message that says what to do. */
class SyntaxErrorsTest {

    private static final String DATE_FORMS = "write it as year, month and day, such as 2025-08-02. If the day is not known, write the"
            + " month, 2025-08, or the quarter, 2025-Q3.";
    private static final String RUN = "entity E\npretraining R by E {\n    %s\n}\n";
    private static final String MODEL = "entity E\nmodel M by E {\n    %s\n}\n";

    static Stream<Arguments> mistakes() {
        return Stream.of(
                // values
                arguments("syntax/date", in(RUN, "started ⟦2025-02-30⟧"), "The date 2025-02-30 does not exist."),
                arguments("syntax/date", in(RUN, "started ⟦2025-13-01⟧"), "The date 2025-13-01 does not exist."),
                arguments("syntax/date", in(RUN, "started ⟦2025-2-3⟧"),
                        "'2025-2-3' is not a date: " + DATE_FORMS),
                arguments("syntax/date", in(RUN, "started ⟦2025-13⟧"), "'2025-13' is not a date: " + DATE_FORMS),
                arguments("syntax/error", in(RUN, "started ⟦tomorrow⟧"),
                        "Expected a date such as 2025-08-02 after 'started', found 'tomorrow'."),
                arguments("syntax/error", in(RUN, "started ⟦01.02.2025⟧"),
                        "Write the date as year, month and day: 2025-02-01 or 2025-01-02."),
                // unfinished values
                arguments("syntax/date", in(RUN, "started ⟦2025-⟧"),
                        "'2025-' is not a date: " + DATE_FORMS),
                arguments("syntax/date", in(RUN, "started ⟦2025-08-⟧"),
                        "'2025-08-' is not a date: " + DATE_FORMS),
                arguments("syntax/number", in(RUN, "compute ⟦7.⟧ FLOP"),
                        "'7.' is not a number: write it like 1_000_000, 15.6T, 3.8e25 or 10^22."),
                arguments("syntax/number", in(RUN, "compute ⟦7.B⟧ parameters x 2T tokens"),
                        "'7.B' is not a number: write it like 1_000_000, 15.6T, 3.8e25 or 10^22."),
                arguments("syntax/number", in(RUN, "compute ⟦1e⟧ FLOP"),
                        "'1e' is not a number: write it like 1_000_000, 15.6T, 3.8e25 or 10^22."),
                arguments("syntax/number", in(RUN, "compute ⟦10^⟧ FLOP"),
                        "'10^' is not a number: write it like 1_000_000, 15.6T, 3.8e25 or 10^22."),
                arguments("syntax/error", "entity E⟦.⟧\r\n", "Unexpected '.' here."),
                arguments("syntax/error", "entity E⟦-⟧", "Unexpected '-' here."),
                arguments("link/unknown-country", "entity E { established in ⟦XX⟧ }",
                        "No country has the code 'XX' (ISO 3166 alpha-2). Write two capital letters, such as DE or FR."),
                arguments("link/unknown-country", "entity E { established in ⟦fr⟧ }",
                        "No country has the code 'fr' (ISO 3166 alpha-2). Did you mean 'FR'?"),
                arguments("link/unknown-country", "entity E { established in ⟦FRA⟧ }",
                        "No country has the code 'FRA' (ISO 3166 alpha-2). Did you mean 'FR'?"),
                arguments("compute/unit-mismatch", "entity E { turnover ⟦3 days⟧ }",
                        "'3 days' has the wrong unit. Expected an amount in euro such as 850M EUR."),
                arguments("compute/unit-mismatch", in(MODEL, "parameters ⟦7B tokens⟧"),
                        "'7B tokens' has the wrong unit. Expected a number of parameters such as 405B parameters."),
                arguments("compute/unit-mismatch", in(RUN, "compute 1e22 FLOP within ⟦10⟧"),
                        "'10' has the wrong unit. Expected a percentage such as 38%."),
                arguments("compute/unit-mismatch", in(RUN, "compute ⟦7B⟧ x 2T"),
                        "'7B' has the wrong unit. Expected a unit such as parameters, tokens, epochs, passes, GPU-hours or FLOP."),
                arguments("compute/unit-mismatch", in(RUN, "compute 7B parameters x ⟦2B parameters⟧"),
                        "'2B parameters' has the wrong unit. Expected each unit once in a product."),
                arguments("compute/unit-mismatch", in(RUN, "compute ⟦512 x H100-SXM5 for 30 days⟧"),
                        "'512 x H100-SXM5 for 30 days' has the wrong unit. Expected a utilisation: 'at 38%'."),
                arguments("compute/unit-mismatch", in(RUN, "compute ⟦512 x H100-SXM5 at 38%⟧"),
                        "'512 x H100-SXM5 at 38%' has the wrong unit. Expected a time: 'for 54 days', or chip-hours."),
                arguments("syntax/unknown-unit", in(RUN, "compute 5 ⟦FLOPS⟧"),
                        "'FLOPS' can mean an amount or a rate. Write FLOP for an amount of compute,"
                        + " FLOP/s for a rate."),
                arguments("syntax/unknown-unit", in(RUN, "compute 5 ⟦zflopp⟧"), "'zflopp' is not a unit. Did you mean 'ZFLOP'?"),
                arguments("syntax/unknown-unit", in(RUN, "compute 7B parameters x 2T ⟦words⟧"),
                        "'words' is not a unit. This takes a unit such as parameters, tokens, epochs, passes, GPU-hours or FLOP."),
                arguments("syntax/unknown-unit", in(RUN, "energy 5 ⟦joule⟧"),
                        "'joule' is not a unit. This takes an amount of energy such as 27000 MWh."),
                arguments("syntax/text", in(RUN, "method ⟦\"counted⟧"),
                        "The text is not closed: end it with a quotation mark on the same line."),
                arguments("syntax/error", in(RUN, "method ⟦counted⟧"), "Expected text in quotes after 'method', found 'counted'."),
                // words
                arguments("syntax/unknown-word", in(MODEL, "generates text, ⟦vdeo⟧"), "'vdeo' is not a modality. Did you mean 'video'?"),
                arguments("syntax/unknown-word", in(MODEL, "generates ⟦smell⟧"),
                        "'smell' is not a modality. It is one of text, image, audio, speech, video, code, music, actions, molecules,"
                        + " time-series, embeddings, other."),
                arguments("syntax/unknown-word", in(MODEL, "placed on market 2025-01-01 via ⟦libary⟧"),
                        "'libary' is not a way of placing a model on the market. Did you mean 'library'?"),
                arguments("syntax/unknown-word", in(MODEL, "internal-use essential-to-services ⟦maybe⟧"),
                        "'maybe' is not 'yes' or 'no'. It is one of yes, no."),
                arguments("syntax/unknown-word", "licence L { usage ⟦fre⟧ }", "'fre' is not 'free' or 'restricted'. Did you mean 'free'?"),
                arguments("syntax/unknown-word", "accelerator A { ⟦fp15⟧ 1 TFLOP/s }",
                        "'fp15' is not a number format. Did you mean 'fp16'?"),
                arguments("syntax/unknown-word", in(MODEL, "documents { ⟦tecnical⟧ \"x\" }"),
                        "'tecnical' is not a kind of document. Did you mean 'technical'?"),
                arguments("syntax/unknown-statement", in(MODEL, "⟦genrates⟧ text"),
                        "'genrates' is not a statement of a model. Did you mean 'generates'?"),
                arguments("syntax/unknown-statement", in(MODEL, "⟦parametrs⟧ 7B"),
                        "'parametrs' is not a statement of a model. Did you mean 'parameters'?"),
                arguments("syntax/unknown-statement", in(MODEL, "⟦finetunign⟧ \"chat\" { compute 1e20 FLOP }"),
                        "'finetunign' is not a word of the language. Did you mean 'finetuning'?"),
                arguments("syntax/unknown-statement", "entity E { ⟦colour⟧ blue }",
                        "'colour' is not a statement of an entity. It takes established, size, turnover, representative, code-of-practice,"
                                + " consortium, waive, legal name, contact."),
                arguments("syntax/unknown-statement", "entity E\n⟦modle⟧ M by E { generates text }",
                        "'modle' is not a word of the language. Did you mean 'model'?"),
                // statements
                arguments("syntax/repeated-statement", in(MODEL, "scope broad\n    ⟦scope narrow⟧"),
                        "'scope' is stated twice in a model; the first is used. Remove one."),
                arguments("syntax/repeated-statement", in(RUN, "started 2025-01-01\n    ⟦started 2025-01-02⟧"),
                        "'started' is stated twice in a pre-training run; the first is used. Remove one."),
                arguments("syntax/repeated-statement", "licence L { usage free  ⟦usage restricted⟧ }",
                        "'usage' is stated twice in a licence; the first is used. Remove one."),
                arguments("syntax/repeated-statement", "package a\n⟦package b⟧\nentity E", "A file has one package; this is a second one."),
                arguments("syntax/repeated-statement", "assess under guidelines-2025-07\n⟦assess under consultation-2025-04⟧\nentity E",
                        "A file is assessed under one ruleset; this is a second one."),
                arguments("syntax/misplaced-statement", "entity E { ⟦generates text⟧ }",
                        "'generates' is not a statement of an entity; it belongs to a model or a modification."),
                arguments("syntax/misplaced-statement", in(MODEL, "⟦started 2025-01-01⟧"),
                        "'started' is not a statement of a model; it belongs to a pre-training run or an activity."),
                arguments("syntax/misplaced-statement", in(MODEL, "finetuning { compute 1e20 FLOP  ⟦public⟧ }"),
                        "'public' is not a statement of 'finetuning'; it belongs to 'synthetic-data' or a model or a modification."),
                arguments("syntax/misplaced-statement", in(MODEL, "finetuning ⟦by M⟧ { compute 1e20 FLOP }"),
                        "'by' is not a statement of 'finetuning'; it belongs to 'synthetic-data'."),
                arguments("syntax/misplaced-statement", in(MODEL, "distillation { compute 1e20 FLOP  ⟦kept 10%⟧ }"),
                        "'kept' is not a statement of 'distillation'; it belongs to 'synthetic-data'."),
                arguments("syntax/name-or-block", in(MODEL, "⟦pretraining⟧"),
                        "'pretraining' is incomplete. Add the name of a run, or a block: '{ compute 7B parameters x 2T tokens }',"
                                + " or '{ compute unknown \"not published\" }'."),
                arguments("syntax/name-or-block", in(MODEL, "⟦finetuning⟧ \"chat\""),
                        "'finetuning' is incomplete. Add a block: '{ compute 7B parameters x 2B tokens }', or"
                                + " '{ compute unknown \"not published\" }'."),
                arguments("syntax/name-or-block", "pretraining R { compute 1e22 FLOP }\n"
                        + in(MODEL, "pretraining ⟦R⟧ { compute 1e22 FLOP }"),
                        "A run that is named is described where it is declared. Remove its block here, or the name."),
                arguments("syntax/name-or-block", "pretraining R { compute 1e22 FLOP }\n" + in(MODEL, "pretraining ⟦R⟧ \"main run\""),
                        "A run that is named is described where it is declared. Remove its title here, or the name."),
                arguments("syntax/error", in(MODEL, "placed on ⟦2025-01-01⟧ via api"), "Expected 'market' after 'on', found '2025-01-01'."),
                arguments("syntax/error", in(MODEL, "placed on market ⟦via⟧ api"),
                        "Expected a date such as 2025-08-02 after 'market', found 'via'."),
                arguments("syntax/error", in(MODEL, "claims ⟦exemption⟧"),
                        "Expected 'open-source-exemption' after 'claims', found 'exemption'."),
                arguments("syntax/error", in(MODEL, "parameters ⟦seven⟧"), "Expected a number after 'parameters', found 'seven'."),
                arguments("syntax/error", in(RUN, "compute ⟦-5⟧ FLOP"), "A number has no sign: 5."),
                arguments("syntax/error", in(MODEL, "generates text⟦;⟧"), "No semicolon is needed: a statement ends with its line."),
                arguments("syntax/error", in(MODEL, "documents { ⟦technical⟧ }"),
                        "'technical' needs the path or the address of the document in quotes after it."),
                arguments("syntax/error", in(MODEL, "generates text ⟦§⟧"), "Unexpected '§' here."),
                arguments("syntax/error", "entity E\nmodel M by E {\n    ⟦accepts⟧\n    generates text\n}",
                        "Expected a name after 'accepts', found 'generates'."),
                arguments("syntax/error", in(MODEL, "waive compute-unknown ⟦reason⟧ \"x\""),
                        "Expected '/' after 'compute-unknown', found 'reason'."),
                // elements
                arguments("syntax/name-missing", "⟦entity⟧ { established in FR }", "An entity needs a name."),
                arguments("syntax/name-missing", "entity E\n⟦model⟧ \"A title is no name\" by E { generates text }",
                        "A model needs a name."),
                arguments("syntax/provider-missing", "model ⟦M⟧ { generates text }",
                        "The provider of M is not stated. Add 'by ENTITY' after its name."),
                arguments("syntax/provider-missing", "system ⟦S⟧", "The provider of S is not stated. Add 'by ENTITY' after its name."),
                arguments("syntax/original-missing", "entity E\nmodification ⟦M⟧ by E { generates text }",
                        "Which model M modifies is not stated. Add 'of MODEL' after its name."),
                arguments("link/ruleset-cycle", "ruleset A extends ⟦A⟧ {}", "A ruleset cannot extend itself, directly or through others."),
                // braces, comments and text outside of elements
                arguments("syntax/error", "entity E {\n    established in ⟦FR⟧\nmodel M by E { generates text }",
                        "Expected '}' after this: the block of 'entity E' is not closed."),
                arguments("syntax/error", "entity E { established in ⟦FR⟧\n",
                        "Expected '}' after this: the block of 'entity E' is not closed."),
                arguments("syntax/error", "entity E\nmodel M by ⟦E⟧\n    generates text\n}\n",
                        "Expected '{' after this: what follows belongs to its block, whose '}' comes later."),
                arguments("syntax/error", "entity E { established in FR }\n⟦}⟧\n",
                        "This '}' closes nothing. Remove it, or open its block with '{'."),
                arguments("syntax/error", "entity E {\n    established in FR\n⟦}⟧\n    size small\n}\n",
                        "This '}' closes nothing. Remove it, or open its block with '{'."),
                arguments("syntax/error", "entity E { established in FR }\n⟦generates⟧ text\naccepts text\n",
                        "'generates' is not allowed outside of an element. A file contains entity, model, modification, system,"
                                + " pretraining, licence, accelerator, ruleset, dataset; statements belong between its braces."),
                arguments("syntax/error", "entity E\n⟦/* not closed\nentity F\n⟧",
                        "The comment is not closed: end it with '*/', or write '//' before each of its lines."),
                arguments("syntax/nothing-declared", "⟦⟧// nothing but a comment\n",
                        "The file declares nothing. Start with 'model NAME by ENTITY { … }', or let 'gpai init' write a first file."));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("mistakes")
    void aMistakeIsOneErrorAtItsPlace(String code, String text, String message) {
        Assessed assessed = Assessed.of(text);
        Finding finding = assessed.finds(code);
        assertEquals(message, finding.message());
        assertEquals(Severity.ERROR, finding.severity());
        assertEquals(List.of(finding), assessed.outcome().findings().stream().filter(SyntaxErrorsTest::isAboutTheText).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"generates", "scope", "parameters", "active", "hidden", "initialised", "merges", "mixture", "placed", "licence",
        "monetised", "claims", "rebuttal", "generality", "systemic-risk", "difficulties", "data-gap", "documents", "notified", "waive"})
    void aStatementThatEndsAfterItsFirstWordIsOneError(String word) {
        Assessed assessed = Assessed.of(in(MODEL, word + "\n    developed by E"));
        assertEquals(1, assessed.outcome().findings().stream().filter(SyntaxErrorsTest::isAboutTheText).count(),
                () -> assessed.outcome().findings()
                .toString());
        assertTrue(assessed.model("M").model().developer().isPresent());
    }

    @Test
    void aCycleOfRulesetsIsAnErrorOnEachLink() {
        Assessed.of("ruleset A extends ⟦B⟧ {}\nruleset B extends ⟦C⟧ {}\nruleset C extends ⟦A⟧ {}\nruleset D extends A {}")
                .findsOnMarks("link/ruleset-cycle");
    }

    @Test
    void anUnclosedTextDoesNotReachTheNextLine() {
        Assessed assessed = Assessed.of("entity E\nmodel M by E {\n    scope broad ⟦\"natural language⟧\n    generates text\n}");
        assessed.finds("syntax/text");
        assertTrue(assessed.model("M").model().capabilities().generates().isPresent());
    }

    @Test
    void anErrorSuggestsItsCorrection() {
        assertEquals("Change to 'small'", Assessed.of("entity E { size smal }").finds("syntax/unknown-word").fixes().get(0).title());
        assertEquals("Change to 'size'", Assessed.of("entity E { sise small }").finds("syntax/unknown-statement").fixes().get(0).title());
        assertEquals("Change to 'entity'", Assessed.of("entty E { size small }").finds("syntax/unknown-statement").fixes().get(0).title());
        assertEquals("Change to '^by'", Assessed.of("entity E\nmodel by by E").finds("syntax/error").fixes().get(0).title());
        assertEquals("Change to 'EUR'", Assessed.of("entity E { turnover 3M eru }").finds("syntax/unknown-unit").fixes().get(0).title());
    }

    @Test
    void consequencesOfAnErrorOnALineAreNotReported() {
        Assessed assessed = Assessed.of(in(RUN, "compute 7B §parameters x 2T tokens at all"));
        assertEquals(List.of("syntax/error"), assessed.outcome().findings().stream().filter(SyntaxErrorsTest::isAboutTheText)
                .map(Finding::code)
                .toList());
    }

    @Test
    void messagesContainNeitherTheCodeNorTheParsersOwnWords() {
        mistakes().map(mistake -> (String) mistake.get()[2]).forEach(message -> {
            assertFalse(message.matches(".*(RULE_|EOF|syntax/|link/|mismatched|viable|null).*"), message);
            assertTrue(message.endsWith(".") || message.endsWith("?"), message);
        });
    }

    private static boolean isAboutTheText(Finding finding) {
        return finding.code().startsWith("syntax/") || finding.code().startsWith("link/") || finding.code().equals("compute/unit-mismatch");
    }

    private static String in(String frame, String statement) {
        return frame.formatted(statement.replace("%", "%%")).replace("%%", "%");
    }
}

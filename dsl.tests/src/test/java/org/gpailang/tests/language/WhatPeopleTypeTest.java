package org.gpailang.tests.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Fix;
import org.gpailang.core.quantity.Unit;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.Parse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What people type who are new to the language is either read as intended or answered with what to write. */
class WhatPeopleTypeTest {

    private static final String RUN = "entity E\npretraining R by E {\n    %s\n}\nmodel M by E { generates text  pretraining R }\n";
    private static final String MODEL = "entity E\nmodel O by E { generates text }\nmodel M by E {\n    accepts text\n    %s\n}\n";
    private static final String ENTITY = "entity E { %s }\n";
    private static final String UNKNOWN = "unknown \"not published\"";

    static Stream<Arguments> explained() {
        return Stream.of(
                // numbers
                run("compute ⟦7bn⟧ parameters x 2T tokens", "Suffixes are k, M, B and T: 7B parameters.", "7B"),
                run("compute 7B parameters x ⟦2 trillion⟧ tokens", "Suffixes are k, M, B and T: 2T tokens.", "2T"),
                run("compute 7B parameters x ⟦1.5 Billion⟧ tokens", "Suffixes are k, M, B and T: 1.5B tokens.", "1.5B"),
                run("compute ⟦7'000'000'000⟧ parameters x 2T tokens",
                        "Group thousands with '_': 7_000_000_000, or use a suffix such as 7B.",
                        "7_000_000_000"),
                run("compute ⟦7 000 000 000⟧ parameters x 2T tokens",
                        "Group thousands with '_': 7_000_000_000, or use a suffix such as 7B.",
                        "7_000_000_000"),
                run("compute 7B parameters x ⟦1,5T⟧ tokens", "The decimal sign is a point: 1.5T.", "1.5T"),
                run("compute 7B parameters x ⟦1,500B⟧ tokens", "'1,500B' can be read as 1.5B or as 1500B. Write one of them.", "1.5B",
                        "1500B"),
                run("compute 7B parameters x ⟦-2T⟧ tokens", "A number has no sign: 2T.", "2T"),
                run("compute 7B parameters x ⟦~2T⟧ tokens",
                        "Write the number alone, 2T, and its margin at the end of the line, such as 'within 10%'.", "2T"),
                run("compute 7B parameters x ⟦>2T⟧ tokens", "A lower bound is written 'at least 2T'.", "at least 2T"),
                run("compute ⟦up to 5e24⟧ FLOP", "An upper bound is written 'at most 5e24'.", "at most 5e24"),
                model("parameters ⟦>7B⟧", "Only an estimate of compute can state a bound. Write the number alone, 7B.", "7B"),
                run("compute 7B parameters x ⟦2-3T⟧ tokens", "A range is written with two points: 2T..3T.", "2T..3T"),
                run("compute 1M GPU-hours on H100-SXM5 at 38% ⟦MFU⟧", "Write 'mfu'.", "mfu"),
                run("compute ⟦512 H100-SXM5⟧ for 30 days at 40%",
                        "Put an 'x' between the number of chips and the accelerator: 512 x H100-SXM5.", "512 x H100-SXM5"),
                run("compute ⟦512xH100-SXM5⟧ for 30 days at 40%",
                        "Put an 'x' between the number of chips and the accelerator: 512 x H100-SXM5.", "512 x H100-SXM5"),
                run("compute ⟦512 GPUs⟧ for 30 days at 40%", "Name the accelerator: 512 x H100-SXM5 for 30 days at 40%."),
                run("compute 512 x H100-SXM5 for ⟦3 months⟧ at 40%", "A month has no fixed length: write days, such as 90 days."),
                run("compute 5 ⟦PFLOPS⟧", "'FLOPS' can mean an amount or a rate. Write PFLOP for an amount of compute, PFLOP/s for a rate.",
                        "PFLOP", "PFLOP/s"),
                run("compute ⟦undisclosed⟧", "Write 'unknown' and why: compute unknown \"not published\".", UNKNOWN),
                // misspelt suffixes and units
                run("compute ⟦7 billon⟧ parameters x 2T tokens", "'billon' is not a suffix. Did you mean 'billion'? Write 7B.", "7B"),
                run("compute ⟦7billon⟧ parameters x 2T tokens", "'billon' is not a suffix. Did you mean 'billion'? Write 7B.", "7B"),
                run("compute 7B parameters x ⟦2 trilions⟧ tokens", "'trilions' is not a suffix. Did you mean 'trillion'? Write 2T.", "2T"),
                run("compute ⟦7 illion⟧ parameters x 2T tokens",
                        "'illion' is not a suffix. Did you mean 'billion' or 'million'? Write 7B or 7M.", "7B", "7M"),
                model("parameters ⟦7 billon⟧", "'billon' is not a suffix. Did you mean 'billion'? Write 7B.", "7B"),
                model("context ⟦8 thousnd⟧ tokens", "'thousnd' is not a suffix. Did you mean 'thousand'? Write 8k.", "8k"),
                run("compute ⟦7N⟧ parameters x 2T tokens", "'N' is not a suffix. Suffixes are k, M, B and T."),
                run("compute 7B ⟦paramters⟧ x 2T tokens", "'paramters' is not a unit. Did you mean 'parameters'?", "parameters"),
                run("compute 8M ⟦GPU huors⟧ on H100-SXM5 at 40%", "'GPU huors' is not a unit. Did you mean 'GPU-hours'?", "GPU-hours"),
                run("compute 8M ⟦GPUU-hours⟧ on H100-SXM5 at 40%", "'GPUU-hours' is not a unit. Did you mean 'GPU-hours'?", "GPU-hours"),
                run("compute 8M parameters x 2B images x 256 ⟦tokens an imgae⟧",
                        "'tokens an imgae' is not a unit. Did you mean 'tokens an image'?", "tokens an image"),
                run("compute 8M parameters x 680k ⟦adio hours⟧ x 50 tokens a second",
                        "'adio hours' is not a unit. Did you mean 'audio hours'?", "audio hours"),
                run("compute 4M EUR at 2.10 ⟦EUR a GPU-huor⟧ on H100-SXM5 at 40%",
                        "'EUR a GPU-huor' is not a unit. Did you mean 'EUR a GPU-hour'?", "EUR a GPU-hour"),
                run("compute 4M ⟦GPB⟧ at 2.10 GBP a GPU-hour at 1.17 EUR a GBP on H100-SXM5 at 40%",
                        "'GPB' is not a unit. Did you mean 'GBP'?", "GBP"),
                run("compute 70B parameters x 4T ⟦tokens foward⟧", "'tokens foward' is not a unit. Did you mean 'tokens forward'?",
                        "tokens forward"),
                run("compute 200k node-hours x 8 ⟦chps a node⟧ x H100-SXM5 at 40%",
                        "'chps a node' is not a unit. Did you mean 'chips a node'?", "chips a node"),
                // dates
                run("started ⟦2024-9⟧", "Where only the month is known, write 2024-09.", "2024-09"),
                run("started ⟦September 2024⟧", "Where only the month is known, write 2024-09.", "2024-09"),
                run("started ⟦Q3 2024⟧", "Where only the quarter is known, write 2024-Q3.", "2024-Q3"),
                run("started ⟦2 August 2025⟧", "Write the date as year, month and day: 2025-08-02.", "2025-08-02"),
                run("started ⟦02/08/2025⟧", "Write the date as year, month and day: 2025-08-02 or 2025-02-08.", "2025-08-02", "2025-02-08"),
                run("started ⟦31.12.2024⟧", "Write the date as year, month and day: 2024-12-31.", "2024-12-31"),
                model("placed on market ⟦02/08/2025⟧ via api", "Write the date as year, month and day: 2025-08-02 or 2025-02-08.",
                        "2025-08-02", "2025-02-08"),
                // other words for a statement
                model("⟦based on⟧ O", "'based on' is written 'initialised from MODEL'. What somebody else made of the model is a"
                        + " 'modification NAME of MODEL by ENTITY'.", "initialised from"),
                model("⟦fine-tuned from⟧ O", "'fine-tuned from' is written 'initialised from MODEL'. What somebody else made of the model"
                        + " is a 'modification NAME of MODEL by ENTITY'.", "initialised from"),
                model("⟦derived from⟧ O", "'derived from' is written 'initialised from MODEL'. What somebody else made of the model is a"
                        + " 'modification NAME of MODEL by ENTITY'.", "initialised from"),
                model("⟦quantized from⟧ O",
                        "A quantised, pruned or converted model is declared as 'modification NAME of MODEL by ENTITY', with 'quantised' or"
                                + " 'no-training' in its block."),
                model("⟦RLHF⟧ { compute 1e20 FLOP }", "'RLHF' is written 'reinforcement-learning \"RLHF\"'.", "reinforcement-learning"),
                model("⟦alignment⟧ { compute 1e20 FLOP }", "'alignment' is written 'finetuning \"alignment\"', or 'reinforcement-learning'"
                        + " where the model learns from rewards.", "finetuning"),
                model("⟦SFT⟧ { compute 1e20 FLOP }", "'SFT' is written 'finetuning \"SFT\"', or 'reinforcement-learning' where the model"
                        + " learns from rewards.", "finetuning"),
                model("⟦trained on⟧ text", "Write 'data text' for what it was trained on, and 'compute 512 x H100-SXM5 for 30 days at 40%'"
                        + " for the hardware, both in 'pretraining { … }'."),
                model("⟦merged⟧ O", "'merged' is written 'merges MODEL, MODEL'.", "merges"),
                model("⟦tokens⟧ 2T", "Tokens are part of an estimate: pretraining { compute 7B parameters x 2T tokens }."),
                model("⟦gpu⟧ H100", "Hardware is part of an estimate: pretraining { compute 512 x H100-SXM5 for 30 days at 40% }."),
                model("placed on ⟦the ⟧market 2025-09-01 via api",
                        "Write 'placed on market', then the date and the way: placed on market 2025-09-01 via api.", ""),
                model("placed on market ⟦2025-09-01⟧", "How the model is offered is missing: add 'via' and one of library, api, repository,"
                        + " physical-copy, cloud-service, customer-infrastructure, chatbot, mobile-app, own-product."),
                model("⟦finetuning⟧ \"instruct\"",
                        "'finetuning' is incomplete. Add a block: '{ compute 7B parameters x 2B tokens }', or"
                                + " '{ compute unknown \"not published\" }'."),
                // signs
                model("generates ⟦“text”⟧", "Use straight quotation marks: \"text\".", "\"text\""),
                model("generates text ⟦#⟧ its output", "A comment begins with '//'.", "//"),
                model("parameters⟦: ⟧7B", "A statement takes neither ':' nor '=': parameters 7B.", " "),
                model("parameters ⟦= ⟧7B", "A statement takes neither ':' nor '=': parameters 7B.", " "),
                model("license⟦: ⟧MIT", "A statement takes neither ':' nor '=': license MIT.", " "),
                model("parameters ⟦\u200b⟧7B", "Remove the invisible character U+200B (zero width space).", ""),
                model("generates text⟦ and ⟧image", "A list takes commas: text, image.", ", "),
                // values
                model("placed on market 2025-09-01 via ⟦huggingface⟧",
                        "A host is named after the way: via repository \"https://example.org\" hosted by ENTITY.", "repository"),
                text("licence L { usage restricted ⟦acceptable-use⟧ \"AUP\" }",
                        "An acceptable-use policy is 'safety' where it only excludes"
                        + " high-risk uses for the sake of safety, else 'field-of-use'.", "safety", "field-of-use"),
                entity("established in ⟦UK⟧", "No country has the code 'UK' (ISO 3166 alpha-2). Did you mean 'GB'?", "GB"),
                entity("established in ⟦EL⟧", "No country has the code 'EL' (ISO 3166 alpha-2). Did you mean 'GR'?", "GR"),
                entity("established in ⟦Germany⟧", "No country has the code 'Germany' (ISO 3166 alpha-2). Did you mean 'DE'?", "DE"),
                entity("established in ⟦deu⟧", "No country has the code 'deu' (ISO 3166 alpha-2). Did you mean 'DE'?", "DE"),
                entity("established in ⟦EU⟧", "'EU' is not a country: name the Member State."),
                entity("turnover ⟦€20M⟧", "The currency is written after the amount: 20M EUR.", "20M EUR"),
                entity("turnover 20M ⟦€⟧", "Write EUR for the euro: 20M EUR.", " EUR"),
                entity("turnover ⟦$20M⟧", "The currency is written after the amount, as in ISO 4217: 350B USD. A turnover then needs the"
                        + " rate: 'at 0.92 EUR a USD'."),
                // names
                text("entity E\nmodel ⟦“M 7B”⟧ by E { generates text }", "Use straight quotation marks: \"M 7B\".", "\"M 7B\""),
                text("entity E\nmodel ⟦'M 7B'⟧ by E { generates text }", "Use straight double quotation marks: \"M 7B\".", "\"M 7B\""),
                text("entity E\nmodel ⟦7B-M⟧ by E { generates text }",
                        "A name begins with a letter. Put a word before '7B-M', and write what it is"
                        + " really called in quotes after the name."),
                text("entity E\nmodel ⟦M 7B⟧ by E { generates text }",
                        "A name begins with a letter and has no blank: write M-7B and put the title in quotes after it.", "M-7B \"M 7B\""),
                text("entity E\nmodel ⟦M–7B⟧ by E { generates text }", "A name is joined with '-': M-7B.", "M-7B"),
                text("⟦{⟧ \"model\": \"M\", \"parameters\": 7 }\n",
                        "This is JSON. A .gpai file is written like this: model NAME by ENTITY { parameters 7B }."),
                text("package a\nimport ⟦b⟧\nentity E",
                        "No package is called 'b' here. Read the file that declares it together with this one, or correct the name."),
                model("waive ⟦foo/bar⟧ reason \"x\"",
                        "No finding has the code 'foo/bar'. 'gpai explain' lists all codes."),
                model("waive ⟦compute/unknwon⟧ reason \"x\"", "No finding has the code 'compute/unknwon'. Did you mean 'compute/unknown'?",
                        "compute/unknown"),
                // the end of a statement
                model("scope broad\n    ⟦parametres⟧ 7B", "'parametres' is not a statement of a model. Did you mean 'parameters'?",
                        "parameters"),
                model("public\n    ⟦parametres⟧ 7B", "'parametres' is not a statement of a model. Did you mean 'parameters'?",
                        "parameters"));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource("explained")
    void commonMistakesAreAnsweredWithWhatToWrite(String text, String message, List<String> replacements) {
        Assessed assessed = Assessed.of(text);
        List<Finding> errors = assessed.outcome().findings().stream().filter(Finding::isAboutTheText).toList();
        assertEquals(List.of(message), errors.stream().map(Finding::message).toList());
        assertEquals(replacements, errors.get(0).fixes().stream().map(fix -> ((Fix.Replace) fix).text()).toList());
        assessed.finds(errors.get(0).code());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "7 B parameters x 2T tokens | 7B parameters x 2T tokens",
        "70 B parameters x 2 T tokens | 70B parameters x 2T tokens",
        "7b parameters x 2t tokens | 7B parameters x 2T tokens",
        "7,000,000,000 parameters x 2T tokens | 7B parameters x 2T tokens",
        "7B params x 2T tok | 7B parameters x 2T tokens",
        "1 param x 1 token | 1 parameters x 1 tokens",
        "7B parameters * 2T tokens | 7B parameters x 2T tokens",
        "7B parameters · 2T tokens | 7B parameters x 2T tokens",
        "7B parameters × 2T tokens | 7B parameters x 2T tokens",
        "3.8·10²⁵ FLOP | 3.8e25 FLOP",
        "3.8*10^25 FLOP | 3.8e25 FLOP",
        "3.8 x 10^25 FLOP | 3.8e25 FLOP",
        "10²⁵ FLOP | 1e25 FLOP",
        "3.8e25 FLOPs | 3.8e25 FLOP",
        "3.8e25 flop | 3.8e25 FLOP",
        "20 zflop | 20 ZFLOP",
        "3640 PF-days | 3.144960e23 FLOP",
        "1 PFLOP/s-days | 8.64e19 FLOP",
        "1 petaflop/s-days | 8.64e19 FLOP",
        "8M GPU hours on H100-SXM5 at 40% | 8M GPU-hours on H100-SXM5 at 40%",
        "8M gpu hours on H100-SXM5 at 40% | 8M GPU-hours on H100-SXM5 at 40%",
        "8M GPUh on H100-SXM5 at 40% | 8M GPU-hours on H100-SXM5 at 40%",
        "8M GPU-h on H100-SXM5 at 40% | 8M GPU-hours on H100-SXM5 at 40%",
        "8M chip-hours on H100-SXM5 at 40% | 8M GPU-hours on H100-SXM5 at 40%",
        "1,024 x H100-SXM5 for 30 days at 40% | 1024 x H100-SXM5 for 30 days at 40%",
    })
    void alternativeFormsAreReadAsIntended(String typed, String canonical) {
        assertEquals(estimates(canonical), estimates(typed));
    }

    @ParameterizedTest
    @CsvSource({"3tokens, 3 tokens", "2minutes, 2 minutes", "3kWh, 3 kWh", "3MWh, 3 MWh", "3 mwh, 3 MWh"})
    void aUnitMayFollowItsNumberWithoutABlank(String typed, String canonical) {
        String place = typed.contains("Wh") || typed.contains("wh") ? "energy %s" : typed.contains("tokens") ? "context %s"
                : "compute 5 x H100-SXM5 for %s at 40%%";
        assertEquals(normalised(place.formatted(canonical)), normalised(place.formatted(typed)));
    }

    private static String estimates(String compute) {
        return normalised("compute " + compute);
    }

    /** The facts of a run with one statement, without locations and insignificant zeros. */
    private static String normalised(String statement) {
        String facts = Parse.facts("entity E\npretraining R by E { " + statement + " }").runs().get(0).toString();
        return Pattern.compile("\\d+(\\.\\d+)?(E[+-]?\\d+)?").matcher(facts)
                .replaceAll(number -> new BigDecimal(number.group()).stripTrailingZeros().toPlainString());
    }

    private static Arguments run(String statement, String message, String... replacements) {
        return text(in(RUN, statement), message, replacements);
    }

    private static Arguments model(String statement, String message, String... replacements) {
        return text(in(MODEL, statement), message, replacements);
    }

    private static Arguments entity(String statement, String message, String... replacements) {
        return text(in(ENTITY, statement), message, replacements);
    }

    private static Arguments text(String text, String message, String... replacements) {
        return arguments(text, message, List.of(replacements));
    }

    private static String in(String frame, String statement) {
        return frame.replace("%s", statement);
    }

    /** Each letter of each suffix and unit is left out once, and each two neighbouring letters are exchanged. */
    @ParameterizedTest
    @MethodSource("quantities")
    void aMisspeltSuffixOrUnitIsAnsweredWithTheOneThatIsMeant(String word) {
        String unanswered = slips(word).filter(slip -> Unit.of(slip).isEmpty() && Pattern.matches("[A-Za-z].*", slip))
                .filter(slip -> {
                    String unit = word.endsWith("illion") || word.equals("thousand") ? slip + " parameters" : slip;
                    List<String> errors = Assessed.of(RUN.formatted("compute 3 " + unit + " x 2")).outcome().findings().stream()
                            .filter(Finding::isAboutTheText).map(Finding::message).toList();
                    return errors.stream().noneMatch(error -> error.contains("Did you mean"));
                }).collect(Collectors.joining(", "));
        assertEquals("", unanswered);
    }

    static Stream<String> quantities() {
        return Stream.concat(Stream.of("thousand", "million", "billion", "trillion"),
                Unit.symbols().stream().filter(symbol -> symbol.length() > 2 && !symbol.contains("/")));
    }

    private static Stream<String> slips(String word) {
        return IntStream.range(0, word.length()).boxed().flatMap(i -> Stream.of(
                word.substring(0, i) + word.substring(i + 1),
                i + 1 == word.length() ? word : word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2)))
                .filter(slip -> !slip.equals(word) && slip.length() > 2).distinct();
    }
}

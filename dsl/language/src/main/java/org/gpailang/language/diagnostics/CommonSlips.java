package org.gpailang.language.diagnostics;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gpailang.core.facts.market.Channel;

/**
 * Common mistakes of people who are new to the language, and what to write instead: other words for a statement, other forms of numbers and
 * dates, signs of other languages. The parser's own message is about the token at which it failed, which is often a word too late. A line
 * with an error is therefore compared with the rows of this table in their order, and the first match replaces the parser's message.
 *
 * <p>A row is a pattern for one line in which quoted texts and comments are masked. Its group {@code at} is the location of the error. The
 * table matches characters, not the syntax tree, because the tree is unreliable where the text has errors. As a consequence, a pattern must
 * be specific enough not to match the correct part of a line that has another error.
 */
final class CommonSlips {

    private static final String NUMBER = "\\d[\\d_]*(?:\\.\\d+)?(?:[eE][+-]?\\d+)?";
    private static final String NAME = "[\\p{L}][\\p{L}\\d_.-]*";
    private static final String ELEMENT = "(?:entity|model|modification|system|pretraining|licence|license|accelerator|ruleset)";
    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH = "(?<month>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*)\\.?";
    private static final String SOME_YEAR = "(?:19|20)\\d\\d";
    private static final String YEAR = "(?<year>" + SOME_YEAR + ")";
    private static final Map<String, String> SUFFIXES = Map.of("th", "k", "mi", "M", "mn", "M", "bi", "B", "bn", "B", "mr", "B", "tr", "T",
            "tn", "T");

    /** Placeholder in a message for the matched words. */
    private static final String QUOTED = "\u0000";

    /** The rows, in the order in which a line is compared with them. */
    private static final List<Group> GROUPS = groups();

    private CommonSlips() {}

    /**
     * A mistake that was recognised.
     *
     * @param from the index in the line of its first character
     * @param to the index after its last character
     * @param message what is wrong and what to write
     * @param instead replacements for these words; empty if only the author can know
     */
    record Recognised(int from, int to, String message, List<String> instead) {}

    /**
     * One row of the table.
     *
     * @param marked whether an error must be on its words; otherwise an error anywhere on the line is enough
     */
    private record Slip(Pattern pattern, boolean marked, Function<Matcher, String> message, Function<Matcher, List<String>> instead) {}

    /**
     * Another word for the beginning of a statement.
     *
     * @param words a pattern for the word
     */
    private record Synonym(String words, String message, List<String> instead) {

        private Synonym(String words, String message, String... instead) {
            this(words, message, List.of(instead));
        }

        private Slip slip() {
            return new Slip(Pattern.compile(beginningWith(words)), true, found -> message, found -> instead);
        }
    }

    /**
     * Rows that need the same sign in a line. Most lines have few of the signs.
     *
     * @param sign what a line must contain if one of the rows can match
     * @param slips the rows in their order
     */
    private record Group(Pattern sign, List<Slip> slips) {

        boolean mayBeIn(String masked) {
            return sign.matcher(masked).find();
        }
    }

    /**
     * The first mistake that is found in a line, if any.
     *
     * @param line the line as it is written
     * @param masked the same line with blanks for comments and underscores for quoted text
     * @param errors the indexes in the line at which errors begin
     */
    static Optional<Recognised> in(String line, String masked, List<Integer> errors) {
        for (Group group : GROUPS) {
            Optional<Recognised> found = group.mayBeIn(masked) ? first(group.slips(), line, masked, errors) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return MisspeltUnits.in(masked, errors);
    }

    private static Optional<Recognised> first(List<Slip> slips, String line, String masked, List<Integer> errors) {
        for (Slip slip : slips) {
            Matcher found = slip.pattern().matcher(masked);
            while (found.find()) {
                int from = found.start("at");
                int to = found.end("at");
                if (slip.marked() && errors.stream().noneMatch(error -> from <= error && error < to)) {
                    continue;
                }
                String message = slip.message().apply(found);
                return Optional.of(new Recognised(from, to, message.replace(QUOTED, line.substring(from, to)),
                        slip.instead().apply(found)));
            }
        }
        return Optional.empty();
    }

    private static List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        group(groups, "[^\\p{ASCII}]|['`#:=]", CommonSlips::signs);
        group(groups, "^\\s*" + ELEMENT + "\\s", CommonSlips::names);
        group(groups, SOME_YEAR + "(?:[./]|-[1-9](?!\\d))|[./]" + SOME_YEAR + "|" + MONTH + "|[Qq][1-4]", CommonSlips::dates);
        group(groups, "\\d", CommonSlips::numbers);
        group(groups, "[<>≥≤~≈±]|\\b(?:at|over|under|more|less|up|ca?|about|approx|around|roughly)", CommonSlips::bounds);
        group(groups, "\\d|%|FLOPS", CommonSlips::amounts);
        group(groups, "\\bplaced\\b", CommonSlips::placements);
        group(groups, "\\b(?:on|from|of|with|by)\\b", CommonSlips::origins);
        List<Synonym> synonyms = synonyms();
        group(groups, beginningWith(synonyms.stream().map(Synonym::words).collect(Collectors.joining("|"))), slips ->
                synonyms.forEach(synonym -> slips.add(synonym.slip())));
        group(groups, "\\s(?:and|or|&|\\+|;)\\s", CommonSlips::lists);
        group(groups, "(?i)\\bvia\\s", CommonSlips::channels);
        group(groups, "\\b(?:restricted|compute|in)\\s|[$€£¥]", CommonSlips::values);
        return List.copyOf(groups);
    }

    private static void group(List<Group> groups, String sign, Consumer<List<Slip>> rows) {
        List<Slip> slips = new ArrayList<>();
        rows.accept(slips);
        groups.add(new Group(Pattern.compile(sign), List.copyOf(slips)));
    }

    /** A pattern for words at the beginning of a statement. */
    private static String beginningWith(String words) {
        return "(?:^\\s*|[{}]\\s*)(?<at>" + words + ")(?![\\w-])";
    }

    private static void signs(List<Slip> slips) {
        add(slips, "(?<at>[\\u00AD\\u034F\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F])",
                found -> "Remove the invisible character U+%04X (%s).".formatted((int) found.group("at").charAt(0),
                        Character.getName(found.group("at").charAt(0)).toLowerCase(Locale.ROOT)), found -> List.of(""));
        add(slips, "(?<at>[“”„‟«»](?<text>[^“”„‟«»\"]*)[“”„‟«»\"]?)", found -> "Use straight quotation marks: \""
                + found.group("text").strip() + "\".", found -> List.of("\"" + found.group("text").strip() + "\""));
        add(slips, "(?<!\\d)(?<at>['‘’‚`](?<text>[^'‘’`\"]*)['‘’`\"])", found -> "Use straight double quotation marks: \""
                + found.group("text").strip()
                + "\".", found -> List.of("\"" + found.group("text").strip() + "\""));
        add(slips, "(?<at>#)", "A comment begins with '//'.", "//");
        add(slips, "(?<at>\\bhttps?):", "Write an address in quotes: \"https://example.org\".");
        add(slips, "(?<word>" + NAME + ")\\s*(?<at>[:=]\\s*)(?<value>[^\\s:=}]+(?: [^\\s}]+)*)",
                found -> "A statement takes neither ':' nor '=': "
                + found.group("word") + " " + found.group("value").strip() + ".", found -> List.of(" "));
    }

    private static void names(List<Slip> slips) {
        String after = "(?=\\s+(?:by|of|extends)\\b|\\s*[{\"]|\\s*$)";
        add(slips, "^\\s*" + ELEMENT + "\\s+(?<at>(?<name>\\d[\\p{L}\\d_.-]*))" + after,
                found -> "A name begins with a letter. Put a word before"
                + " '" + found.group("name") + "', and write what it is really called in quotes after the name.");
        add(slips, "^\\s*" + ELEMENT + "\\s+(?<at>(?<name>" + NAME + "(?:[–—−‑][\\p{L}\\d_.-]+)+))" + after, found ->
                "A name is joined with '-': " + hyphens(found.group("name")) + ".", found -> List.of(hyphens(found.group("name"))));
        add(slips, "^\\s*" + ELEMENT + "\\s+(?<at>(?<name>" + NAME + "(?:\\s+(?!by\\b|of\\b|extends\\b)[\\p{L}\\d_.-]+)+))" + after,
                found ->
                "A name begins with a letter and has no blank: write " + joined(found.group("name"))
                        + " and put the title in quotes after it.",
                found -> List.of(joined(found.group("name")) + " \"" + found.group("name").replaceAll("\\s+", " ") + "\""));
    }

    private static String hyphens(String name) {
        return name.replaceAll("[–—−‑]", "-");
    }

    private static String joined(String name) {
        return name.replaceAll("\\s+", "-");
    }

    private static void dates(List<Slip> slips) {
        add(slips, "(?<![\\d-])(?<at>" + YEAR + "-(?<month>[1-9]))(?![\\d-])", CommonSlips::monthAlone,
                found -> List.of(YearMonth.of(year(found), Integer.parseInt(found.group("month"))).toString()));
        add(slips, "(?<at>(?<day>\\d{1,2})\\.? " + MONTH + ",? " + YEAR + ")", found -> "Write the date as year, month and day: "
                + named(found).map(LocalDate::toString).orElse("2025-08-02") + ".",
                found -> named(found).map(LocalDate::toString).stream().toList());
        add(slips, "(?<at>\\b" + MONTH + " (?<day>\\d{1,2}),? " + YEAR + ")", found -> "Write the date as year, month and day: "
                + named(found).map(LocalDate::toString).orElse("2025-08-02") + ".",
                found -> named(found).map(LocalDate::toString).stream().toList());
        add(slips, "(?<at>\\b" + MONTH + ",? " + YEAR + ")", CommonSlips::monthAlone,
                found -> List.of(YearMonth.of(year(found), month(found)).toString()));
        add(slips, "(?<at>\\b[Qq](?<quarter>[1-4])[ /-]?" + YEAR + ")", found -> "Where only the quarter is known, write "
                + year(found) + "-Q" + found.group("quarter") + ".", found -> List.of(year(found) + "-Q" + found.group("quarter")));
        add(slips, "(?<at>" + YEAR + "[ /]?[Qq](?<quarter>[1-4]))\\b", found -> "Where only the quarter is known, write "
                + year(found) + "-Q" + found.group("quarter") + ".", found -> List.of(year(found) + "-Q" + found.group("quarter")));
        add(slips, "(?<![\\d.])(?<at>(?<a>\\d{1,2})[./](?<b>\\d{1,2})[./]" + YEAR + ")(?!\\d)",
                found -> "Write the date as year, month and day: "
                + (dayAndMonth(found).isEmpty() ? "2025-08-02" : String.join(" or ", dayAndMonth(found))) + ".", CommonSlips::dayAndMonth);
        add(slips, "(?<!\\d)(?<at>" + YEAR + "[./](?<month>\\d{1,2})[./](?<day>\\d{1,2}))(?!\\d)", found -> "Write the date with '-': "
                + iso(found).orElse("2025-08-02") + ".", found -> iso(found).stream().toList());
    }

    private static String monthAlone(Matcher found) {
        boolean digits = Character.isDigit(found.group("month").charAt(0));
        YearMonth month = YearMonth.of(year(found), digits ? Integer.parseInt(found.group("month")) : month(found));
        return "Where only the month is known, write " + month + ".";
    }

    private static int year(Matcher found) {
        return Integer.parseInt(found.group("year"));
    }

    private static int month(Matcher found) {
        return MONTHS.indexOf(found.group("month").substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    private static Optional<LocalDate> named(Matcher found) {
        return date(year(found), month(found), Integer.parseInt(found.group("day")));
    }

    private static Optional<String> iso(Matcher found) {
        return date(year(found), Integer.parseInt(found.group("month")), Integer.parseInt(found.group("day"))).map(LocalDate::toString);
    }

    /** The dates that two numbers before a year can mean: day and month, or month and day. */
    private static List<String> dayAndMonth(Matcher found) {
        int first = Integer.parseInt(found.group("a"));
        int second = Integer.parseInt(found.group("b"));
        return List.of(date(year(found), second, first), date(year(found), first, second)).stream().flatMap(Optional::stream).distinct()
                .map(LocalDate::toString).toList();
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static void numbers(List<Slip> slips) {
        add(slips, "(?i)(?<![\\w.])(?<at>(?<number>" + NUMBER
                + ")\\s*(?<suffix>thousand|million|mio|mn|mln|billion|bil|bln|bn|mrd|trillion|tril|tn)s?)\\b"
                + "(?<unit>\\s+[A-Za-z-]+)?", found -> "Suffixes are k, M, B and T: " + suffixed(found)
                + Optional.ofNullable(found.group("unit")).orElse("") + ".", found -> List.of(suffixed(found)));
        add(slips, "(?<![\\w.])(?<at>\\d{1,3}(?:['’ .]\\d{3}){2,}|\\d{1,3}(?:['’ ]\\d{3})+)(?!\\d)", found -> "Group thousands with '_': "
                + grouped(found.group("at")) + ", or use a suffix such as 7B.", found -> List.of(grouped(found.group("at"))));
        add(slips, "(?<![\\w.])(?<at>(?<whole>\\d+),(?<part>\\d{3})(?<suffix>[kKmMbBtT]))(?!\\w)", found -> "'" + QUOTED
                + "' can be read as "
                + String.join(" or as ", bothReadings(found)) + ". Write one of them.", CommonSlips::bothReadings);
        add(slips, "(?<![\\w.])(?<at>(?<whole>\\d+),(?<part>\\d+)(?<suffix>[kKmMbBtT]?))(?![\\d,])",
                found -> "The decimal sign is a point: "
                + point(found) + ".", found -> List.of(point(found)));
        add(slips, "(?<=\\s)(?<at>[-−]\\s?(?<number>" + NUMBER + "[kKMBT]?))", found -> "A number has no sign: " + found.group("number")
                + ".", found -> List.of(found.group("number")));
    }

    private static void bounds(List<Slip> slips) {
        add(slips, "(?<=\\s)(?<at>(?:[~≈±]|ca?\\.|about|approx\\.?|around|roughly)\\s?(?<number>" + NUMBER + "[kKMBT]?))",
                found -> "Write the number alone, "
                + found.group("number") + ", and its margin at the end of the line, such as 'within 10%'.",
                found -> List.of(found.group("number")));
        add(slips, "\\bcompute\\s(?:.*\\s)?(?<at>(?:[>≥]=?|over|more than)\\s?(?<number>" + NUMBER + "[kKMBT]?))", found ->
                "A lower bound is written 'at least " + found.group("number") + "'.",
                found -> List.of("at least " + found.group("number")));
        add(slips, "\\bcompute\\s(?:.*\\s)?(?<at>(?:[<≤]=?|under|less than|up to)\\s?(?<number>" + NUMBER + "[kKMBT]?))", found ->
                "An upper bound is written 'at most " + found.group("number") + "'.", found -> List.of("at most " + found.group("number")));
        add(slips, "(?<=\\s)(?<at>(?:[<>≥≤]=?|at least|at most|over|under|more than|less than|up to)\\s?(?<number>" + NUMBER + "[kKMBT]?))",
                found ->
                "Only an estimate of compute can state a bound. Write the number alone, " + found.group("number") + ".",
                found -> List.of(found.group("number")));
    }

    private static void amounts(List<Slip> slips) {
        // a year and a month are not a range
        add(slips, "(?<![\\w.-])(?!\\d{4}-\\d{1,2}(?![\\w.]))(?<at>(?<low>\\d+(?:\\.\\d+)?)(?<lowSuffix>[kKMBT]?)\\s*(?:-|–|—|to|\\.\\.+)"
                + "\\s*(?<high>\\d+(?:\\.\\d+)?)"
                + "(?<highSuffix>[kKMBT]?))(?![\\w-]*-(?:\\d|\\s|$))", found -> "A range is written with two points: " + range(found) + ".",
                found -> List.of(range(found)));
        add(slips, "(?<![\\w.])(?<at>(?<number>\\d[\\d_]*)\\s*x?\\s*(?<chip>(?:GPU|TPU|NPU|chip|accelerator|card)s?))\\s+(?:for|at)\\b",
                found ->
                "Name the accelerator: " + found.group("number") + " x H100-SXM5 for 30 days at 40%.");
        add(slips, "(?<![\\w.-])(?<at>(?<number>\\d[\\d_]*)\\s*[xX]?(?<chip>(?=[\\p{L}\\d-]*\\d)[A-WYZ]"
                + "[\\p{L}\\d_.-]*)(?:\\s+(?:GPU|TPU|NPU|chip|accelerator)s?)?)(?=\\s+(?:for|at|peak|on|x|bf16|fp\\d+)\\b)",
                found -> "Put an 'x' between the number of chips and the accelerator: " + found.group("number") + " x "
                + found.group("chip") + ".", found -> List.of(found.group("number") + " x " + found.group("chip")));
        add(slips, "%\\s+(?<at>MFU|HFU)\\b", found -> "Write '" + found.group("at").toLowerCase(Locale.ROOT) + "'.",
                found -> List.of(found.group("at").toLowerCase(Locale.ROOT)));
        add(slips, "(?<at>[\\d.]+\\s*%\\s+utili[sz]ation)\\b",
                found -> "The percentage after 'at' is the utilisation and takes no word: at "
                + percentage(found) + ".", found -> List.of(percentage(found)));
        add(slips, "(?<![\\w.])(?<at>" + NUMBER + " (?<unit>months?|quarters?|years?))\\b", found -> "A "
                + found.group("unit").replaceAll("s$", "") + " has no fixed length: write days, such as 90 days.");
        add(slips, "(?<at>\\b[KMGTPEZYRQ]?FLOPS)\\b", found -> "'FLOPS' can mean an amount or a rate. Write " + flop(found)
                + " for an amount of compute, "
                + flop(found) + "/s for a rate.", found -> List.of(flop(found), flop(found) + "/s"));
    }

    private static String suffixed(Matcher found) {
        String word = found.group("suffix").toLowerCase(Locale.ROOT);
        return found.group("number") + (word.startsWith("m") && !word.startsWith("mr") ? "M" : SUFFIXES.get(word.substring(0, 2)));
    }

    private static String grouped(String number) {
        return number.replaceAll("['’ .]", "_");
    }

    private static List<String> bothReadings(Matcher found) {
        String part = found.group("part").replaceAll("0+$", "");
        return List.of(found.group("whole") + (part.isEmpty() ? "" : "." + part) + found.group("suffix"),
                found.group("whole") + found.group("part") + found.group("suffix"));
    }

    private static String point(Matcher found) {
        return found.group("whole") + "." + found.group("part") + found.group("suffix");
    }

    private static String percentage(Matcher found) {
        return found.group("at").replaceAll("\\s*%.*", "%");
    }

    private static String flop(Matcher found) {
        return found.group("at").substring(0, found.group("at").length() - 1);
    }

    private static String range(Matcher found) {
        String low = found.group("lowSuffix").isEmpty() ? found.group("highSuffix") : found.group("lowSuffix");
        return found.group("low") + low + ".." + found.group("high") + found.group("highSuffix");
    }

    private static void placements(List<Slip> slips) {
        add(slips, "\\bplaced on (?<at>the (?:EU |Union )?)market\\b",
                "Write 'placed on market', then the date and the way: placed on market 2025-09-01 via api.",
                "");
        add(slips, "\\bplaced on market\\s+(?<at>\\d{4}-\\d\\d-\\d\\d)\\s*(?=$|\\})",
                found -> "How the model is offered is missing: add 'via' and one of "
                + String.join(", ", Diagnostics.words(Channel.class)) + ".");
        add(slips, "\\b(?<at>placed)\\s+(?=\\d{4}-)",
                "Write 'placed on market', then the date and the way: placed on market 2025-09-01 via api.",
                "placed on market");
    }

    private static void origins(List<Slip> slips) {
        add(slips, "\\b(?<at>(?:based on|derived from|fine-?tuned (?:from|on)|finetune of|built (?:on|from)|adapted from|trained from"
                + "|initiali[sz]ed (?:with|by)|initialized from|starts? from|warm-?started from))\\b", found -> "'" + QUOTED
                + "' is written 'initialised from MODEL'. What somebody else made of the model is a 'modification NAME of MODEL by"
                + " ENTITY'.", found -> List.of("initialised from"));
    }

    private static List<Synonym> synonyms() {
        return List.of(
                new Synonym("quanti[sz]ed(?: (?:from|version of))?|quanti[sz]ation|pruned(?: from)?|converted(?: from)?",
                        "A quantised, pruned or converted model is"
                        + " declared as 'modification NAME of MODEL by ENTITY', with 'quantised' or 'no-training' in its block."),
                new Synonym("merge(?:d)?(?: of| from)?", "'" + QUOTED + "' is written 'merges MODEL, MODEL'.", "merges"),
                new Synonym("RLHF|RLAIF|RLVR|GRPO|PPO|RL", "'" + QUOTED + "' is written 'reinforcement-learning \"" + QUOTED + "\"'.",
                        "reinforcement-learning"),
                new Synonym("SFT|DPO|LoRA|instruction-?tuning|fine-?tune|alignment|aligned|post-?training|posttrained", "'" + QUOTED
                        + "' is written 'finetuning \"" + QUOTED + "\"', or 'reinforcement-learning' where the model learns from rewards.",
                        "finetuning"),
                new Synonym("mid-?training|annealing", "'" + QUOTED + "' is written 'continued-pretraining \"" + QUOTED + "\"'.",
                        "continued-pretraining"),
                new Synonym("(?:released|published|launched|available|deployed)(?: on)?", "'" + QUOTED
                        + "' is written 'placed on market', then the date and the way: placed on market 2025-09-01 via api.",
                        "placed on market"),
                new Synonym("trained (?:on|with|using)", "Write 'data text' for what it was trained on, and 'compute 512 x H100-SXM5 for 30"
                        + " days at 40%' for the hardware, both in 'pretraining { … }'."),
                new Synonym("tokens|training-?tokens|dataset-?size",
                        "Tokens are part of an estimate: pretraining { compute 7B parameters x 2T tokens }."),
                new Synonym("gpus?|GPUs?|hardware|accelerators?|chips",
                        "Hardware is part of an estimate: pretraining { compute 512 x H100-SXM5 for 30 days at 40% }."),
                new Synonym("flops?|FLOPs?|training-?compute|compute-?budget",
                        "Compute is stated in its activity: pretraining { compute 1e24 FLOP }."),
                new Synonym("params|size|n-?params|num-?parameters|parameter-?count|weights",
                        "'" + QUOTED + "' is written 'parameters 7B'.",
                        "parameters"),
                new Synonym("context-?(?:length|window|size)|max-?length|sequence-?length",
                        "'" + QUOTED + "' is written 'context 8k tokens'.",
                        "context"),
                new Synonym("modalit(?:y|ies)|inputs?|takes",
                        "'" + QUOTED + "' is written 'accepts text' for what goes in and 'generates text'"
                        + " for what comes out."),
                new Synonym("outputs?|produces|returns", "'" + QUOTED + "' is written 'generates text'.", "generates"),
                new Synonym("provider|owner|author|vendor|developer|organi[sz]ation",
                        "The provider is written after the name: model NAME by ENTITY. Another developer is"
                        + " stated with 'developed by ENTITY'."),
                new Synonym("country|based in|located in|headquarters|hq",
                        "'" + QUOTED + "' is written 'established in DE'.", "established in"),
                new Synonym("revenue|sales", "'" + QUOTED + "' is written 'turnover 850M EUR'.", "turnover"),
                new Synonym("open-?source|open-?weights?",
                        "Openness is stated by its parts: 'licence NAME', 'public weights, architecture, usage-information', and"
                        + " 'claims open-source-exemption'."));
    }

    private static void lists(List<Slip> slips) {
        add(slips, "(?<first>[\\p{L}\\d.-]+)(?<at>\\s+(?:and|or|&|\\+|;)\\s+)(?<second>[\\p{L}\\d.-]+)", found -> "A list takes commas: "
                + found.group("first")
                + ", " + found.group("second") + ".", found -> List.of(", "));
    }

    private static void channels(List<Slip> slips) {
        channel(slips, "hugging-?face|hf|github|gitlab|modelscope|download|kaggle|zenodo", "repository",
                "A host is named after the way: via repository \"https://example.org\" hosted by ENTITY.");
        channel(slips, "chat|web|website|web-?app|web-?interface", "chatbot", "Write 'via chatbot' for a chat on the web.");
        channel(slips, "aws|azure|gcp|bedrock|vertex|cloud|saas", "cloud-service",
                "Write 'via cloud-service' for an offer in the cloud.");
        channel(slips, "app|app-?store|play-?store|android|ios|mobile", "mobile-app", "Write 'via mobile-app' for an app in a store.");
        channel(slips, "on-?prem(?:ises?)?|self-?hosted|customer", "customer-infrastructure",
                "Write 'via customer-infrastructure' for a copy on the"
                + " customer's machines.");
        channel(slips, "pip|pypi|npm|sdk|package", "library", "Write 'via library' for a software library or package.");
        channel(slips, "product|products|device|own-?products", "own-product",
                "Write 'via own-product' for a part of the provider's own product.");
    }

    private static void values(List<Slip> slips) {
        add(slips, "\\brestricted\\s+(?<at>acceptable-?use(?:-?policy)?|aup|use-?policy|prohibited-?uses?)\\b",
                "An acceptable-use policy is 'safety' where it"
                + " only excludes high-risk uses for the sake of safety, else 'field-of-use'.", "safety", "field-of-use");
        add(slips, "\\bcompute\\s+(?<at>undisclosed|not[ -]disclosed|not[ -]published|unpublished|none|tbd|TBD|n/a|N/A|\\?+)(?=\\s|$|\\})",
                "Write 'unknown' and why: compute unknown \"not published\".", "unknown \"not published\"");
        add(slips, "(?<at>€\\s?(?<number>\\d[\\d_,.]*\\s?[kKMBT]?))", found -> "The currency is written after the amount: "
                + found.group("number").strip() + " EUR.", found -> List.of(found.group("number").strip() + " EUR"));
        add(slips, "(?<number>\\d[\\d_,.]*\\s?[kKMBT]?)\\s?(?<at>€)", found -> "Write EUR for the euro: " + found.group("number").strip()
                + " EUR.", found -> List.of(" EUR"));
        add(slips, "(?<at>(?:US)?[$£¥]\\s?\\d[\\d_,.]*\\s?[kKMBT]?|\\d[\\d_,.]*\\s?[kKMBT]?\\s?(?:US)?[$£¥])",
                "The currency is written after the amount, as in ISO 4217: 350B USD. A turnover then needs the rate: 'at 0.92 EUR a USD'.");
        add(slips, "\\bin\\s+(?<at>\"_*\"|" + NAME + "(?: " + NAME + ")+)\\s*(?=$|\\})",
                "Write the country as two capital letters, such as DE or FR (ISO 3166).");
    }

    private static void channel(List<Slip> slips, String words, String instead, String message) {
        add(slips, "(?i)\\bvia\\s+(?:[\\w-]+(?: \"_*\")?,\\s*)*(?<at>" + words + ")(?![\\w-])", message, instead);
    }

    private static void add(List<Slip> slips, String pattern, String message, String... instead) {
        add(slips, pattern, found -> message, found -> List.of(instead));
    }

    private static void add(List<Slip> slips, String pattern, Function<Matcher, String> message) {
        add(slips, pattern, message, found -> List.of());
    }

    private static void add(List<Slip> slips, String pattern, Function<Matcher, String> message, Function<Matcher, List<String>> instead) {
        slips.add(new Slip(Pattern.compile(pattern), false, message, instead));
    }
}

package org.gpailang.exchange.imports.formats;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gpailang.exchange.imports.Found;
import org.gpailang.exchange.imports.Found.Part;
import org.gpailang.exchange.imports.FoundModel;
import org.gpailang.exchange.imports.Statement;

/**
 * The numbers in the sentences and lists of a model card that describe its training. A line that consists of nothing but a number of
 * parameters, a width, a context or an amount of energy states it, if no other line gives another number; all other numbers are left open,
 * with the sentence in which they are.
 */
final class CardProse {

    private static final String NUMBER = "[0-9][0-9,_]*(?:\\.[0-9]+)?";
    private static final String AMOUNT = NUMBER + "(?: ?(?:[KMBTkmbt]|bn|thousand|million|billion|trillion)(?![A-Za-z0-9]))?";
    private static final String MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec";
    private static final int MOST_OF_A_KIND = 6;
    /** Below this, a number of tokens is the length of a text. */
    private static final BigDecimal FEWEST_TOKENS = new BigDecimal("1e7");

    /** Below this, a number of examples of a fine-tuning is that of a list or a test. */
    private static final BigDecimal FEWEST_EXAMPLES = new BigDecimal("1e3");

    private static final Pattern FINE_TUNING = Pattern.compile("(?i)\\bfine-?tun"
            + "|\\binstruction[- ]tun|\\bSFT\\b|\\bRLHF\\b|\\bpost-?train");
    private static final Pattern PRETRAINING = Pattern.compile("(?i)\\bpre-?train");

    private final CatalogueNames catalogue;
    private final String file;
    private final FoundModel model;
    private final List<CardSentences.Sentence> sentences;
    private final Set<String> open = new HashSet<>();

    /**
     * @param model a model that the card is about, with what the rest of the card says of it
     * @param sentences the sentences that are about it
     */
    CardProse(CatalogueNames catalogue, String file, FoundModel model, List<CardSentences.Sentence> sentences) {
        this.catalogue = catalogue;
        this.file = file;
        this.model = model;
        this.sentences = sentences;
    }

    /** Reads the sentences. */
    void read() {
        Optional<String> parameters = parameters();
        exactOrOpen("hidden size", "(?:hidden (?:layers? (?:are|is)|size)|d_model|(?:model|embedding) (?:dimension(?:ality)?|dim))"
                + "(?: of| is)?\\s*[:=]?\\s*(?<n>" + NUMBER + ")(?:[- ]dimensional)?", "", true);
        // some cards call the width of the feed-forward layers so
        exactOrOpen("hidden size", "(?:hidden |^)(?:dimensions?|dimensionality|dim)(?: of| is)?\\s*[:=]\\s*(?<n>" + NUMBER
                + ")", "", false);
        exactOrOpen("context", "(?:max(?:imum)? )?(?:context|position|input) (?:length|window|size|embeddings)(?: of| is)?\\s*[:=]?\\s*"
                + "(?<n>" + AMOUNT + ")(?: tokens)?", " tokens", true);
        exactOrOpen("context", "(?:max(?:imum)? )?seq(?:uence)?[ _]?len(?:gth)?(?: of| is)?\\s*[:=]?\\s*(?<n>" + AMOUNT
                + ")(?: tokens)?|(?<m>" + AMOUNT + ")(?: tokens?)?[- ](?:context|sequence) (?:length|window)"
                + "|up to (?<o>" + AMOUNT + ") tokens|context (?:length\\s*: full|of) (?<p>" + AMOUNT + ") tokens",
                " tokens", false);
        String size = parameters.orElse("P");
        open("(?<n>" + AMOUNT + ")\\+? (?:[\\p{L}-]+ ){0,3}tokens\\b", "tokens", found -> amount(found.group("n")).filter(tokens ->
                tokens.compareTo(FEWEST_TOKENS) >= 0).map(tokens -> "compute " + size + " parameters x " + Statement.number(tokens)
                        + " tokens"));
        open("(?:training )?tokens\\s*:\\s*(?<n>" + AMOUNT + ")(?! ?tokens)", "tokens", found -> amount(found.group("n"))
                .filter(tokens -> tokens.compareTo(FEWEST_TOKENS) >= 0).map(tokens -> "compute " + size + " parameters x "
                        + Statement.number(tokens) + " tokens"));
        open("(?:num(?:ber)?(?: of|_of)?[ _](?:train[ _])?epochs|epochs)\\s*[:=]?\\s*(?<n>" + NUMBER + ")|(?<m>" + NUMBER + ") epochs?\\b",
                "epochs", found -> amount(first(found)).map(epochs -> "compute " + size + " parameters x D tokens x "
                        + Statement.number(epochs) + " epochs"));
        open("(?<![\\p{L}_])(?:(?:pre-?training|training|train|total|max)[ _])?(?:steps|iterations)\\s*[:=]\\s*(?<n>" + AMOUNT
                + ")|(?<m>" + AMOUNT + ") (?:training |optimi[sz]er |gradient )?(?:steps|iterations)\\b", "steps",
                found -> amount(first(found)).map(steps ->
                "compute " + size + " parameters x " + Statement.number(steps) + " steps x B tokens a step"));
        open("(?<n>" + AMOUNT + ") (?:[\\p{L}-]+ ){0,3}(?:images|pairs|samples|examples|documents)\\b", "training examples", found ->
                amount(found.group("n")).filter(examples -> examples.compareTo(model.isDerived() ? FEWEST_EXAMPLES : FEWEST_TOKENS) >= 0)
                        .map(examples -> "compute " + size
                        + " parameters x " + Statement.number(examples) + " examples"));
        open("(?<n>" + AMOUNT + ") hours of (?:[\\p{L}-]+ ){0,3}(?:audio|speech)\\b", "recorded time", found -> amount(found.group("n"))
                .map(hours -> "compute " + size + " parameters x " + Statement.number(hours) + " audio hours x T tokens a second"));
        open("(?<!eval_)batch[ _]size(?: of| is)?\\s*[:=]?\\s*(?<n>" + AMOUNT + ")", "batch size",
                found -> amount(found.group("n")).map(batch ->
                "compute " + size + " parameters x S steps x " + Statement.number(batch) + " sequences a step x L tokens a sequence"));
        hardware();
        knownHardware();
        labelledHardware();
        open("(?<n>" + AMOUNT + ") (?:[\\p{L}\\d-]+ ){0,3}?(?<kind>GPU|TPU|accelerator|chip|device|compute)[ -]?hours\\b", "chip-hours",
                found -> amount(found.group("n")).map(hours -> "compute " + Statement.number(hours) + " GPU-hours on " + chip()
                        + " at U%"));
        open("(?<![\\p{L}\\d])(?<n>[0-9]+(?:\\.[0-9]+)?(?:e[+]?[0-9]{1,2}| ?[x×·*] ?10\\^?[0-9]{1,2}| ?[ZYEP])) ?FLOPs?\\b(?!/)", "compute",
                found -> Optional.of("compute " + found.group("n").replaceAll("\\s", "").replaceAll("(?i)[x×·*]10\\^?", "e")
                        .replaceFirst("([ZYEP])$", " $1") + (found.group("n").matches(".*[ZYEP]") ? "FLOP" : " FLOP") + " reported"));
        open("(?<n>" + NUMBER + ")\\+? ?TFLOPs?(?:/s)?(?:[ /].{0,12}?(?:GPU|TPU|chip|device))", "throughput;"
                + " divided by the peak of the chip it is the utilisation",
                found -> Optional.of("compute N GPU-hours on " + chip() + " at U%"));
        open("[$€£] ?(?<n>" + NUMBER + ")(?: ?[-–] ?[$€£]?(?<m>" + NUMBER + "))? ?(?<scale>[KMBk]|thousand|million|billion)?"
                + "(?![\\p{L}\\d])", "cost", this::budget);
        energy();
        dates();
    }

    /** The number of parameters that are used for a token, as it is written in a statement, if it is stated. */
    private Optional<String> parameters() {
        // the trainable parameters of a model that is based on another can be those of an adapter
        String words = "(?:(?:total|" + (model.isDerived() ? "" : "trainable|") + "model|dense) )*param(?:eter)?s?(?: count)?";
        exactOrOpen("active parameters", "(?<n>" + AMOUNT + ") (?:active|activated) param(?:eter)?s?(?: per token)?"
                + "|(?:number of )?(?:active|activated) param(?:eter)?s?\\s*[:=]\\s*(?<m>" + AMOUNT + ")", "", true);
        exactOrOpen("parameters", "(?:(?:model )?size\\s*:\\s*)?(?<n>" + AMOUNT + ")[ -]" + words
                + "|(?:(?:total |number of |# ?)?(?<!activated |active " + (model.isDerived() ? "|trainable " : "")
                + ")param(?:eter)?s?(?: count)?|model size)"
                + "\\s*[:=]\\s*(?<m>" + AMOUNT + ")", "", true);
        return stated("active parameters").or(() -> stated("parameters")).or(() -> onlyNearest("active parameters"))
                .or(() -> onlyNearest("parameters"));
    }

    /** The number of the only nearest statement with this keyword. */
    private Optional<String> onlyNearest(String keyword) {
        List<String> nearest = model.facts().stream().flatMap(fact -> fact instanceof Found.Doubtful doubtful ? doubtful.nearest().stream()
                : Stream.empty()).filter(text -> text.startsWith(keyword + " ")).map(text -> text.substring(keyword.length() + 1))
                .distinct().toList();
        return nearest.size() == 1 ? Optional.of(nearest.get(0)) : Optional.empty();
    }

    /** The number that a statement about the model states. */
    private Optional<String> stated(String keyword) {
        return model.facts().stream().flatMap(fact -> fact instanceof Found.Stated stated && stated.statement().keyword().equals(keyword)
                ? Stream.of(stated.statement().text().substring(keyword.length() + 1)) : Stream.empty()).findFirst();
    }

    /**
     * States a number if some line consists of it and no other line gives another one.
     *
     * @param states whether such a line says what the statement says
     */
    private void exactOrOpen(String keyword, String words, String unit, boolean states) {
        if (model.states(keyword)) {
            return;
        }
        Pattern pattern = Pattern.compile("(?<![\\p{L}\\d.])(?:" + words + ")(?![\\p{L}\\d])", Pattern.CASE_INSENSITIVE);
        Set<BigDecimal> amounts = new LinkedHashSet<>();
        Optional<CardSentences.Sentence> whole = Optional.empty();
        for (CardSentences.Sentence line : sentences) {
            Matcher found = pattern.matcher(line.text());
            while (found.find()) {
                amount(first(found)).map(BigDecimal::stripTrailingZeros).ifPresent(amounts::add);
            }
            boolean only = pattern.matcher(line.text().replaceAll("^[\\s*-]+|[\\s.:,*]+$", "")).matches();
            whole = whole.isEmpty() && only ? Optional.of(line) : whole;
        }
        boolean thousand = unit.equals(" tokens") && whole.filter(line -> line.text().matches(".*[0-9] ?[kK].*")).isPresent();
        if (states && whole.filter(CardSentences.Sentence::clear).isPresent() && amounts.size() == 1 && !thousand) {
            BigDecimal amount = amounts.iterator().next();
            model.state(Part.MODEL, Statement.amount(keyword, amount, unit.strip()), place(whole.get()));
        } else {
            open(Part.MODEL, pattern, keyword.replace("context", "context length"), found -> amount(first(found))
                    .map(amount -> keyword + " " + Statement.number(amount) + unit));
        }
    }

    private void hardware() {
        open("(?<n>" + NUMBER + "(?: ?[x×] ?[0-9]+)*) ?(?:x |× ?)?(?<chip>(?:(?:NVIDIA|AMD|Google|Intel|AWS) )?(?![MBTk] |x )[A-Z]"
                + "[\\p{L}\\d.-]*(?:[ -][\\p{L}\\d.-]+){0,4}?(?: \\([^)]{1,12}\\))?) ?(?<kind>GPUs?|TPUs?|chips?|accelerators?|cards|nodes)"
                + "\\b(?![- ]?hours)(?:.{0,40}?\\bfor (?:about |around |approximately |~ ?)?(?<time>" + NUMBER
                + ") (?<unit>hours?|days?|weeks?))?", "hardware", found -> {
                    Optional<String> chip = catalogue.chip(found.group("chip")).or(() -> catalogue.chipIn(found.group("chip")));
                    String nodes = found.group("kind").equalsIgnoreCase("nodes") ? " nodes x M" : " x";
                    String count = found.group("n").replace(",", "_").replaceAll(" ?[x×] ?", " x ");
                    return chip.map(name -> "compute " + count + nodes + " " + name
                            + " for " + (found.group("time") == null ? "N days" : found.group("time").replace(",", "") + " "
                                    + found.group("unit")) + " at U%");
                });
    }

    /** Chips without a word for what they are, such as {@code 4 x RTX 4090}. */
    private void knownHardware() {
        open("(?<n>" + NUMBER + ") ?[x×] ?(?<chip>\\p{L}[\\p{L}\\d -]{1,30}?(?: ?\\d+ ?GB)?)"
                + "(?=$|[,.;()]| for | with | on | over | at | and | GPU)"
                + "(?: for (?:about |around |approximately |~ ?)?(?<time>" + NUMBER + ") (?<unit>hours?|days?|weeks?))?", "hardware",
                found -> catalogue.chip(found.group("chip")).map(name -> "compute " + found.group("n").replace(",", "_") + " x " + name
                        + " for " + (found.group("time") == null ? "N days" : found.group("time").replace(",", "") + " "
                                + found.group("unit")) + " at U%"));
    }

    /** A number of chips behind a label, and the time of training behind another. */
    private void labelledHardware() {
        open("(?:GPUs|TPUs|accelerators|hardware)\\s*:\\s*(?<n>" + NUMBER + ") ?(?:x |× ?)?(?<chip>[A-Z][\\p{L}\\d -]{1,40})", "hardware",
                found -> catalogue.chip(found.group("chip").strip()).or(() -> catalogue.chipIn(found.group("chip")))
                        .or(() -> found.group().startsWith("hardware") ? Optional.empty() : Optional.of(CatalogueNames.NO_CHIP))
                        .flatMap(name -> amount(found.group("n")).map(count -> "compute " + Statement.number(count) + " x " + name
                                + " for N days at U%")));
        open("(?:training (?:time|duration)|trained for)\\s*:?\\s*(?:about |~ ?)?(?<n>" + NUMBER + ") (?<unit>hours?|days?|weeks?)\\b",
                "time", found -> Optional.of("compute N x " + chip() + " for " + found.group("n").replace(",", "") + " "
                        + found.group("unit") + " at U%"));
    }

    /** The only chip that the card mentions in a sentence with a number. */
    private String chip() {
        Set<String> chips = new LinkedHashSet<>();
        sentences.forEach(line -> catalogue.chipIn(line.text()).ifPresent(chips::add));
        return chips.size() == 1 ? chips.iterator().next() : CatalogueNames.NO_CHIP;
    }

    private Optional<String> budget(Matcher found) {
        String currency = Map.of('$', "USD", '€', "EUR", '£', "GBP").get(found.group().charAt(0));
        String scale = Optional.ofNullable(found.group("scale")).map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT)
                .replace("K", "k")).orElse("");
        String upper = Optional.ofNullable(found.group("m")).map(most -> ".." + most.replace(",", "") + scale).orElse("");
        return Optional.of("compute " + found.group("n").replace(",", "") + scale + upper + " " + currency + " at P " + currency
                + " a GPU-hour on " + chip() + " at U%");
    }

    private void energy() {
        Pattern pattern = Pattern.compile("(?<n>" + NUMBER + ") ?(?<unit>[kMG]Wh)\\b");
        Pattern whole = Pattern.compile("(?:total )?(?:training )?energy (?:consumption|consumed|used|use)\\s*:\\s*" + pattern.pattern(),
                Pattern.CASE_INSENSITIVE);
        List<CardSentences.Sentence> alone = sentences.stream().filter(line -> whole.matcher(line.text()).matches()).toList();
        long mentioned = sentences.stream().mapToLong(line -> pattern.matcher(line.text()).results().count()).sum();
        if (alone.size() == 1 && mentioned == 1 && alone.get(0).clear()) {
            Matcher found = pattern.matcher(alone.get(0).text());
            found.find();
            amount(found.group("n")).ifPresent(amount -> model.state(Part.RUN, Statement.amount("energy", amount, found.group("unit")),
                    place(alone.get(0))));
            return;
        }
        open(Part.RUN, pattern, "energy", found -> amount(found.group("n")).map(amount -> "energy " + Statement.number(amount) + " "
                + found.group("unit")));
    }

    /** The dates at which a run began and ended, if the month is a word or the date is in ISO 8601. */
    private void dates() {
        String month = "(?<month>" + MONTHS.replace(" ", "|") + ")[a-z]*\\.?";
        String date = "(?:(?<iso>[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?)|(?<day>[0-9]{1,2})(?:st|nd|rd|th)? " + month
                + ",? (?<year>[0-9]{4})|" + month.replace("month", "name") + " (?:(?<date>[0-9]{1,2})(?:st|nd|rd|th)?,? )?(?<of>[0-9]{4}))";
        open("\\b(?<event>started|start|began|ended|end|finished|completed)\\b(?: date| on| in| at|:)?\\s*:?\\s*" + date, "day", found -> {
            boolean begins = found.group("event").toLowerCase(Locale.ROOT).matches("started|start|began");
            return Optional.of((begins ? "started " : "ended ") + day(found));
        });
        String between = "\\b(?:from|between|(?:training )?dates?\\s*:) ?";
        String and = " (?:to|until|and|[-–])";
        open(between + date + and, "day", found -> Optional.of("started " + day(found)));
        open(between + "[^.;]{4,20}" + and + " " + date, "day", found -> Optional.of("ended " + day(found)));
    }

    private static String day(Matcher found) {
        return found.group("iso") != null ? found.group("iso") : iso(found);
    }

    private static String iso(Matcher found) {
        boolean first = found.group("month") != null;
        String name = found.group(first ? "month" : "name").toLowerCase(Locale.ROOT);
        String day = found.group(first ? "day" : "date");
        int month = List.of(MONTHS.split(" ")).indexOf(name) + 1;
        return found.group(first ? "year" : "of") + String.format(Locale.ROOT, "-%02d", month)
                + (day == null ? "" : String.format(Locale.ROOT, "-%02d", Integer.parseInt(day)));
    }

    private void open(String pattern, String what, Function<Matcher, Optional<String>> nearest) {
        open(Part.RUN, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), what, nearest);
    }

    /** Leaves open what the sentences say, each amount once. */
    private void open(Part part, Pattern pattern, String what, Function<Matcher, Optional<String>> nearest) {
        int count = 0;
        for (CardSentences.Sentence line : sentences) {
            Matcher found = pattern.matcher(line.text());
            while (found.find()) {
                Optional<String> statement = nearest.apply(found).map(text -> text.replace(" at U%", " at " + utilisation(line.text())));
                if (statement.isPresent() && count < MOST_OF_A_KIND && open.add(statement.get())) {
                    count++;
                    boolean tuning = part.equals(Part.RUN) && isOnlyAboutFineTuning(line.text());
                    model.doubt(tuning ? Part.MODEL : part, "The card says " + Statement.quoted(around(line.text(), found)) + " (" + what
                            + (line.clear() ? ")." : "), but not of which of its models."),
                            tuning ? "finetuning { " + statement.get() + " }" : statement.get(), place(line));
                }
            }
        }
    }

    /** Whether a sentence is about the fine-tuning of a model that the card describes as a whole. */
    private boolean isOnlyAboutFineTuning(String sentence) {
        return !model.isDerived() && FINE_TUNING.matcher(sentence).find() && !PRETRAINING.matcher(sentence).find();
    }

    /** The utilisation that a sentence states, or a capital letter for it. */
    private static String utilisation(String sentence) {
        Matcher share = Pattern.compile("(?i)\\b([0-9]{1,2}(?:\\.[0-9]+)?) ?% (MFU|HFU|(?:model |hardware )?(?:FLOPs? )?utili[sz]ation)\\b")
                .matcher(sentence);
        return !share.find() ? "U%" : share.group(1) + "%" + (share.group(2).toLowerCase(Locale.ROOT)
                .matches("hfu|hardware.*") ? " hfu" : "");
    }

    /** The sentence around a number, shortened if it is long. */
    private static String around(String sentence, Matcher found) {
        int from = Math.max(0, found.start() - 80);
        int to = Math.min(sentence.length(), found.end() + 80);
        return (from > 0 ? "…" : "") + sentence.substring(from, to).strip() + (to < sentence.length() ? "…" : "");
    }

    /** The number of whichever alternative matches. */
    private static String first(Matcher found) {
        return IntStream.rangeClosed(1, found.groupCount()).mapToObj(found::group).filter(Objects::nonNull).findFirst().orElse("");
    }

    private static Optional<BigDecimal> amount(String text) {
        Matcher word = Pattern.compile("(?i)(" + NUMBER + ") ?(thousand|million|billion|trillion|bn|[kmbt])?").matcher(text.strip());
        if (!word.matches()) {
            return Optional.empty();
        }
        String suffix = word.group(2) == null ? "" : word.group(2).toLowerCase(Locale.ROOT).startsWith("th") ? "k" : word.group(2)
                .substring(0, 1).toUpperCase(Locale.ROOT).replace("K", "k");
        return Document.number(word.group(1).replace(",", "") + suffix);
    }

    private String place(CardSentences.Sentence line) {
        return file + ":" + line.number();
    }
}

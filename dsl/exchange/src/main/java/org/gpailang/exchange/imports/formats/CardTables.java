package org.gpailang.exchange.imports.formats;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gpailang.core.facts.training.ActivityKind;
import org.gpailang.exchange.imports.Found;
import org.gpailang.exchange.imports.Found.Part;
import org.gpailang.exchange.imports.FoundModel;
import org.gpailang.exchange.imports.Statement;

/**
 * The tables of a model card with the training factors of its models: those with a column for GPU-hours, or for parameters beside tokens or
 * context length. If the rows are about models of different sizes, the card describes a family, and each size is a model. A table whose
 * rows have different names compares models, most of which are not those of the card, so it is left open.
 */
final class CardTables {

    /** What a name of a column says about the unit of its numbers: the prefix of a multiple. */
    private static final String UNIT = "(?:,? ?[(\\[]?(?:in )?(?:k|m|b|t|bn|thousands?|millions?|billions?|trillions?)"
            + "(?: (?:of )?tokens)?[)\\]]?)?";
    private static final Pattern PARAMETERS = column("#? ?(?:total )?(?:params?|parameters?)(?: count)?" + UNIT + "|number of parameters"
            + UNIT + "|(?:model )?size" + UNIT);
    private static final Pattern HIDDEN = column("hidden size|d_model|(?:model|embedding) (?:dim(?:ension)?s?)");
    private static final Pattern ACTIVE = column("#? ?(?:active|activated) (?:params?|parameters?)" + UNIT);
    private static final Pattern TOKENS = column("#? ?(?:training |pre-?training )?(?:tokens|token count)(?: ?[(\\[].*[)\\]]|,? in .*)?");
    private static final Pattern CONTEXT = column("(?:max(?:imum)? )?(?:context(?: length| window| size)?"
            + "|seq(?:uence|\\.)?[ _]len(?:gth|\\.)?)(?: ?\\(tokens\\))?" + UNIT);
    private static final Pattern HOURS = column(".*\\b(gpu|tpu|npu|accelerator|chip|device)[ -]hours?\\b.*");
    private static final Pattern INPUT = column("inputs?(?: modalit(?:y|ies))?");
    private static final Pattern OUTPUT = column("outputs?(?: modalit(?:y|ies))?");
    /** A column of tokens with a note that may be a unit. */
    private static final Pattern UNKNOWN_UNIT = column(".*\\btokens?\\b *(?!\\(tokens\\))[(\\[].*");
    /** The size in the name of a model. */
    private static final Pattern SIZE = Pattern.compile("(?<![A-Za-z0-9.])([0-9]+(?:\\.[0-9]+)?) ?([MBT])(?![A-Za-z0-9])");
    private static final Pattern SUFFIX = column("(?<=[0-9]) ?(thousand|million|billion|trillion)\\b");
    /** Words in the label of a row that do not make it another model. */
    private static final Pattern VARIANT = column("\\b(?:base|pre-?trained|text only|model|ours)\\b");
    /** A cell that states nothing. */
    private static final Pattern NOTHING = column("[-–—/.]*|n/?a|dense|.*[0-9] ?[kMGT]i?B");

    private final CatalogueNames catalogue;
    private final String file;
    private final String card;
    private final Map<String, FoundModel> bySize = new LinkedHashMap<>();
    private final Map<String, CardBody.Line> titles = new LinkedHashMap<>();
    private final Set<String> families = new HashSet<>();
    private Part training = Part.of(ActivityKind.PRETRAINING);

    /**
     * The number in a cell.
     *
     * @param said the cell in quotation marks, with the column if that states a unit
     * @param exact the number, if it is exact
     * @param nearest the number as it would be written in a statement
     * @param clear whether the unit is clear
     */
    private record Amount(String cell, String said, Optional<BigDecimal> exact, String nearest, boolean clear) {

        boolean isStated() {
            return !NOTHING.matcher(cell).matches();
        }

        /** What makes it inexact; empty if it is exact. */
        String doubt(String what) {
            return exact.isPresent() ? ""
                    : " " + what + " " + said + (clear ? ", which is not an exact number." : "; the unit is unclear.");
        }
    }

    private static Pattern column(String names) {
        return Pattern.compile(names, Pattern.CASE_INSENSITIVE);
    }

    /**
     * A reader of the tables of a file.
     *
     * @param card the name of the model or the models that the card is about; empty if it is not stated
     */
    CardTables(CatalogueNames catalogue, String file, String card) {
        this.catalogue = catalogue;
        this.file = file;
        this.card = card;
    }

    /**
     * The models of a card.
     *
     * @param common what the rest of the card says, which applies to each of them
     */
    List<FoundModel> read(CardBody body, FoundModel common) {
        if (isDerived(common)) {
            training = Part.RUN;
        }
        Optional<String> chip = catalogue.chipIn(sentencesAboutHardware(body));
        body.tables().stream().filter(CardTables::isAboutTraining).forEach(table -> {
            if (comparesModels(table)) {
                common.doubt(Part.MODEL, "The rows of the table are about models with different names, so it is not read.",
                        file + ":" + table.rows().get(0).line());
            } else {
                read(table, chip);
            }
        });
        if (bySize.isEmpty()) {
            return List.of(common);
        }
        if (bySize.size() == 1) {
            common.facts().addAll(bySize.values().iterator().next().facts());
            return List.of(common);
        }
        List<FoundModel> models = new ArrayList<>();
        bySize.forEach((size, model) -> {
            FoundModel member = FoundModel.whole(file);
            CardBody.Line title = titles.get(size);
            member.name(Found.Role.MODEL, title.text(), file + ":" + title.number());
            member.facts().addAll(common.facts());
            member.facts().addAll(model.facts());
            models.add(member);
        });
        return models;
    }

    /** Whether the model is based on another, whose training the card may describe. */
    private static boolean isDerived(FoundModel model) {
        return model.isDerived() || model.states("initialised from");
    }

    private static boolean isAboutTraining(CardBody.Table table) {
        // the sizes of files are not numbers of parameters
        return column(table, HOURS) >= 0 || (column(table, TOKENS) >= 0 || column(table, CONTEXT) >= 0)
                && table.rows().stream().anyMatch(row -> amount(table, row, PARAMETERS).isPresent());
    }

    /** Whether the rows, and those of the tables before, have different names apart from sizes and variants. */
    private boolean comparesModels(CardBody.Table table) {
        Set<String> names = new HashSet<>(families);
        for (CardBody.Row row : table.rows()) {
            if (size(table, row).isPresent()) {
                names.add(VARIANT.matcher(SIZE.matcher(row.cells().get(0)).replaceAll("").replaceAll("\\(.*?\\)", "")).replaceAll("")
                        .toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]", ""));
            }
        }
        names.removeIf(name -> name.isEmpty() || name.matches("\\d+"));
        String ours = card.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]", "");
        if (ours.length() > 2 && names.stream().allMatch(name -> name.startsWith(ours))) {
            return false; // such as Gale-S and Gale-L in the card of Gale
        }
        boolean different = names.size() > 1;
        if (!different) {
            families.addAll(names);
        }
        return different;
    }

    private static String sentencesAboutHardware(CardBody body) {
        StringBuilder sentences = new StringBuilder();
        body.passages().stream().map(CardBody.Passage::text).filter(text ->
                text.matches("(?is).*\\b(gpu|tpu|accelerator|chip)[ -]hours\\b.*"))
                .forEach(text -> sentences.append(text).append(". "));
        return sentences.toString();
    }

    private void read(CardBody.Table table, Optional<String> chip) {
        for (CardBody.Row row : table.rows()) {
            Optional<String> size = size(table, row);
            if (size.isEmpty()) {
                continue;
            }
            FoundModel model = bySize.computeIfAbsent(size.get(), unseen -> FoundModel.whole(file));
            titles.merge(size.get(), new CardBody.Line(title(table, row, size.get()), row.line()), (one, other) ->
                    one.text().length() <= other.text().length() ? one : other);
            String place = file + ":" + row.line();
            read(table, row, model, place);
            Optional<Amount> hours = amount(table, row, HOURS);
            hours.ifPresent(used -> {
                String column = table.header().get(column(table, HOURS));
                Optional<String> named = catalogue.chipIn(column);
                model.doubt(training, "The card states " + Statement.quoted(used.cell()) + " in the column " + Statement.quoted(column)
                        + (named.isPresent() ? ", but not the utilisation."
                        : chip.isPresent() ? ", but not the utilisation; the chip is taken from a sentence."
                        : ", but neither the utilisation nor the chip."), "compute " + used.nearest() + " " + unit(column) + " on "
                        + named.or(() -> chip).orElse(CatalogueNames.NO_CHIP) + " at U%", place);
            });
        }
    }

    private static String unit(String column) {
        Matcher chips = HOURS.matcher(column);
        String kind = chips.matches() ? chips.group(1).toUpperCase(Locale.ROOT) : "";
        return (List.of("GPU", "TPU", "NPU").contains(kind) ? kind : "chip") + "-hours";
    }

    private void read(CardBody.Table table, CardBody.Row row, FoundModel model, String place) {
        Optional<Amount> total = amount(table, row, PARAMETERS);
        Optional<Amount> active = amount(table, row, ACTIVE);
        total.ifPresent(amount -> state("parameters", amount, model, place));
        active.ifPresent(amount -> state("active parameters", amount, model, place));
        amount(table, row, HIDDEN).ifPresent(amount -> state("hidden size", amount, model, place));
        context(table, row, model, place);
        modalities(table, row, INPUT, "accepts", model, place);
        modalities(table, row, OUTPUT, "generates", model, place);
        Optional<Amount> counted = active.or(() -> total);
        Optional<Amount> tokens = amount(table, row, TOKENS);
        if (counted.isEmpty() || tokens.isEmpty()) {
            return;
        }
        String product = "compute " + counted.get().nearest() + " parameters x " + tokens.get().nearest() + " tokens";
        String doubt = counted.get().doubt("The number of " + (active.isPresent() ? "active " : "") + "parameters is given as")
                + tokens.get().doubt("The number of tokens is given as") + (training.equals(Part.RUN)
                        ? " The model is based on another; whether the tokens are those of its own training is not stated." : "");
        if (doubt.isEmpty()) {
            model.state(training, new Statement("compute", product), place);
        } else {
            model.doubt(training, doubt.strip(), product, place);
        }
    }

    private static void state(String keyword, Amount amount, FoundModel model, String place) {
        amount.exact().ifPresentOrElse(value -> model.state(Part.MODEL, Statement.amount(keyword, value, ""), place), () ->
                model.doubt(Part.MODEL, amount.doubt("The card states").strip(), keyword + " " + amount.nearest(), place));
    }

    /** What a row says in a column; absent if there is no such column or the cell says nothing. */
    private static Optional<Amount> amount(CardBody.Table table, CardBody.Row row, Pattern header) {
        int column = column(table, header);
        return column < 0 ? Optional.empty() : Optional.of(amount(row.cells().get(column).strip(), table.header().get(column)))
                .filter(Amount::isStated);
    }

    /** The number in a cell, in the unit that the name of the column states. */
    private static Amount amount(String cell, String header) {
        Optional<BigDecimal> written = Document.number(SUFFIX.matcher(cell).replaceAll(word -> suffix(word.group(1))));
        Optional<BigDecimal> factor = factor(header);
        Matcher suffix = Pattern.compile("(?i)[0-9] ?([kmbt])(?![a-z0-9])").matcher(cell);
        boolean clear = suffix.find() ? factor.isEmpty() || Document.number("1" + suffix.group(1)).equals(factor)
                : factor.isPresent() || !UNKNOWN_UNIT.matcher(header).matches();
        BigDecimal unit = suffix.find(0) ? BigDecimal.ONE : factor.orElse(BigDecimal.ONE);
        String said = Statement.quoted(cell) + (factor.isPresent() || !clear ? " in the column " + Statement.quoted(header) : "");
        return new Amount(cell, said, written.filter(number -> clear).map(unit::multiply), bounded(cell, unit), clear);
    }

    private static String suffix(String word) {
        return word.toLowerCase(Locale.ROOT).startsWith("th") ? "k" : word.substring(0, 1).toUpperCase(Locale.ROOT);
    }

    /** The multiple that the name of a column states for its numbers, such as a thousand million for {@code Params (B)}. */
    private static Optional<BigDecimal> factor(String header) {
        Matcher unit = Pattern.compile("(?i)\\b(thousand|million|billion|trillion)s?\\b"
                + "|[(\\[, ](?:in )?(k|m|b|bn|t)(?: (?:of )?tokens)?(?:[)\\]]|$)|[(\\[ ](?:10\\^|1e)([0-9]{1,2})\\b").matcher(header);
        if (!unit.find()) {
            return Optional.empty();
        }
        if (unit.group(3) != null) {
            return Optional.of(BigDecimal.ONE.movePointRight(Integer.parseInt(unit.group(3))));
        }
        String word = Optional.ofNullable(unit.group(1)).orElse(unit.group(2)).toLowerCase(Locale.ROOT);
        return Document.number("1" + (word.equals("thousand") ? "k" : word.charAt(0)));
    }

    /** A context in thousands is often meant in units of 1024, which only the configuration of the model shows. */
    private static void context(CardBody.Table table, CardBody.Row row, FoundModel model, String place) {
        Optional<Amount> stated = amount(table, row, CONTEXT);
        if (stated.isEmpty()) {
            return;
        }
        Amount amount = stated.get();
        boolean thousands = amount.cell().matches(".*[kK]") || factor(table.header().get(column(table, CONTEXT))).isPresent();
        if (amount.exact().isPresent() && !thousands) {
            model.state(Part.MODEL, Statement.amount("context", amount.exact().get(), "tokens"), place);
        } else {
            model.doubt(Part.MODEL, "The card states a context of " + amount.said() + (amount.exact().isEmpty() ? "."
                    : "; a thousand can mean 1000 or 1024."), "context " + amount.nearest() + " tokens", place);
        }
    }

    private static void modalities(CardBody.Table table, CardBody.Row row, Pattern header, String keyword, FoundModel model, String place) {
        int column = column(table, header);
        if (column >= 0 && !row.cells().get(column).isBlank()) {
            Modalities.of(row.cells().get(column)).ifPresentOrElse(
                    found -> model.state(Part.MODEL, Modalities.statement(keyword, found), place),
                    () -> model.doubt(Part.MODEL, "The card states " + Statement.quoted(row.cells().get(column)) + ".", keyword
                    + " MODALITY", place));
        }
    }

    /** The number in a text such as {@code 15T+} or {@code about 2T}, times a factor; N if there is none. */
    private static String bounded(String cell, BigDecimal factor) {
        String written = SUFFIX.matcher(cell).replaceAll(word -> suffix(word.group(1)));
        String digits = "(?<![A-Za-z0-9.,])[0-9][0-9,_]*(?:\\.[0-9]+)?";
        // in "Beacon 2 7B", the number with a suffix is meant
        Matcher number = Pattern.compile(digits + " ?[kKMBT](?![A-Za-z0-9])").matcher(written);
        if (!number.find()) {
            number = Pattern.compile(digits + "(?![A-Za-z0-9])").matcher(written);
            if (!number.find()) {
                return "N";
            }
        }
        return Document.number(number.group()).map(factor::multiply).map(Statement::number).orElse("N");
    }

    private static int column(CardBody.Table table, Pattern header) {
        for (int i = 0; i < table.header().size(); i++) {
            if (header.matcher(table.header().get(i).strip()).matches()) {
                return i;
            }
        }
        return -1;
    }

    /** The size that a row is about: that of its parameters, else that in its first cell; absent for a sum or a row without a size. */
    private static Optional<String> size(CardBody.Table table, CardBody.Row row) {
        int parameters = column(table, PARAMETERS);
        if (parameters >= 0) {
            Matcher size = SIZE.matcher(row.cells().get(parameters));
            if (size.find()) {
                return Optional.of(size.group(1) + size.group(2));
            }
            if (factor(table.header().get(parameters)).isPresent()) {
                return amount(table, row, PARAMETERS).flatMap(Amount::exact).map(Statement::number);
            }
        }
        Matcher size = SIZE.matcher(row.cells().get(0));
        return size.find() ? Optional.of(size.group(1) + size.group(2)) : Optional.empty();
    }

    private String title(CardBody.Table table, CardBody.Row row, String size) {
        String label = row.cells().get(0).strip();
        if (column(table, PARAMETERS) == 0) {
            String name = SIZE.matcher(label).find() ? label : size;
            return (SIZE.matcher(name).replaceAll("").isBlank() ? card + " " + name : name).strip();
        }
        return SIZE.matcher(label).find() ? label : (label.replaceFirst("\\s*\\(.*\\)$", "") + " " + size).strip();
    }
}

package org.gpailang.exchange.imports.formats;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gpailang.core.facts.training.ActivityKind;
import org.gpailang.exchange.imports.Found;
import org.gpailang.exchange.imports.Found.Part;
import org.gpailang.exchange.imports.FoundModel;
import org.gpailang.exchange.imports.Statement;

/**
 * The tables of a model card with a column for parameters, tokens, context length or GPU-hours. If the rows are about models of different
 * sizes, the card describes a family, and each size is a model.
 */
final class CardTables {

    private static final Pattern PARAMETERS = column("#? ?(total )?(params?|parameters?)( count)?|number of parameters|model size");
    private static final Pattern ACTIVE = column("#? ?(active|activated) (params?|parameters?)");
    private static final Pattern TOKENS = column("(training |pre-?training )?(tokens|token count)( \\(.*\\))?");
    private static final Pattern CONTEXT = column("(max(imum)? )?context( length| window)?");
    private static final Pattern HOURS = column(".*\\b(gpu|tpu|npu|accelerator|chip|device)[ -]hours?\\b.*");
    private static final Pattern INPUT = column("inputs?( modalit(y|ies))?");
    private static final Pattern OUTPUT = column("outputs?( modalit(y|ies))?");
    /** The size in the name of a model. */
    private static final Pattern SIZE = Pattern.compile("(?<![A-Za-z0-9.])([0-9]+(?:\\.[0-9]+)?) ?([MBT])(?![A-Za-z0-9])");

    private final CatalogueNames catalogue;
    private final String file;
    private final Map<String, FoundModel> bySize = new LinkedHashMap<>();
    private final Map<String, CardBody.Line> titles = new LinkedHashMap<>();

    private static Pattern column(String names) {
        return Pattern.compile(names, Pattern.CASE_INSENSITIVE);
    }

    /** A reader of the tables of a file. */
    CardTables(CatalogueNames catalogue, String file) {
        this.catalogue = catalogue;
        this.file = file;
    }

    /**
     * The models of a card.
     *
     * @param common what the rest of the card says, which applies to each of them
     */
    List<FoundModel> read(CardBody body, FoundModel common) {
        Optional<String> chip = catalogue.chipIn(sentencesAboutHardware(body));
        body.tables().forEach(table -> read(table, chip));
        if (bySize.isEmpty()) {
            return List.of(common);
        }
        if (bySize.size() == 1) {
            common.facts().addAll(bySize.values().iterator().next().facts());
            return List.of(common);
        }
        List<FoundModel> models = new ArrayList<>();
        bySize.forEach((size, model) -> {
            if (!size.isEmpty()) {
                FoundModel member = FoundModel.whole(file);
                CardBody.Line title = titles.get(size);
                member.name(Found.Role.MODEL, title.text(), file + ":" + title.number());
                member.facts().addAll(common.facts());
                member.facts().addAll(model.facts());
                models.add(member);
            }
        });
        return models;
    }

    private static String sentencesAboutHardware(CardBody body) {
        StringBuilder sentences = new StringBuilder();
        body.paragraphs().stream().map(CardBody.Line::text).filter(text ->
                text.matches("(?is).*\\b(gpu|tpu|accelerator|chip)[ -]hours\\b.*"))
                .forEach(text -> sentences.append(text).append(". "));
        return sentences.toString();
    }

    private void read(CardBody.Table table, Optional<String> chip) {
        int parameters = column(table, PARAMETERS);
        int hours = column(table, HOURS);
        if (parameters < 0 && hours < 0) {
            return;
        }
        for (CardBody.Row row : table.rows()) {
            Optional<String> size = size(row, parameters);
            if (size.isEmpty()) {
                continue;
            }
            FoundModel model = bySize.computeIfAbsent(size.get(), unseen -> FoundModel.whole(file));
            titles.merge(size.get(), new CardBody.Line(title(row, parameters, size.get()), row.line()), (one, other) ->
                    one.text().length() <= other.text().length() ? one : other);
            String place = file + ":" + row.line();
            read(table, row, model, place);
            if (hours >= 0) {
                String column = table.header().get(hours);
                model.doubt(Part.of(ActivityKind.PRETRAINING), "The card states " + Statement.quoted(row.cells().get(hours))
                        + " in the column "
                        + Statement.quoted(column) + (chip.isPresent() ? ", but not the utilisation; the chip is taken from a sentence."
                                : ", but neither the utilisation nor the chip."),
                        "compute " + Document.number(row.cells().get(hours)).map(Statement::number).orElse("N") + " " + unit(column)
                        + " on "
                        + chip.orElse(CatalogueNames.NO_CHIP) + " at U%", place);
            }
        }
    }

    private static String unit(String column) {
        Matcher chips = HOURS.matcher(column);
        String kind = chips.matches() ? chips.group(1).toUpperCase(Locale.ROOT) : "";
        return (List.of("GPU", "TPU", "NPU").contains(kind) ? kind : "chip") + "-hours";
    }

    private void read(CardBody.Table table, CardBody.Row row, FoundModel model, String place) {
        Optional<BigDecimal> total = amount(table, row, PARAMETERS, "parameters", "", model, place);
        Optional<BigDecimal> active = amount(table, row, ACTIVE, "active parameters", "", model, place);
        context(table, row, model, place);
        modalities(table, row, INPUT, "accepts", model, place);
        modalities(table, row, OUTPUT, "generates", model, place);
        int tokens = column(table, TOKENS);
        Optional<BigDecimal> counted = active.or(() -> total);
        if (tokens >= 0 && !row.cells().get(tokens).isBlank() && counted.isPresent()) {
            String cell = row.cells().get(tokens);
            String product = "compute " + Statement.number(counted.get()) + " parameters x ";
            Optional<BigDecimal> number = Document.number(cell);
            if (number.isPresent()) {
                model.state(Part.of(ActivityKind.PRETRAINING), new Statement("compute", product + Statement.number(number.get())
                        + " tokens"), place);
            } else {
                model.doubt(Part.of(ActivityKind.PRETRAINING), "The number of tokens is given as " + Statement.quoted(cell)
                        + ", which is not an exact number.", product + bounded(cell) + " tokens", place);
            }
        }
    }

    private static Optional<BigDecimal> amount(CardBody.Table table, CardBody.Row row, Pattern header, String keyword, String unit,
            FoundModel model,
            String place) {
        int column = column(table, header);
        Optional<BigDecimal> number = column < 0 ? Optional.empty() : Document.number(row.cells().get(column));
        number.ifPresent(value -> model.state(Part.MODEL, Statement.amount(keyword, value, unit), place));
        if (column >= 0 && number.isEmpty() && row.cells().get(column).matches(".*[0-9].*")) {
            model.doubt(Part.MODEL, "The card states " + Statement.quoted(row.cells().get(column)) + ", which is not an exact number.",
                    keyword + " " + bounded(row.cells().get(column)) + (unit.isEmpty() ? "" : " " + unit), place);
        }
        return number;
    }

    /** A context in thousands is often meant in units of 1024, which only the configuration of the model shows. */
    private static void context(CardBody.Table table, CardBody.Row row, FoundModel model, String place) {
        int column = column(table, CONTEXT);
        String cell = column < 0 ? "" : row.cells().get(column).strip();
        Optional<BigDecimal> number = Document.number(cell);
        if (number.isPresent() && !cell.matches(".*[kK]")) {
            model.state(Part.MODEL, Statement.amount("context", number.get(), "tokens"), place);
        } else if (!cell.isEmpty()) {
            model.doubt(Part.MODEL, "The card states a context of " + Statement.quoted(cell) + (number.isEmpty() ? "."
                    : "; the k can mean 1000 or 1024."), "context " + number.map(Statement::number).orElse("N") + " tokens", place);
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

    /** The number in a text such as {@code 15T+} or {@code about 2T}; N if there is none. */
    private static String bounded(String cell) {
        Matcher number = Pattern.compile("[0-9]+(?:\\.[0-9]+)? ?[kKMBT]?(?![A-Za-z0-9])").matcher(cell);
        return number.find() ? Document.number(number.group()).map(Statement::number).orElse("N") : "N";
    }

    private static int column(CardBody.Table table, Pattern header) {
        for (int i = 0; i < table.header().size(); i++) {
            if (header.matcher(table.header().get(i)).matches()) {
                return i;
            }
        }
        return -1;
    }

    /** The size that a row is about: that of its parameters, else that in its first cell; absent for a sum or a row without a size. */
    private static Optional<String> size(CardBody.Row row, int parameters) {
        Matcher size = SIZE.matcher(parameters >= 0 ? row.cells().get(parameters) : row.cells().get(0));
        return size.find() ? Optional.of(size.group(1) + size.group(2)) : Optional.empty();
    }

    private static String title(CardBody.Row row, int parameters, String size) {
        String label = row.cells().get(0).strip();
        return SIZE.matcher(label).find() || parameters == 0 ? label : (label.replaceFirst("\\s*\\(.*\\)$", "") + " " + size).strip();
    }
}

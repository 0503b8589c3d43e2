package org.gpailang.exchange.imports.formats;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gpailang.exchange.imports.Input;
import org.gpailang.exchange.imports.UnreadableInput;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/** The rows of a table whose first row names the columns. */
final class Rows {

    private Rows() {}

    /** A row. */
    static final class Row {

        private final String place;
        private final Map<String, String> cells;

        private Row(String place, Map<String, String> cells) {
            this.place = place;
            this.cells = cells;
        }

        /** The text in a column; absent if it is blank or there is no such column. */
        Optional<String> text(String column) {
            return Optional.ofNullable(cells.get(column)).map(String::strip).filter(text -> !text.isEmpty());
        }

        /** The number above zero in a column. */
        Optional<BigDecimal> number(String column) {
            return text(column).flatMap(Document::number);
        }

        /** The file and the line. */
        String place() {
            return place;
        }

        /** The file, the line and the column. */
        String place(String column) {
            return place + ", " + column;
        }
    }

    /** The first line of an input, which names the columns. */
    static String header(Input input) {
        return input.text().lines().findFirst().orElse("");
    }

    /**
     * The rows of an input.
     *
     * @param separator what separates the cells
     * @throws UnreadableInput if quotation marks or line breaks make it unreadable
     */
    static List<Row> read(Input input, char separator) throws UnreadableInput {
        List<Row> rows = new ArrayList<>();
        CsvMapper mapper = CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).enable(CsvReadFeature.SKIP_EMPTY_LINES).build();
        try (MappingIterator<String[]> lines = mapper.readerFor(String[].class)
                .with(CsvSchema.emptySchema().withColumnSeparator(separator)).readValues(input.text())) {
            String[] header = lines.hasNext() ? lines.next() : new String[0];
            while (lines.hasNext()) {
                int line = lines.currentLocation().getLineNr();
                String[] cells = lines.next();
                Map<String, String> named = new HashMap<>();
                for (int i = 0; i < Math.min(cells.length, header.length); i++) {
                    named.putIfAbsent(header[i].strip(), cells[i]);
                }
                rows.add(new Row(input.name() + ":" + line, named));
            }
        } catch (JacksonException e) {
            throw new UnreadableInput(input.name() + ": not a valid table: " + e.getOriginalMessage(), e);
        }
        return rows;
    }
}

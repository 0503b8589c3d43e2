package org.gpailang.report.machine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.report.OfficeFile;
import org.gpailang.report.Outcome;
import org.gpailang.report.Phrases;
import org.gpailang.report.VisibleControls;
import org.gpailang.report.page.Index;

/**
 * The index and all duties for spreadsheets: as comma-separated values (RFC 4180) and as a workbook. No text is interpreted as a formula:
 * where a spreadsheet could do so in comma-separated values, an apostrophe precedes the text.
 */
public final class Tables {

    private static final Pattern FORMULA = Pattern.compile("^[=+@\\t\\r-].*", Pattern.DOTALL);
    private static final String CREATOR = "gpai report";
    /** The longest text that a cell of a workbook can hold. */
    private static final int LONGEST = 32_767;
    private static final int WIDEST = 60;
    /** The widths of columns are stated in parts of a character. */
    private static final int CHARACTER = 256;

    private Tables() {}

    /**
     * A table.
     *
     * @param head the titles of its columns
     * @param rows the cells of each row: texts, whole numbers as {@code Long}, and dates
     */
    private record Table(List<String> head, List<List<Object>> rows) {}

    /** The subjects as comma-separated values, in the order of the index. */
    public static String index(Outcome outcome) {
        return csv(subjects(outcome));
    }

    /** The duties for all models as comma-separated values, including those of the providers of systems for models in them. */
    public static String duties(Outcome outcome) {
        return csv(allDuties(outcome));
    }

    /**
     * Writes both tables as the sheets of a workbook.
     *
     * @param created the date of creation that the workbook states
     * @throws IOException if the stream throws it
     */
    public static void workbook(Outcome outcome, Instant created, OutputStream out) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFCellStyle date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
            XSSFFont bold = workbook.createFont();
            bold.setBold(true);
            XSSFCellStyle title = workbook.createCellStyle();
            title.setFont(bold);
            sheet(workbook.createSheet("Index"), subjects(outcome), title, date);
            sheet(workbook.createSheet("Duties"), allDuties(outcome), title, date);
            OfficeFile.write(workbook, CREATOR, "Assessment as of " + outcome.assessment().asOf(), created, out);
        }
    }

    /** Whether a file is a workbook that the program wrote. */
    public static boolean wrote(Path file) {
        return OfficeFile.creator(file).equals(Optional.of(CREATOR));
    }

    private static Table subjects(Outcome outcome) {
        return new Table(List.of("name", "title", "kind", "provider", "ruleset", "compute in FLOP", "general-purpose", "systemic risk",
                "overdue duties", "overdue since", "next due", "errors", "findings"),
                Index.of(outcome).entries().stream().map(Tables::row).toList());
    }

    private static List<Object> row(Index.Entry entry) {
        return List.of(entry.page().subject().name(), entry.page().subject().display(), entry.page().subject().kind(),
                entry.page().subject().provider().map(entry.page()::entity).orElse(""),
                entry.page().subject().ruleset().name(),
                entry.page().model().map(model -> Phrases.figure(model.compute().cumulative())).orElse(""),
                entry.page().model().map(model -> Words.of(model.generalPurpose().status())).orElse(""),
                entry.page().model().map(model -> Words.of(model.systemicRisk().status())).orElse(""),
                (long) entry.overdue().size(), date(entry.overdueSince()), date(entry.nextDeadline()), entry.errors(),
                (long) entry.page().findings().size());
    }

    private static Table allDuties(Outcome outcome) {
        return new Table(List.of("model", "provision", "duty", "status", "due", "scope", "reason"),
                Index.of(outcome).entries().stream().flatMap(entry -> entry.page().subject().provided().stream())
                        .flatMap(model -> model.obligations().stream().map(duty -> row(model, duty))).toList());
    }

    private static List<Object> row(ModelAssessment model, Obligation duty) {
        return List.of(model.name(), duty.id().provision(), Phrases.duty(duty.id()), Words.of(duty.status()), date(duty.due()),
                Words.of(duty.scope()), duty.reasonWithPlace());
    }

    private static Object date(Optional<LocalDate> day) {
        return day.isPresent() ? day.get() : "";
    }

    private static String csv(Table table) {
        return Stream.concat(Stream.of(table.head()), table.rows().stream())
                .map(row -> row.stream().map(value -> cell(VisibleControls.plain(value.toString())))
                        .collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining());
    }

    private static String cell(String text) {
        String safe = FORMULA.matcher(text).matches() ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    private static void sheet(XSSFSheet sheet, Table table, XSSFCellStyle title, XSSFCellStyle date) {
        int columns = table.head().size();
        int[] widths = new int[columns];
        for (int row = 0; row <= table.rows().size(); row++) {
            XSSFRow cells = sheet.createRow(row);
            for (int column = 0; column < columns; column++) {
                Object value = row == 0 ? table.head().get(column) : table.rows().get(row - 1).get(column);
                XSSFCell cell = cells.createCell(column);
                fill(cell, value, date);
                if (row == 0) {
                    cell.setCellStyle(title);
                }
                widths[column] = Math.max(widths[column], Math.min(WIDEST, value.toString().length() + 2));
            }
        }
        for (int column = 0; column < columns; column++) {
            sheet.setColumnWidth(column, widths[column] * CHARACTER);
        }
        sheet.createFreezePane(1, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, table.rows().size(), 0, columns - 1));
    }

    /** Fills a cell. A text stays a text, whatever its first character is. */
    private static void fill(XSSFCell cell, Object value, XSSFCellStyle date) {
        if (value instanceof LocalDate day) {
            cell.setCellValue(day);
            cell.setCellStyle(date);
        } else if (value instanceof Long number) {
            cell.setCellValue(number);
        } else {
            String text = VisibleControls.plain(value.toString());
            cell.setCellValue(text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text);
        }
    }
}

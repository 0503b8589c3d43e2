package org.gpailang.report.draft;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.VerticalAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.gpailang.report.OfficeFile;
import org.gpailang.report.VisibleControls;
import org.gpailang.report.draft.Draft.Entry;
import org.gpailang.report.draft.Draft.Item;
import org.gpailang.report.draft.Draft.Section;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/**
 * A draft as a DOCX document: a table for each section, with the fields on the left and what is known on the right. Remarks for the
 * provider, missing information and sources follow on pages of their own. The same draft always gives the same bytes.
 */
public final class DraftDocument {

    private static final String CREATOR = "gpai draft";
    private static final String LANGUAGE = "en-GB";
    private static final String FONT = "Arial";
    private static final String GREY = "595959";
    private static final String MISSING = "9C3A00";
    private static final String HEAD = "EAEFF5";
    /** Twentieths of a point. */
    private static final int A4_WIDTH = 11_906;
    private static final int A4_HEIGHT = 16_838;
    private static final int MARGIN = 1_134;
    private static final int INDENT = 200;
    /** A row with so many entries may continue on the next page. */
    private static final int LONG_ROW = 16;
    private static final int FIELD_WIDTH = 2_900;
    private static final int TEXT_WIDTH = A4_WIDTH - 2 * MARGIN - FIELD_WIDTH;

    private final XWPFDocument document;
    private final Sources sources;
    private final boolean notes;

    private DraftDocument(XWPFDocument document, Draft draft, boolean notes) {
        this.document = document;
        this.sources = Sources.of(draft);
        this.notes = notes;
    }

    /** Whether a file is a document that the program wrote. */
    public static boolean wrote(Path file) {
        return OfficeFile.creator(file).equals(Optional.of(CREATOR));
    }

    /**
     * Writes the draft.
     *
     * @param created the date of creation that the document states
     * @param notes whether the sources of the entries are listed as end notes
     * @throws IOException if the stream throws it
     */
    public static void write(Draft draft, Instant created, boolean notes, OutputStream out) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            new DraftDocument(document, draft, notes).draft(draft);
            OfficeFile.write(document, CREATOR, shown(draft.title()), created, out);
        }
    }

    private void draft(Draft draft) {
        page(draft);
        XWPFStyles styles = document.createStyles();
        styles.setSpellingLanguage(LANGUAGE);
        style("Title", "Title", -1);
        style("Heading1", "heading 1", 0);
        style("Heading2", "heading 2", 1);
        heading("Title", draft.title(), 20);
        draft.introduction().forEach(paragraph -> run(document.createParagraph(), paragraph, 10));
        draft.sections().forEach(this::section);
        remarks(draft);
    }

    private void page(Draft draft) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(A4_WIDTH));
        size.setH(BigInteger.valueOf(A4_HEIGHT));
        CTPageMar margin = section.addNewPgMar();
        BigInteger side = BigInteger.valueOf(MARGIN);
        margin.setLeft(side);
        margin.setRight(side);
        margin.setTop(side);
        margin.setBottom(side);
        XWPFParagraph footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.setAlignment(ParagraphAlignment.RIGHT);
        run(footer, draft.title() + " · ", 8).setColor(GREY);
        CTSimpleField page = footer.getCTP().addNewFldSimple();
        page.setInstr("PAGE");
        XWPFRun number = new XWPFRun(page.addNewR(), (IRunBody) footer);
        number.setFontFamily(FONT);
        number.setFontSize(8);
        number.setColor(GREY);
        number.setText("1");
    }

    private void style(String id, String name, int level) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        CTPPrGeneral paragraph = style.addNewPPr();
        paragraph.addNewKeepNext();
        if (level >= 0) {
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level));
        }
        XWPFStyle created = new XWPFStyle(style);
        created.setType(STStyleType.PARAGRAPH);
        document.createStyles().addStyle(created);
    }

    private XWPFParagraph heading(String style, String text, int size) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.setSpacingBefore(size * 15);
        paragraph.setSpacingAfter(size * 6);
        run(paragraph, text, size).setBold(true);
        return paragraph;
    }

    private XWPFRun run(XWPFParagraph paragraph, String text, int size) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(size);
        run.setText(shown(text));
        return run;
    }

    private void section(Section section) {
        heading("Heading1", section.title(), 13);
        XWPFTable table = document.createTable(section.items().size() + 1, 2);
        table.setWidth(String.valueOf(FIELD_WIDTH + TEXT_WIDTH));
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null ? table.getCTTbl().addNewTblGrid() : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        grid.addNewGridCol().setW(BigInteger.valueOf(FIELD_WIDTH));
        grid.addNewGridCol().setW(BigInteger.valueOf(TEXT_WIDTH));
        table.setCellMargins(60, 100, 60, 100);
        header(table.getRow(0));
        for (int i = 0; i < section.items().size(); i++) {
            row(table.getRow(i + 1), section.items().get(i));
        }
    }

    /** The heads of the columns, which are repeated on each page and which screen readers announce. */
    private void header(XWPFTableRow row) {
        row.setRepeatHeader(true);
        row.setCantSplitRow(true);
        List<String> names = List.of("Field", "Information");
        for (int i = 0; i < names.size(); i++) {
            XWPFTableCell cell = row.getCell(i);
            cell.setWidth(String.valueOf(i == 0 ? FIELD_WIDTH : TEXT_WIDTH));
            cell.setColor(HEAD);
            XWPFParagraph name = cell.getParagraphs().get(0);
            name.setSpacingAfter(0);
            name.setKeepNext(true);
            run(name, names.get(i), 9).setColor(GREY);
        }
    }

    private void row(XWPFTableRow row, Item item) {
        row.setCantSplitRow(item.entries().size() < LONG_ROW);
        XWPFTableCell field = row.getCell(0);
        field.setWidth(String.valueOf(FIELD_WIDTH));
        field.setColor(HEAD);
        XWPFParagraph name = field.getParagraphs().get(0);
        run(name, item.heading(), 9).setBold(true);
        if (!item.recipients().isEmpty()) {
            run(field.addParagraph(), DraftMarkdown.recipients(item), 8).setColor(GREY);
        }
        XWPFTableCell text = row.getCell(1);
        text.setWidth(String.valueOf(TEXT_WIDTH));
        boolean first = true;
        for (Entry entry : item.entries()) {
            XWPFParagraph paragraph = first ? text.getParagraphs().get(0) : text.addParagraph();
            paragraph.setSpacingAfter(40);
            run(paragraph, entry.text(), 10);
            numbers(paragraph, entry);
            first = false;
        }
        for (Draft.Gap gap : item.missing()) {
            XWPFParagraph paragraph = first ? text.getParagraphs().get(0) : text.addParagraph();
            run(paragraph, "☐ To complete: " + gap.what(), 10).setColor(MISSING);
            first = false;
        }
    }

    private void numbers(XWPFParagraph paragraph, Entry entry) {
        List<Integer> numbers = sources.numbers(entry);
        if (notes && !numbers.isEmpty()) {
            XWPFRun marks = run(paragraph, " " + numbers.stream().map(String::valueOf).collect(Collectors.joining(", ")), 10);
            marks.setSubscript(VerticalAlign.SUPERSCRIPT);
            marks.setColor(GREY);
        }
    }

    private void remarks(Draft draft) {
        heading("Heading1", "Before you use this draft (not part of the document)", 13).setPageBreak(true);
        draft.notes().forEach(this::point);
        point(draft.filled() + " of " + draft.items().size() + " fields are filled.");
        if (draft.filled() < draft.items().size()) {
            heading("Heading2", "To complete", 11);
            draft.items().forEach(item -> item.missing().forEach(gap -> point("☐ " + item.label() + ": " + gap.text())));
        }
        List<String> list = sources.list();
        if (notes && !list.isEmpty()) {
            heading("Heading2", "Sources", 11);
            run(document.createParagraph(), IntStream.range(0, list.size()).mapToObj(i -> (i + 1) + " " + list.get(i))
                    .collect(Collectors.joining("; ")), 8).setColor(GREY);
        }
    }

    private void point(String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setIndentationLeft(INDENT);
        paragraph.setSpacingAfter(60);
        run(paragraph, text, 9);
    }

    private static String shown(String text) {
        return VisibleControls.plain(text.replaceAll("\\s+", " "));
    }
}

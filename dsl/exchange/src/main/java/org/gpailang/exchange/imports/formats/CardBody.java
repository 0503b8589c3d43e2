package org.gpailang.exchange.imports.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The Markdown of a model card: its title, its labels such as {@code **Hours used:** 12}, its tables and its sentences. */
final class CardBody {

    private static final Pattern OF_LABELS = Pattern.compile("(?i)|.*\\b(?:hyperparameters?|parameter)|attribute|field"
            + "|property|feature|item|setting|key|specification|characteristic|aspect|category|detail");
    private static final Pattern OF_VALUES = Pattern.compile("(?i)|values?|details?|description|settings?|specification|information");
    /** The size in the name of a model. */
    private static final Pattern MODEL = Pattern.compile("(?<![A-Za-z0-9.])[0-9]+(?:\\.[0-9]+)? ?[MBT](?![A-Za-z0-9])");
    private static final int MOST_COLUMNS = 40;
    private static final int MOST_ROWS = 1_000;

    private final List<Line> headings = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();
    private final List<String> above = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private final List<Line> statements = new ArrayList<>();

    /** A text with the number of its line, counted from 1. */
    record Line(String text, int number) {}

    /**
     * A paragraph, an item of a list or a cell of a table.
     *
     * @param number the number of its line, counted from 1
     * @param headings the headings above it, the nearest one first
     * @param ofColumn whether it is only about what its heading names
     */
    record Passage(String text, int number, List<String> headings, boolean ofColumn) {}

    /** A label in bold type, in lower case and without its colon, and the text behind it. */
    record Label(String name, String text, int line) {}

    /** A table with the texts of its first row, and its other rows. */
    record Table(List<String> header, List<Row> rows) {}

    /** One row in a table, with as many cells as the table has columns. */
    record Row(List<String> cells, int line) {}

    /**
     * @param markdown the text without the header
     * @param before how many lines the header has
     */
    CardBody(String markdown, int before) {
        Node root = Parser.builder().extensions(List.of(TablesExtension.create())).includeSourceSpans(IncludeSourceSpans.BLOCKS).build()
                .parse(markdown);
        root.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                while (above.size() >= heading.getLevel()) {
                    above.remove(0);
                }
                while (above.size() < heading.getLevel() - 1) {
                    above.add(0, "");
                }
                above.add(0, text(heading));
                if (heading.getLevel() == 1) {
                    headings.add(new Line(text(heading), line(heading, before)));
                }
            }

            @Override
            public void visit(Paragraph paragraph) {
                passages.add(new Passage(text(paragraph), line(paragraph, before), List.copyOf(above), false));
                readLabels(paragraph, before);
            }

            @Override
            public void visit(HtmlBlock block) {
                if (block.getLiteral().contains("<h1")) {
                    Jsoup.parseBodyFragment(block.getLiteral()).select("h1").forEach(heading ->
                            headings.add(new Line(heading.text(), line(block, before))));
                }
            }

            @Override
            public void visit(FencedCodeBlock block) {
                if ("gpai".equals(block.getInfo())) {
                    statements.add(new Line(block.getLiteral(), line(block, before)));
                }
            }

            @Override
            public void visit(CustomBlock block) {
                if (block instanceof TableBlock table) {
                    readTable(table, before);
                }
            }
        });
        above.clear();
        if (markdown.contains("<table")) {
            org.jsoup.parser.Parser parser = org.jsoup.parser.Parser.htmlParser().setTrackPosition(true);
            Jsoup.parse(markdown, "", parser).select("table").forEach(table -> readTable(table, before));
        }
    }

    /** The headings of the first level. */
    List<Line> headings() {
        return headings;
    }

    /** The labels. */
    List<Label> labels() {
        return labels;
    }

    /** The first of these labels that has a text. */
    Optional<Label> label(List<String> names) {
        return labels.stream().filter(label -> names.contains(label.name()) && !label.text().isBlank()
                && !label.text().toLowerCase(Locale.ROOT).contains("more information needed")).findFirst();
    }

    /** The paragraphs, the items of lists and the rows of tables of labels. */
    List<Passage> passages() {
        return passages;
    }

    /** The fenced sections with statements of the language. */
    List<Line> statements() {
        return statements;
    }

    /** The tables. */
    List<Table> tables() {
        return tables;
    }

    private void readLabels(Paragraph paragraph, int before) {
        int line = line(paragraph, before);
        String name = null;
        StringBuilder value = new StringBuilder();
        boolean atStart = true;
        for (Node child = paragraph.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof SoftLineBreak || child instanceof HardLineBreak) {
                add(name, value, line);
                name = null;
                line++;
                atStart = true;
            } else if (child instanceof StrongEmphasis && atStart) {
                name = text(child);
                value.setLength(0);
                atStart = false;
            } else {
                value.append(child instanceof HtmlInline ? "" : text(child));
                atStart = false;
            }
        }
        add(name, value, line);
    }

    private void add(String name, StringBuilder value, int line) {
        if (name != null) {
            labels.add(new Label(name.toLowerCase(Locale.ROOT).replaceAll("\\s*(\\[optional]|:)\\s*", "").strip(),
                    value.toString().replaceFirst("^\\s*:", "").strip(), line));
        }
    }

    private void readTable(TableBlock table, int before) {
        List<Row> rows = new ArrayList<>();
        table.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                if (node instanceof TableRow row && rows.size() < MOST_ROWS) {
                    List<String> cells = new ArrayList<>();
                    for (Node cell = row.getFirstChild(); cell != null && cells.size() < MOST_COLUMNS; cell = cell.getNext()) {
                        cells.add(cell instanceof TableCell ? text(cell).strip() : "");
                    }
                    rows.add(new Row(cells, line(row, before)));
                } else {
                    visitChildren(node);
                }
            }
        });
        add(rows);
    }

    private void readTable(Element table, int before) {
        List<Row> rows = new ArrayList<>();
        List<String> above = new ArrayList<>();
        List<Integer> left = new ArrayList<>();
        for (Element row : table.select("tr")) {
            List<String> cells = new ArrayList<>();
            for (Element cell : row.select("> td, > th")) {
                fromAbove(cells, above, left);
                int wide = span(cell, "colspan", MOST_COLUMNS);
                for (int i = 0; i < wide && cells.size() < MOST_COLUMNS; i++) {
                    set(above, left, cells.size(), cell.text(), span(cell, "rowspan", MOST_ROWS) - 1);
                    cells.add(cell.text().strip());
                }
            }
            fromAbove(cells, above, left);
            if (rows.size() < MOST_ROWS) {
                rows.add(new Row(cells, row.sourceRange().start().lineNumber() + before));
            }
        }
        add(rows);
    }

    /** Adds the cells that extend into this row from the rows above. */
    private static void fromAbove(List<String> cells, List<String> above, List<Integer> left) {
        while (cells.size() < left.size() && left.get(cells.size()) > 0) {
            left.set(cells.size(), left.get(cells.size()) - 1);
            cells.add(above.get(cells.size()).strip());
        }
    }

    private static void set(List<String> above, List<Integer> left, int column, String text, int rows) {
        while (above.size() <= column) {
            above.add("");
            left.add(0);
        }
        above.set(column, text);
        left.set(column, rows);
    }

    private static int span(Element cell, String attribute, int most) {
        String value = cell.attr(attribute).strip();
        return value.matches("[1-9][0-9]{0,3}") ? Math.min(most, Integer.parseInt(value)) : 1;
    }

    private void add(List<Row> rows) {
        if (rows.size() < 2) {
            return;
        }
        List<String> header = rows.get(0).cells();
        Table table = new Table(header, rows.subList(1, rows.size()).stream().map(row -> filled(row, header.size())).toList());
        if (header.size() > 1 && OF_LABELS.matcher(header.get(0).strip()).matches() && OF_VALUES.matcher(header.get(1).strip()).matches()) {
            readLabels(table);
        } else if (header.size() > 2 && header.subList(1, header.size()).stream().allMatch(cell -> MODEL.matcher(cell).find())) {
            readColumns(table);
        } else {
            tables.add(table);
        }
    }

    /** Reads a table whose rows are each a label and its value. */
    private void readLabels(Table table) {
        for (Row row : table.rows()) {
            String name = row.cells().get(0).strip();
            String value = row.cells().get(1).strip();
            passages.add(new Passage(name + ": " + value, row.line(), List.copyOf(above), false));
            add(name, new StringBuilder(value), row.line());
        }
    }

    /** Reads a table whose columns are each about a model, which their headers name by its size. */
    private void readColumns(Table table) {
        for (Row row : table.rows()) {
            for (int i = 1; i < row.cells().size(); i++) {
                passages.add(new Passage(row.cells().get(0).strip() + ": " + row.cells().get(i).strip(), row.line(),
                        List.of(table.header().get(i).strip()), true));
            }
        }
    }

    private static Row filled(Row row, int columns) {
        List<String> cells = new ArrayList<>(row.cells().subList(0, Math.min(columns, row.cells().size())));
        while (cells.size() < columns) {
            cells.add("");
        }
        return new Row(cells, row.line());
    }

    private static int line(Node node, int before) {
        return node.getSourceSpans().isEmpty() ? before + 1 : node.getSourceSpans().get(0).getLineIndex() + 1 + before;
    }

    private static String text(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text part) {
                text.append(part.getLiteral());
            }

            @Override
            public void visit(Code part) {
                text.append(part.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak part) {
                text.append(' ');
            }

            @Override
            public void visit(HardLineBreak part) {
                text.append(' ');
            }
        });
        return text.toString();
    }
}

package org.gpailang.lsp.features;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.gpailang.language.formatting.Formatter;
import org.gpailang.lsp.state.FileView;
import org.gpailang.syntax.token.StatementTable;
import org.gpailang.syntax.tree.Block;
import org.gpailang.syntax.tree.DocumentsStatement;

/**
 * Edits of the block of an element or a statement. Comments above or after a statement move with it, and an element that is formatted as by
 * {@code gpai format} remains formatted.
 */
final class ElementEdits {

    private static final Formatter FORMATTING = Formatter.standalone();
    private static final String DOCUMENTS = "documents";

    private final FileView view;
    private final FileView.Named element;
    private final int start;
    private final String old;

    /**
     * @param element the element to change, or the one that contains the block to change
     */
    ElementEdits(FileView view, FileView.Named element) {
        this.view = view;
        this.element = element;
        ICompositeNode node = NodeModelUtils.findActualNodeFor(element.element());
        this.start = element.part().offset() + node.getOffset();
        this.old = view.text().substring(start, start + node.getLength());
    }

    /**
     * A statement to add.
     *
     * @param block the block to which it is added: the element, or a block in it
     */
    record Addition(Block block, String statement) {}

    /** Adds a statement at its position in sorted order. Empty if the braces of the element do not match. */
    Optional<TextEdit> add(String statement) {
        return add(List.of(new Addition(element.element(), statement)));
    }

    /** Adds statements, each at its position in sorted order. Empty if the braces of a block do not match. */
    Optional<TextEdit> add(List<Addition> additions) {
        if (leaves(element.element()).stream().noneMatch(leaf -> leaf.getText().equals("{"))) {
            String statements = additions.stream().map(Addition::statement).collect(Collectors.joining("\n"));
            return Optional.of(edit(old + " {\n" + indented(statements, Formatter.INDENT) + "\n}"));
        }
        List<Piece> insertions = new ArrayList<>();
        for (Addition addition : ordered(additions)) {
            Optional<Piece> insertion = insertion(addition.block(), addition.statement());
            if (insertion.isEmpty()) {
                return Optional.empty();
            }
            insertions.add(insertion.get());
        }
        StringBuilder changed = new StringBuilder(old);
        insertions.sort(Comparator.comparingInt(Piece::from));
        for (int i = insertions.size() - 1; i >= 0; i--) {
            changed.insert(insertions.get(i).from(), insertions.get(i).text());
        }
        return Optional.of(edit(changed.toString()));
    }

    /** The additions in the order of their statements; documents of which none is stated yet are one statement. */
    private List<Addition> ordered(List<Addition> additions) {
        List<Addition> ordered = new ArrayList<>();
        Map<Boolean, List<Addition>> divided = additions.stream().collect(Collectors.partitioningBy(each ->
                each.statement().startsWith(DOCUMENTS) && documents(each.block()).isEmpty()));
        ordered.addAll(divided.get(false));
        if (!divided.get(true).isEmpty()) {
            ordered.add(new Addition(divided.get(true).get(0).block(), DOCUMENTS + " {\n" + divided.get(true).stream()
                    .map(each -> indented(entry(each.statement()), Formatter.INDENT)).collect(Collectors.joining("\n")) + "\n}"));
        }
        ordered.sort(Comparator.comparingInt(each -> order(each.block(), each.statement())));
        return ordered;
    }

    private static Optional<DocumentsStatement> documents(Block block) {
        return block.getStatements().stream().filter(DocumentsStatement.class::isInstance).map(DocumentsStatement.class::cast).findFirst();
    }

    private static String entry(String documents) {
        return documents.substring(documents.indexOf('{') + 1, documents.lastIndexOf('}')).strip().replaceAll("\n\\s*", "\n");
    }

    /** The text to insert for a statement, at the place where it begins and ends. */
    private Optional<Piece> insertion(Block block, String statement) {
        Optional<DocumentsStatement> documents = statement.startsWith(DOCUMENTS) ? documents(block) : Optional.empty();
        if (documents.isPresent()) {
            List<Piece> entries = pieces(documents.get().getDocuments());
            return braces(documents.get()).map(braces -> added(braces, entries, entries.size() - 1, entry(statement)));
        }
        List<Piece> statements = pieces(block.getStatements());
        int order = order(block, statement);
        int last = statements.size() - 1;
        while (last >= 0 && order(block, statements.get(last).text()) > order) {
            last--;
        }
        int before = last;
        return braces(block).map(braces -> added(braces, statements, before, statement));
    }

    /** Sorts the statements of a block; empty if they are sorted or if some of them cannot be identified. */
    Optional<TextEdit> sorted(Block block) {
        List<Piece> statements = pieces(block.getStatements());
        Optional<Piece> braces = braces(block);
        if (braces.isEmpty() || statements.size() < 2 || !block.getUnexpectedTokens().isEmpty() || !block.getBlocks().isEmpty()) {
            return Optional.empty();
        }
        List<Piece> sorted = statements.stream().sorted(Comparator.comparingInt(statement -> order(block, statement.text()))).toList();
        return sorted.equals(statements) ? Optional.empty() : Optional.of(edit(reordered(braces.get(), statements, sorted)));
    }

    /** A part of the element's text, with its position in the text. */
    private record Piece(int from, int to, String text) {}

    private static int order(Block block, String statement) {
        return StatementTable.order(block.eClass(), statement).orElse(Integer.MAX_VALUE);
    }

    private List<Piece> pieces(List<? extends EObject> objects) {
        return objects.stream().map(NodeModelUtils::findActualNodeFor).map(node -> piece(node.getOffset(), node.getEndOffset()))
                .sorted(Comparator.comparingInt(Piece::from)).toList();
    }

    private Piece piece(int fromInPart, int toInPart) {
        int from = element.part().offset() + fromInPart - start;
        int to = element.part().offset() + toInPart - start;
        return new Piece(from, to, old.substring(from, to));
    }

    private static List<ILeafNode> leaves(EObject object) {
        List<ILeafNode> leaves = new ArrayList<>();
        NodeModelUtils.findActualNodeFor(object).getLeafNodes().forEach(leaf -> {
            if (!leaf.isHidden()) {
                leaves.add(leaf);
            }
        });
        return leaves;
    }

    /** The range from the opening to the closing brace of a block; empty if one of them is missing. */
    private Optional<Piece> braces(EObject block) {
        List<ILeafNode> leaves = leaves(block);
        ILeafNode last = leaves.get(leaves.size() - 1);
        return leaves.stream().filter(leaf -> leaf.getText().equals("{") && last.getText().equals("}")).findFirst()
                .map(open -> piece(open.getOffset(), last.getEndOffset()));
    }

    private Piece added(Piece braces, List<Piece> siblings, int before, String statement) {
        int end = before < 0 ? braces.from() + 1 : siblings.get(before).to();
        if (braces.text().indexOf('\n') < 0) {
            String between = before < 0 ? " " : "  ";
            String closing = old.charAt(end) == '}' ? " " : "";
            return new Piece(end, end, between + statement.replaceAll("\\s*\n\\s*", " ") + closing);
        }
        int at = end + behind(end).length();
        String indent = siblings.isEmpty() ? indentation(braces.from()) + Formatter.INDENT
                : indentation(siblings.get(Math.max(0, before)).from());
        return new Piece(at, at, "\n" + indented(statement, indent));
    }

    /** The comment after a statement on the same line, with the spaces before it; empty if there is none. */
    private String behind(int end) {
        int line = old.indexOf('\n', end);
        String rest = line < 0 ? "" : old.substring(end, line).stripTrailing();
        boolean whole = rest.strip().startsWith("//") || rest.strip().startsWith("/*") && rest.endsWith("*/");
        return whole ? rest : "";
    }

    /** The indentation of the line of a position. */
    private String indentation(int at) {
        int line = view.text().lastIndexOf('\n', start + at - 1) + 1;
        int end = line;
        while (end < view.text().length() && (view.text().charAt(end) == ' ' || view.text().charAt(end) == '\t')) {
            end++;
        }
        return view.text().substring(line, end);
    }

    /** The text with each line indented. */
    static String indented(String text, String indent) {
        return indent + text.replace("\n", "\n" + indent);
    }

    /** The text with its statements in a different order; the whitespace between them is unchanged. */
    private String reordered(Piece braces, List<Piece> statements, List<Piece> sorted) {
        List<String> gaps = new ArrayList<>();
        List<String> chunks = new ArrayList<>();
        int end = braces.from() + 1 + behind(braces.from() + 1).length();
        StringBuilder text = new StringBuilder(old.substring(0, end));
        for (Piece statement : statements) {
            String between = old.substring(end, statement.from());
            String comments = between.stripLeading();
            gaps.add(between.substring(0, between.length() - comments.length()));
            String behind = behind(statement.to());
            chunks.add(comments + statement.text() + behind);
            end = statement.to() + behind.length();
        }
        gaps.add(old.substring(end));
        for (int i = 0; i < sorted.size(); i++) {
            String chunk = chunks.get(statements.indexOf(sorted.get(i)));
            boolean comment = chunk.substring(chunk.lastIndexOf('\n') + 1).contains("//");
            text.append(gaps.get(i)).append(chunk).append(comment && gaps.get(i + 1).indexOf('\n') < 0 ? "\n" : "");
        }
        return text.append(old.substring(end)).toString();
    }

    /** The smallest edit that replaces the text of the element with another. */
    private TextEdit edit(String changed) {
        boolean laidOut = FORMATTING.format(old).filter(text -> text.strip().equals(old)).isPresent();
        String wanted = laidOut ? FORMATTING.format(changed).map(String::strip).orElse(changed) : changed;
        int prefix = 0;
        while (prefix < Math.min(old.length(), wanted.length()) && old.charAt(prefix) == wanted.charAt(prefix)) {
            prefix++;
        }
        int suffix = 0;
        while (suffix < Math.min(old.length(), wanted.length()) - prefix
                && old.charAt(old.length() - 1 - suffix) == wanted.charAt(wanted.length() - 1 - suffix)) {
            suffix++;
        }
        return new TextEdit(view.lines().range(start + prefix, start + old.length() - suffix),
                wanted.substring(prefix, wanted.length() - suffix));
    }
}

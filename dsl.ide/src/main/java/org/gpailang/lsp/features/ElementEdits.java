package org.gpailang.lsp.features;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

    /** Adds a statement at its position in sorted order. Empty if the braces of the element do not match. */
    Optional<TextEdit> add(String statement) {
        Optional<DocumentsStatement> documents = statement.startsWith(DOCUMENTS) ? element.element().getStatements().stream()
                .filter(DocumentsStatement.class::isInstance).map(DocumentsStatement.class::cast).findFirst() : Optional.empty();
        if (documents.isPresent()) {
            String entry = statement.substring(statement.indexOf('{') + 1, statement.lastIndexOf('}')).strip()
                    .replaceAll("\n\\s*", "\n");
            List<Piece> entries = pieces(documents.get().getDocuments());
            return braces(documents.get()).map(braces -> edit(added(braces, entries, entries.size() - 1, entry)));
        }
        Block block = element.element();
        if (leaves(block).stream().noneMatch(leaf -> leaf.getText().equals("{"))) {
            return Optional.of(edit(old + " {\n" + indented(statement, Formatter.INDENT) + "\n}"));
        }
        List<Piece> statements = pieces(block.getStatements());
        int order = order(block, statement);
        int last = statements.size() - 1;
        while (last >= 0 && order(block, statements.get(last).text()) > order) {
            last--;
        }
        int before = last;
        return braces(block).map(braces -> edit(added(braces, statements, before, statement)));
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

    private String added(Piece braces, List<Piece> siblings, int before, String statement) {
        int end = before < 0 ? braces.from() + 1 : siblings.get(before).to();
        if (braces.text().indexOf('\n') < 0) {
            String between = before < 0 ? " " : "  ";
            String closing = old.charAt(end) == '}' ? " " : "";
            return old.substring(0, end) + between + statement.replaceAll("\\s*\n\\s*", " ") + closing + old.substring(end);
        }
        int at = end + behind(end).length();
        String indent = siblings.isEmpty() ? indentation(braces.from()) + Formatter.INDENT
                : indentation(siblings.get(Math.max(0, before)).from());
        return old.substring(0, at) + "\n" + indented(statement, indent) + old.substring(at);
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

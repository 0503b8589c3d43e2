package org.gpailang.language.formatting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.gpailang.syntax.tree.AssessUnder;
import org.gpailang.syntax.tree.DocumentEntry;
import org.gpailang.syntax.tree.Element;
import org.gpailang.syntax.tree.ImportDeclaration;
import org.gpailang.syntax.tree.PackageDeclaration;
import org.gpailang.syntax.tree.SourceFile;
import org.gpailang.syntax.tree.Statement;
import org.gpailang.syntax.tree.TreePackage;

/**
 * The line breaks and the indentation of a file: one statement per line, indented by four blanks in each block; a block that the author
 * wrote on one line stays on it while it fits. Only the gaps between tokens change: blanks, line breaks and the positions of comments. A
 * new gap depends only on the tokens, the comments and their line breaks, which the new text has as well, so that formatting is idempotent.
 */
final class Layout {

    /** The maximum width of a line, in columns. */
    static final int WIDTH = 100;

    /** The indentation of one block. */
    static final String INDENT = "    ";
    /** Tokens that have no blank before them, such as those of {@code 38%} and {@code 52(4)}. */
    private static final Set<String> CLOSE = Set.of(",", "%", "/", "(", ")", "..");
    private static final int CONTINUATION = 2;

    /**
     * The new text of a gap between two tokens, before the first or after the last token, or of a token that is written in another form.
     *
     * @param offset the offset of the old text
     * @param length the length of the old text
     * @param text the new text
     */
    record Gap(int offset, int length, String text) {}

    private final List<Token> tokens = new ArrayList<>();
    private final Set<Integer> items = new HashSet<>();
    private final Set<Integer> oneLine = new HashSet<>();
    private final BitSet inOneLineBlock = new BitSet();
    private final Set<Integer> keepBreaks = new HashSet<>();
    private final int[] partner;

    private Layout(ICompositeNode root) {
        collectTokens(root);
        collectItems((SourceFile) NodeModelUtils.findActualSemanticObjectFor(root));
        partner = braces();
        chooseLines();
    }

    /** The gaps of a file without syntax errors, in the order of their offsets. */
    static List<Gap> gaps(ICompositeNode root) {
        List<Gap> gaps = new ArrayList<>(new Layout(root).gaps());
        for (ILeafNode leaf : root.getLeafNodes()) {
            if (!leaf.isHidden() && !CanonicalForm.of(leaf).equals(leaf.getText())) {
                gaps.add(new Gap(leaf.getOffset(), leaf.getLength(), CanonicalForm.of(leaf)));
            }
        }
        // an empty gap before a token has the same offset as the token and must be first
        gaps.sort(Comparator.comparingInt(Gap::offset).thenComparingInt(Gap::length));
        return gaps;
    }

    private static final class Token {
        private final String text;
        private final int offset;
        private final int length;
        private final List<Comment> comments = new ArrayList<>();
        private int breaksBefore;

        Token(String text, int offset, int length) {
            this.text = text;
            this.offset = offset;
            this.length = length;
        }

        int end() {
            return offset + length;
        }
    }

    /** A comment before a token, with the number of line breaks before the comment. */
    private record Comment(String text, int breaksBefore, boolean line) {}

    private void collectTokens(ICompositeNode root) {
        List<Comment> comments = new ArrayList<>();
        int breaks = 0;
        for (ILeafNode leaf : root.getLeafNodes()) {
            String text = leaf.getText();
            if (!leaf.isHidden()) {
                Token token = new Token(CanonicalForm.of(leaf), leaf.getOffset(), leaf.getLength());
                token.comments.addAll(comments);
                token.breaksBefore = breaks;
                tokens.add(token);
                comments.clear();
                breaks = 0;
            } else if (!text.startsWith("//") && !text.startsWith("/*")) {
                breaks += (int) text.chars().filter(character -> character == '\n').count();
            } else {
                boolean line = text.startsWith("//");
                comments.add(new Comment(text.stripTrailing(), breaks, line));
                breaks = line && text.endsWith("\n") ? 1 : 0;
            }
        }
        Token last = new Token("", root.getTotalEndOffset(), 0);
        last.comments.addAll(comments);
        last.breaksBefore = breaks;
        tokens.add(last);
    }

    private void collectItems(SourceFile file) {
        Set<Integer> offsets = new HashSet<>();
        file.eAllContents().forEachRemaining(object -> {
            if (startsLine(object)) {
                INode node = NodeModelUtils.findActualNodeFor(object);
                if (node != null) {
                    offsets.add(node.getOffset());
                }
            }
        });
        for (int i = 0; i < tokens.size(); i++) {
            if (offsets.contains(tokens.get(i).offset)) {
                items.add(i);
            }
        }
    }

    private static boolean startsLine(EObject object) {
        return object instanceof Statement && object.eContainingFeature() != TreePackage.Literals.ACTIVITY_STATEMENT__HEADER
                || object instanceof Element || object instanceof PackageDeclaration
                || object instanceof ImportDeclaration || object instanceof AssessUnder || object instanceof DocumentEntry;
    }

    private int[] braces() {
        int[] partners = new int[tokens.size()];
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).text.equals("{")) {
                open.push(i);
            } else if (tokens.get(i).text.equals("}") && !open.isEmpty()) {
                int from = open.pop();
                partners[from] = i;
                partners[i] = from;
            }
        }
        return partners;
    }

    /** Decides which blocks stay on one line, and in which long statements the author's line breaks are kept. */
    private void chooseLines() {
        int depth = 0;
        int until = -1;
        for (int i = 0; i < tokens.size(); i++) {
            String text = tokens.get(i).text;
            if (i > until && items.contains(i)) {
                int last = lastOf(i);
                if (last > i && tokens.get(last).text.equals("}") && written(i, last) && depth * INDENT.length()
                        + width(i, last) <= WIDTH) {
                    for (int brace = i; brace <= last; brace++) {
                        if (tokens.get(brace).text.equals("{")) {
                            oneLine.add(brace);
                        }
                    }
                    inOneLineBlock.set(headEnd(i, last) + 1, last + 1);
                    until = last;
                } else {
                    int head = headEnd(i, last);
                    if (depth * INDENT.length() + width(i, head) > WIDTH) {
                        for (int part = i + 1; part <= head; part++) {
                            keepBreaks.add(part);
                        }
                    }
                }
            }
            if (text.equals("{") && !oneLine.contains(i)) {
                depth++;
            } else if (text.equals("}") && !oneLine.contains(partner[i])) {
                depth--;
            }
        }
    }

    /** The index of the last token of the statement or element that begins with a token. */
    private int lastOf(int first) {
        for (int i = first; i < tokens.size() - 1; i++) {
            if (tokens.get(i).text.equals("{")) {
                return partner[i];
            }
            if (items.contains(i + 1) || tokens.get(i + 1).text.equals("}")) {
                return i;
            }
        }
        return first;
    }

    private int headEnd(int first, int last) {
        for (int i = first; i <= last; i++) {
            if (tokens.get(i).text.equals("{")) {
                return i;
            }
        }
        return last;
    }

    /** Whether the author wrote these tokens on one line, without a comment that breaks it. */
    private boolean written(int first, int last) {
        for (int i = first + 1; i <= last; i++) {
            Token token = tokens.get(i);
            if (token.breaksBefore > 0 || token.comments.stream().anyMatch(comment -> comment.line || comment.text.contains("\n")
                    || comment.breaksBefore > 0)) {
                return false;
            }
        }
        return true;
    }

    private int width(int first, int last) {
        int width = tokens.get(first).text.length();
        for (int i = first + 1; i <= last; i++) {
            width += inline(i, true).length() + tokens.get(i).text.length();
        }
        return width;
    }

    private List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean closes = token.text.equals("}") && !oneLine.contains(partner[i]);
            if (closes) {
                depth--;
            }
            int from = i == 0 ? 0 : tokens.get(i - 1).end();
            gaps.add(new Gap(from, token.offset - from, gap(i, depth, closes)));
            if (token.text.equals("{") && !oneLine.contains(i)) {
                depth++;
            }
        }
        return gaps;
    }

    private String gap(int i, int depth, boolean closes) {
        Token token = tokens.get(i);
        boolean first = i == 0;
        boolean last = token.text.isEmpty();
        boolean afterOpen = !first && tokens.get(i - 1).text.equals("{") && !oneLine.contains(i - 1);
        boolean inOneLine = !first && inOneLineBlock.get(i);
        boolean breaks = !inOneLine && (first || last || closes || afterOpen || items.contains(i));
        if (!breaks) {
            boolean keep = keepBreaks.contains(i) && token.breaksBefore > 0;
            boolean lineComment = token.comments.stream().anyMatch(Comment::line);
            return keep || lineComment ? broken(token, depth + CONTINUATION, true, false, keep || lineComment)
                    : inline(i, inOneLine);
        }
        if (last && token.comments.isEmpty()) {
            return first ? "" : "\n";
        }
        String text = broken(token, depth + (closes ? 1 : 0), !first, afterOpen || first, true);
        if (last) {
            return text.stripTrailing() + "\n";
        }
        // the token itself is indented by its own depth, comments before a closing brace by one more
        String own = text.substring(0, text.lastIndexOf('\n') + 1) + INDENT.repeat(depth);
        boolean blank = token.breaksBefore > 1 && !closes && !(afterOpen && token.comments.isEmpty())
                && !(first && token.comments.isEmpty());
        return first && token.comments.isEmpty() ? "" : blank ? own.substring(0, own.lastIndexOf('\n') + 1) + "\n" + INDENT.repeat(depth)
                : own;
    }

    /** The comments and a line break, indented by the given depth. */
    private static String broken(Token token, int depth, boolean lineBefore, boolean atStart, boolean breakAfter) {
        StringBuilder gap = new StringBuilder();
        boolean onLine = lineBefore;
        boolean start = atStart;
        for (Comment comment : token.comments) {
            if (onLine && comment.breaksBefore == 0) {
                gap.append(comment.line ? "  " : " ").append(comment.text);
            } else {
                if (onLine) {
                    gap.append('\n');
                }
                if (comment.breaksBefore > 1 && !start) {
                    gap.append('\n');
                }
                gap.append(INDENT.repeat(depth)).append(comment.text);
            }
            onLine = true;
            start = false;
        }
        if (breakAfter && onLine) {
            gap.append('\n');
        }
        return gap.append(INDENT.repeat(depth)).toString();
    }

    /** The gap before a token that stays on the line of the preceding token. */
    private String inline(int i, boolean oneLineBlock) {
        Token token = tokens.get(i);
        Token before = tokens.get(i - 1);
        StringBuilder gap = new StringBuilder();
        token.comments.forEach(comment -> gap.append(' ').append(comment.text));
        boolean tight = CLOSE.contains(token.text) || before.text.equals("/") || before.text.equals("(") || before.text.equals("..");
        if (!tight) {
            boolean secondStatement = oneLineBlock && items.contains(i) && !before.text.equals("{");
            gap.append(secondStatement ? "  " : " ");
        }
        return gap.toString();
    }
}

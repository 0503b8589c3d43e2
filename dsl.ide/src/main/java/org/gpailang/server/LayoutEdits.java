package org.gpailang.server;

import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.gpailang.language.Formatting;

/** Lays out a file, a range of it, or what was just typed. A text that does not parse is left alone. */
final class LayoutEdits {

    private final Formatting formatting = Formatting.standalone();

    /** The edits for a whole file. */
    List<TextEdit> of(View view) {
        return in(view, 0, view.text().length());
    }

    /** The edits for the lines that a range touches. */
    List<TextEdit> in(View view, Range range) {
        return in(view, view.lines().offset(new Position(range.getStart().getLine(), 0)),
                view.lines().offset(new Position(range.getEnd().getLine(), Integer.MAX_VALUE)));
    }

    /**
     * The edits after a character was typed: after a closing brace the block's layout, where the text parses; after a new line its indentation,
     * by the braces before it, wherever it is.
     */
    List<TextEdit> typed(View view, Position position, String character) {
        if (character.equals("\n")) {
            return indentation(view, position);
        }
        return in(view, new Range(position, position));
    }

    private List<TextEdit> in(View view, int from, int to) {
        return formatting.edits(view.text()).stream().filter(edit -> edit.offset() <= to && edit.offset() + edit.length() >= from)
                .map(edit -> new TextEdit(view.lines().range(edit.offset(), edit.offset() + edit.length()), edit.text())).toList();
    }

    private static List<TextEdit> indentation(View view, Position position) {
        int start = view.lines().offset(new Position(position.getLine(), 0));
        int end = start;
        String text = view.text();
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        int depth = Formatting.depth(text, start) - (end < text.length() && text.charAt(end) == '}' ? 1 : 0);
        String wanted = Formatting.INDENT.repeat(Math.max(0, depth));
        return text.substring(start, end).equals(wanted) ? List.of() : List.of(new TextEdit(view.lines().range(start, end), wanted));
    }
}

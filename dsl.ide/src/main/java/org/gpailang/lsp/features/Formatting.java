package org.gpailang.lsp.features;

import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.gpailang.language.formatting.Formatter;
import org.gpailang.lsp.state.FileView;

/** Formats a file, a range, or the text that was just typed. A text with syntax errors is not changed. */
public final class Formatting {

    private final Formatter formatting = Formatter.standalone();

    /** The edits for a whole file. */
    public List<TextEdit> of(FileView view) {
        return in(view, 0, view.text().length());
    }

    /** The edits for the lines of a range. */
    public List<TextEdit> in(FileView view, Range range) {
        return in(view, view.lines().offset(new Position(range.getStart().getLine(), 0)),
                view.lines().offset(new Position(range.getEnd().getLine(), Integer.MAX_VALUE)));
    }

    /**
     * The edits after a character was typed: after a closing brace, the format of the block if the text has no syntax errors; after a line
     * break, the indentation according to the braces before it.
     */
    public List<TextEdit> typed(FileView view, Position position, String character) {
        if (character.equals("\n")) {
            return indentation(view, position);
        }
        return in(view, new Range(position, position));
    }

    private List<TextEdit> in(FileView view, int from, int to) {
        return formatting.edits(view.text()).stream().filter(edit -> edit.offset() <= to && edit.offset() + edit.length() >= from)
                .map(edit -> new TextEdit(view.lines().range(edit.offset(), edit.offset() + edit.length()), edit.text())).toList();
    }

    private static List<TextEdit> indentation(FileView view, Position position) {
        int start = view.lines().offset(new Position(position.getLine(), 0));
        int end = start;
        String text = view.text();
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        int depth = Formatter.depth(text, start) - (end < text.length() && text.charAt(end) == '}' ? 1 : 0);
        String wanted = Formatter.INDENT.repeat(Math.max(0, depth));
        return text.substring(start, end).equals(wanted) ? List.of() : List.of(new TextEdit(view.lines().range(start, end), wanted));
    }
}

package org.gpailang.lsp.features;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.gpailang.language.names.PlacedChunk;
import org.gpailang.lsp.state.FileView;

/** Folding ranges: blocks, comments over several lines, and sequences of line comments. */
public final class FoldingRanges {

    private final FileView view;
    private final boolean wholeLines;
    private final List<FoldingRange> ranges = new ArrayList<>();

    private FoldingRanges(FileView view, boolean wholeLines) {
        this.view = view;
        this.wholeLines = wholeLines;
    }

    /** The ranges of a file. */
    public static List<FoldingRange> of(FileView view, boolean wholeLines) {
        FoldingRanges folding = new FoldingRanges(view, wholeLines);
        folding.collect();
        return folding.ranges;
    }

    private void collect() {
        Deque<Position> open = new ArrayDeque<>();
        int rowFrom = -1;
        int rowTo = -1;
        for (PlacedChunk part : view.file().parts()) {
            for (ILeafNode leaf : part.fragment().root().getLeafNodes()) {
                String text = leaf.getText();
                int offset = part.offset() + leaf.getTotalOffset();
                if (leaf.isHidden() && text.startsWith("//")) {
                    int line = view.lines().position(offset).getLine();
                    rowFrom = rowTo == line - 1 && rowFrom >= 0 ? rowFrom : line;
                    rowTo = line;
                    continue;
                }
                if (leaf.isHidden() && text.isBlank()) {
                    continue;
                }
                row(rowFrom, rowTo);
                rowFrom = -1;
                if (leaf.isHidden()) {
                    add(view.lines().position(offset), view.lines().position(offset + text.length()), FoldingRangeKind.Comment, 0);
                } else if (text.equals("{")) {
                    open.push(view.lines().position(offset + 1));
                } else if (text.equals("}") && !open.isEmpty()) {
                    add(open.pop(), view.lines().position(offset), FoldingRangeKind.Region, 1);
                }
            }
        }
        row(rowFrom, rowTo);
    }

    private void row(int from, int to) {
        if (from >= 0 && to > from) {
            FoldingRange range = new FoldingRange(from, to);
            range.setKind(FoldingRangeKind.Comment);
            ranges.add(range);
        }
    }

    /** If the client only folds whole lines, the line of the closing brace remains visible. */
    private void add(Position from, Position to, String kind, int keep) {
        int last = wholeLines ? to.getLine() - keep : to.getLine();
        if (last > from.getLine()) {
            FoldingRange range = new FoldingRange(from.getLine(), last);
            range.setKind(kind);
            if (!wholeLines) {
                range.setStartCharacter(from.getCharacter());
                range.setEndCharacter(to.getCharacter());
            }
            ranges.add(range);
        }
    }
}

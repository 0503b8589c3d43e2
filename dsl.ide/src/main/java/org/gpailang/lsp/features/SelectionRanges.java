package org.gpailang.lsp.features;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.gpailang.language.names.PlacedChunk;
import org.gpailang.lsp.state.FileView;

/** Selection ranges: the word, the value, the statement, the block, the element, the file. */
public final class SelectionRanges {

    private SelectionRanges() {}

    /** The selection ranges around each position, starting with the innermost. */
    public static List<SelectionRange> around(FileView view, List<Position> positions) {
        return positions.stream().map(position -> around(view, position)).toList();
    }

    private static SelectionRange around(FileView view, Position position) {
        int offset = view.lines().offset(position);
        List<Range> ranges = new ArrayList<>();
        PlacedChunk part = view.token(offset).map(FileView.Token::part).orElseGet(() -> view.part(offset));
        INode node = view.token(offset).<INode>map(FileView.Token::leaf)
                .orElseGet(() -> NodeModelUtils.findLeafNodeAtOffset(part.fragment().root(), offset - part.offset()));
        for (INode at = node; at != null && at.getParent() != null; at = at.getParent()) {
            boolean holds = part.offset() + at.getOffset() <= offset && offset <= part.offset() + at.getEndOffset();
            if (holds && !at.getText().isBlank()) {
                add(ranges, view.range(part, at));
            }
        }
        add(ranges, view.lines().range(0, view.text().length()));
        SelectionRange outer = null;
        for (int i = ranges.size() - 1; i >= 0; i--) {
            outer = new SelectionRange(ranges.get(i), outer);
        }
        return outer;
    }

    private static void add(List<Range> ranges, Range range) {
        if (ranges.isEmpty() || !ranges.get(ranges.size() - 1).equals(range)) {
            ranges.add(range);
        }
    }
}

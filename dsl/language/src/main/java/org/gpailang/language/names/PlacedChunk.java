package org.gpailang.language.names;

import java.util.List;
import java.util.Optional;
import org.eclipse.xtext.nodemodel.INode;
import org.gpailang.core.facts.Location;
import org.gpailang.syntax.chunk.Reference;
import org.gpailang.syntax.chunk.SyntaxChunk;

/**
 * A chunk in its place in a file. The chunks of a file follow each other without a gap.
 *
 * @param linked the chunk with what its names mean
 * @param offset where it begins, in UTF-16 code units from the beginning of the file
 */
public record PlacedChunk(LinkedChunk linked, int offset) {

    /** What stands there. */
    public SyntaxChunk fragment() {
        return linked.fragment();
    }

    /** Where it ends. */
    public int end() {
        return offset + fragment().text().length();
    }

    /** The line in which it begins, counted from 1. */
    public int line() {
        return linked.line();
    }

    /** What each of the fragment's references means; empty where it means nothing. */
    public List<Optional<Declaration>> targets() {
        return linked.targets();
    }

    /** What a reference of this chunk means. */
    public Optional<Declaration> target(Reference reference) {
        return linked.target(reference);
    }

    /** The qualified name of an element of this chunk. */
    public String qualified(String name) {
        return linked.qualified(name);
    }

    /** The place of a node of this chunk, without the blanks and comments around it. */
    public Location at(INode node) {
        return linked.at(node);
    }
}

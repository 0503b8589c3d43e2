package org.gpailang.language.names;

import java.util.List;
import java.util.Optional;
import org.eclipse.xtext.nodemodel.INode;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.syntax.chunk.Reference;
import org.gpailang.syntax.chunk.SyntaxChunk;

/**
 * A chunk at its position in a file. The chunks of a file follow each other without gaps.
 *
 * @param linked the chunk with the targets of its references
 * @param offset the offset of its first character in the file, in UTF-16 code units
 */
public record PlacedChunk(LinkedChunk linked, int offset) {

    /** The syntax tree. */
    public SyntaxChunk fragment() {
        return linked.fragment();
    }

    /** The offset after its last character. */
    public int end() {
        return offset + fragment().text().length();
    }

    /** The target of each of the fragment's references; empty if there is none. */
    public List<Optional<Declaration>> targets() {
        return linked.targets();
    }

    /** The target of a reference of this chunk. */
    public Optional<Declaration> target(Reference reference) {
        return linked.target(reference);
    }

    /** The qualified name of an element of this chunk. */
    public String qualified(String name) {
        return linked.qualified(name);
    }

    /** The location of a node of this chunk, without surrounding blanks and comments. */
    public Location at(INode node) {
        return linked.at(node);
    }
}

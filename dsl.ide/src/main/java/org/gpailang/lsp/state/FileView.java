package org.gpailang.lsp.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.gpailang.analysis.Analysis.FileFindings;
import org.gpailang.core.assessment.FileAssessment;
import org.gpailang.core.assessment.Subject;
import org.gpailang.core.finding.Finding;
import org.gpailang.language.linking.LinkedFile;
import org.gpailang.language.names.Declaration;
import org.gpailang.language.names.PlacedChunk;
import org.gpailang.lsp.convert.LineIndex;
import org.gpailang.syntax.chunk.Reference;
import org.gpailang.syntax.tree.Element;
import org.gpailang.syntax.tree.TreePackage;

/** One file of a snapshot, seen through the protocol's positions and ranges. */
public final class FileView {

    private static final FileFindings NOTHING = new FileFindings(List.of(), null);

    private final Snapshot snapshot;
    private final int index;
    private final LinkedFile file;
    private final String uri;
    private LineIndex lines;

    /**
     * @param index the file's place among those of the reading; -1 for one of the catalogue
     * @param uri its address, as the client writes it
     */
    public FileView(Snapshot snapshot, int index, LinkedFile file, String uri) {
        this.snapshot = snapshot;
        this.index = index;
        this.file = file;
        this.uri = uri;
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    public LinkedFile file() {
        return file;
    }

    public String uri() {
        return uri;
    }

    /** What findings call it. */
    public String name() {
        return file.source().name();
    }

    public String text() {
        return file.source().text();
    }

    /** Whether it is one of the files that ship with the program, which nobody changes. */
    public boolean shipped() {
        return index < 0;
    }

    public LineIndex lines() {
        if (lines == null) {
            lines = new LineIndex(text());
        }
        return lines;
    }

    /** The conclusions about it; absent for a file of the catalogue. */
    public Optional<FileAssessment> assessment() {
        return shipped() ? Optional.empty() : Optional.of(snapshot.examination().assessment().files().get(index));
    }

    /** The findings about it; the same object as long as nothing changed. */
    public FileFindings found() {
        return shipped() ? NOTHING : snapshot.examination().files().get(index);
    }

    /** What is found in it, from top to bottom. */
    public List<Finding> findings() {
        return found().findings();
    }

    /** The model, modification or system with this qualified name. */
    public Optional<Subject> subject(String name) {
        return assessment().stream().flatMap(assessed -> assessed.subjects().stream()).filter(subject -> subject.name().equals(name))
                .findFirst();
    }

    /** The range of a node of one of the parts, without the blanks and comments around it. */
    public Range range(PlacedChunk part, INode node) {
        return lines().range(part.offset() + node.getOffset(), part.offset() + node.getOffset() + node.getLength());
    }

    /** The range of an object of one of the parts. */
    public Range range(PlacedChunk part, EObject object) {
        return range(part, NodeModelUtils.findActualNodeFor(object));
    }

    /** The place of a node as the protocol has it. */
    public Location location(PlacedChunk part, INode node) {
        return new Location(uri, range(part, node));
    }

    /** The part that holds an offset. */
    public PlacedChunk part(int offset) {
        List<PlacedChunk> parts = file.parts();
        int low = 0;
        int high = parts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (parts.get(middle).offset() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return parts.get(low);
    }

    /** The token that contains a position or ends at it; absent between tokens and in comments. */
    public Optional<Token> token(Position position) {
        return token(lines().offset(position));
    }

    /** The token that contains an offset or ends at it; absent between tokens and in comments. */
    public Optional<Token> token(int offset) {
        return tokenIn(part(offset), offset).or(() -> offset == 0 ? Optional.empty()
                : tokenIn(part(offset - 1), offset - 1)
                .filter(token -> token.part().offset() + token.leaf().getTotalEndOffset() == offset));
    }

    private static Optional<Token> tokenIn(PlacedChunk part, int offset) {
        ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(part.fragment().root(), offset - part.offset());
        return leaf == null || leaf.isHidden() || leaf.getTotalLength() == 0 ? Optional.empty() : Optional.of(new Token(part, leaf));
    }

    /**
     * A token of the file.
     *
     * @param part the part that it stands in
     * @param leaf its node
     */
    public record Token(PlacedChunk part, ILeafNode leaf) {

        /** Whether it is a name, not a keyword, a sign or text. */
        public boolean isName() {
            return is("ID");
        }

        /** Whether it is a number. */
        public boolean isNumber() {
            return is("NUMBER");
        }

        private boolean is(String terminal) {
            return leaf.getGrammarElement() instanceof RuleCall call && call.getRule().getName().equals(terminal);
        }

        /** The object that it is part of. */
        public EObject object() {
            return NodeModelUtils.findActualSemanticObjectFor(leaf);
        }

        /** The nearest object around it of a kind. */
        public <T extends EObject> Optional<T> around(Class<T> kind) {
            return Optional.ofNullable(EcoreUtil2.getContainerOfType(object(), kind));
        }

        /** The reference that it belongs to. */
        public Optional<Reference> reference() {
            return part.fragment().references().stream().filter(reference -> reference.node().getOffset() <= leaf.getOffset()
                    && leaf.getEndOffset() <= reference.node().getEndOffset()).findFirst();
        }
    }

    /** An element of this file with its name's node. */
    public record Named(PlacedChunk part, Element element, INode name, String qualifiedName) {

        /** Where an object of the element begins. */
        public int offset(EObject object) {
            return part.offset() + NodeModelUtils.findActualNodeFor(object).getOffset();
        }

        private boolean holds(int offset) {
            return offset(element) <= offset && offset <= offset(element) + NodeModelUtils.findActualNodeFor(element).getLength();
        }
    }

    /** The element that holds an offset. */
    public Optional<Named> elementAt(int offset) {
        return elements().stream().filter(named -> named.holds(offset)).findFirst();
    }

    /** Where an element begins, with the comments right above it. */
    public int startWithComments(Named named) {
        int start = named.offset(named.element());
        int line = text().lastIndexOf('\n', start - 1) + 1;
        if (!text().substring(line, start).isBlank()) {
            return start;
        }
        for (int above = line; above > 0; line = above) {
            above = text().lastIndexOf('\n', line - 2) + 1;
            String words = text().substring(above, line).strip();
            if (!words.startsWith("//") && !words.startsWith("/*") && !words.startsWith("*") && !words.endsWith("*/")) {
                return line;
            }
        }
        return line;
    }

    /** The elements of this file that have names, from top to bottom. */
    public List<Named> elements() {
        List<Named> elements = new ArrayList<>();
        for (PlacedChunk part : file.parts()) {
            for (Element element : part.fragment().tree().getElements()) {
                NodeModelUtils.findNodesForFeature(element, TreePackage.Literals.ELEMENT__NAME).stream().limit(1)
                        .filter(name -> element.getName() != null)
                        .forEach(name -> elements.add(new Named(part, element, name, part.qualified(element.getName()))));
            }
        }
        return elements;
    }

    /** The element of this file that a declaration declares. */
    public Optional<Named> element(Declaration declaration) {
        return elements().stream().filter(named -> named.qualifiedName().equals(declaration.name())
                && declaration.kind() == named.element().eClass()).findFirst();
    }

    /** The declaration of this file whose name a token is. */
    Optional<Declaration> declaredBy(Token token) {
        return elements().stream().filter(named -> named.part() == token.part() && named.name().getOffset() == token.leaf().getOffset())
                .findFirst().flatMap(named -> file.declarations().stream()
                        .filter(declaration -> declaration.name().equals(named.qualifiedName())
                        && declaration.kind() == named.element().eClass()).findFirst());
    }
}

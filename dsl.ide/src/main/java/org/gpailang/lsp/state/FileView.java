package org.gpailang.lsp.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.gpailang.core.assessment.FileAssessment;
import org.gpailang.core.assessment.Subject;
import org.gpailang.core.expectation.ExpectationResult;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Citation;
import org.gpailang.language.linking.LinkedFile;
import org.gpailang.language.names.Declaration;
import org.gpailang.language.names.PlacedChunk;
import org.gpailang.lsp.convert.LineIndex;
import org.gpailang.syntax.chunk.Reference;
import org.gpailang.syntax.tree.Element;
import org.gpailang.syntax.tree.TreePackage;

/** One file of a snapshot, with the positions and ranges of the protocol. For use by one thread. */
public final class FileView {

    /** The code of an expectation that is not met; 'gpai explain' explains the word. */
    private static final String EXPECTATION = "expect";

    private final Snapshot snapshot;
    private final int index;
    private final LinkedFile file;
    private final String uri;
    private LineIndex lines;
    private Map<String, Subject> subjects;

    /**
     * @param index the index of the file in the program; -1 for a catalogue file
     * @param uri its URI, as the client writes it
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

    /** The name of the file, as shown in findings. */
    public String name() {
        return file.source().name();
    }

    public String text() {
        return file.source().text();
    }

    /** Whether it is a catalogue file, which cannot be changed. */
    public boolean shipped() {
        return index < 0;
    }

    public LineIndex lines() {
        if (lines == null) {
            lines = new LineIndex(text());
        }
        return lines;
    }

    /** The conclusions about the file; empty for a catalogue file. */
    public Optional<FileAssessment> assessment() {
        return shipped() ? Optional.empty() : Optional.of(snapshot.assessment(index));
    }

    /**
     * The findings in the file, in the order of their positions, with the lines of the text; the same object as before if they did not
     * change.
     */
    public List<Finding> findings() {
        return shipped() ? List.of() : snapshot.findings(name());
    }

    /** The results of the expectations in the file. */
    public List<ExpectationResult> expectations() {
        return shipped() ? List.of() : snapshot.expectations(name());
    }

    /** What the editor marks: the findings in the file, and an error for each expectation that is not met. */
    public List<Finding> marked() {
        List<Finding> unmet = expectations().stream().filter(result -> result.outcome() == ExpectationResult.Outcome.NOT_MET)
                .map(result -> new Finding(EXPECTATION, Severity.ERROR, result.message(), Citation.NONE, result.expectation().subject(),
                        place(result.expectation().at()), List.of(), List.of())).toList();
        return unmet.isEmpty() ? findings() : Stream.concat(findings().stream(), unmet.stream()).sorted().toList();
    }

    /** The model, modification or system with this qualified name. */
    public Optional<Subject> subject(String name) {
        if (subjects == null) {
            subjects = new HashMap<>();
            assessment().stream().flatMap(assessed -> assessed.subjects().stream())
                    .forEach(subject -> subjects.putIfAbsent(subject.name(), subject));
        }
        return Optional.ofNullable(subjects.get(name));
    }

    /** The range in the text of a location in this file of a fact or a conclusion. */
    public Range range(org.gpailang.core.facts.statement.Location at) {
        return LineIndex.range(place(at));
    }

    private org.gpailang.core.facts.statement.Location place(org.gpailang.core.facts.statement.Location at) {
        return at.file().equals(name()) ? file.numbers().place(at) : snapshot.place(at);
    }

    /** The range of a node of a chunk, without surrounding blanks and comments. */
    public Range range(PlacedChunk part, INode node) {
        return lines().range(part.offset() + node.getOffset(), part.offset() + node.getOffset() + node.getLength());
    }

    /** The range of an object of a chunk. */
    public Range range(PlacedChunk part, EObject object) {
        return range(part, NodeModelUtils.findActualNodeFor(object));
    }

    /** The location of a node of a chunk. */
    public Location location(PlacedChunk part, INode node) {
        return new Location(uri, range(part, node));
    }

    /** The chunk that contains an offset. */
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

    /** The token that contains a position or ends at it; empty between tokens and in comments. */
    public Optional<Token> token(Position position) {
        return token(lines().offset(position));
    }

    /** The token that contains an offset or ends at it; empty between tokens and in comments. */
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
     * @param part the chunk that contains it
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

        /** The object that contains the token. */
        public EObject object() {
            return NodeModelUtils.findActualSemanticObjectFor(leaf);
        }

        /** The innermost object of the given type that contains the token. */
        public <T extends EObject> Optional<T> around(Class<T> kind) {
            return Optional.ofNullable(EcoreUtil2.getContainerOfType(object(), kind));
        }

        /** The reference that contains the token. */
        public Optional<Reference> reference() {
            return part.fragment().references().stream().filter(reference -> reference.node().getOffset() <= leaf.getOffset()
                    && leaf.getEndOffset() <= reference.node().getEndOffset()).findFirst();
        }
    }

    /** A named element of this file. */
    public record Named(PlacedChunk part, Element element, INode name, String qualifiedName) {

        /** The offset of an object of the element. */
        public int offset(EObject object) {
            return part.offset() + NodeModelUtils.findActualNodeFor(object).getOffset();
        }

        private boolean holds(int offset) {
            return offset(element) <= offset && offset <= offset(element) + NodeModelUtils.findActualNodeFor(element).getLength();
        }
    }

    /** The element that contains an offset. */
    public Optional<Named> elementAt(int offset) {
        return elements().stream().filter(named -> named.holds(offset)).findFirst();
    }

    /** The offset of an element, including the comments directly above it. */
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

    /** The named elements of this file, in the order of the text. */
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

    /** The element of a declaration. */
    public Optional<Named> element(Declaration declaration) {
        return elements().stream().filter(named -> named.qualifiedName().equals(declaration.name())
                && declaration.kind() == named.element().eClass()).findFirst();
    }

    /** The declaration in this file whose name is the given token. */
    Optional<Declaration> declaredBy(Token token) {
        return elements().stream().filter(named -> named.part() == token.part() && named.name().getOffset() == token.leaf().getOffset())
                .findFirst().flatMap(named -> file.declarations().stream()
                        .filter(declaration -> declaration.name().equals(named.qualifiedName())
                        && declaration.kind() == named.element().eClass()).findFirst());
    }
}

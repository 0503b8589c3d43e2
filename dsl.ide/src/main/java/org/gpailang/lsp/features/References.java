package org.gpailang.lsp.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.gpailang.language.names.Declaration;
import org.gpailang.language.names.PlacedChunk;
import org.gpailang.lsp.state.CursorTarget;
import org.gpailang.lsp.state.FileView;
import org.gpailang.lsp.state.Snapshot;
import org.gpailang.syntax.chunk.Reference;
import org.gpailang.syntax.tree.PackageDeclaration;
import org.gpailang.syntax.tree.TreePackage;

/** Definition, references and document highlights. */
public final class References {

    private References() {}

    /**
     * An occurrence of a name.
     *
     * @param view the file
     * @param part the part of the file
     * @param node the node of the name
     * @param declares whether it is the declaration of the name
     */
    public record Usage(FileView view, PlacedChunk part, INode node, boolean declares) {

        Location location() {
            return view.location(part, node);
        }

        Range range() {
            return view.range(part, node);
        }
    }

    /** The declaration of the name at a position. */
    public static List<Location> definition(FileView view, Position position) {
        return CursorTarget.at(view, position).flatMap(CursorTarget::declaration)
                .flatMap(declaration -> declared(view.snapshot(), declaration)).map(Usage::location).stream().toList();
    }

    /** The occurrences of the name at a position, in all files. */
    public static List<Location> references(FileView view, Position position, boolean withDeclaration) {
        Optional<Declaration> declaration = CursorTarget.at(view, position).flatMap(CursorTarget::declaration);
        List<Location> found = new ArrayList<>();
        declaration.filter(ignored -> withDeclaration).flatMap(meant -> declared(view.snapshot(), meant))
                .ifPresent(usage -> found.add(usage.location()));
        declaration.ifPresent(meant -> view.snapshot().views()
                .forEach(other -> in(other, meant).forEach(usage -> found.add(usage.location()))));
        return found;
    }

    /** The occurrences of the name at a position in the same file. */
    public static List<DocumentHighlight> highlights(FileView view, Position position) {
        Optional<Declaration> declaration = CursorTarget.at(view, position).flatMap(CursorTarget::declaration);
        List<DocumentHighlight> found = new ArrayList<>();
        declaration.flatMap(meant -> declared(view.snapshot(), meant)).filter(usage -> usage.view().uri().equals(view.uri()))
                .ifPresent(usage -> found.add(new DocumentHighlight(usage.range(), DocumentHighlightKind.Write)));
        declaration.ifPresent(meant -> in(view, meant).forEach(usage ->
                found.add(new DocumentHighlight(usage.range(), DocumentHighlightKind.Read))));
        return found;
    }

    /** The occurrence that declares the name. */
    public static Optional<Usage> declared(Snapshot snapshot, Declaration declaration) {
        return snapshot.home(declaration).flatMap(home -> declaration.ordinal() < 0 ? packageName(home)
                : home.element(declaration).map(named -> new Usage(home, named.part(), named.name(), true)));
    }

    private static Optional<Usage> packageName(FileView home) {
        for (PlacedChunk part : home.file().parts()) {
            for (PackageDeclaration declaration : part.fragment().tree().getPackages()) {
                return NodeModelUtils.findNodesForFeature(declaration, TreePackage.Literals.PACKAGE_DECLARATION__NAME).stream().findFirst()
                        .map(node -> new Usage(home, part, node, true));
            }
        }
        return Optional.empty();
    }

    /** The references to a declaration in a file. */
    public static List<Usage> in(FileView view, Declaration declaration) {
        List<Usage> usages = new ArrayList<>();
        for (PlacedChunk part : view.file().parts()) {
            List<Reference> references = part.fragment().references();
            for (int i = 0; i < references.size(); i++) {
                if (part.targets().get(i).filter(declaration::equals).isPresent()) {
                    usages.add(new Usage(view, part, references.get(i).node(), false));
                }
            }
        }
        return usages;
    }
}

package org.gpailang.lsp.features;

import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TypeHierarchyItem;
import org.gpailang.language.names.Declaration;
import org.gpailang.language.names.PlacedChunk;
import org.gpailang.lsp.state.CursorTarget;
import org.gpailang.lsp.state.FileView;
import org.gpailang.lsp.state.Snapshot;
import org.gpailang.syntax.tree.ModificationDeclaration;
import org.gpailang.syntax.tree.OriginsStatement;
import org.gpailang.syntax.tree.TrainedModel;
import org.gpailang.syntax.tree.TreePackage;

/** The lineage of a model as a type hierarchy: an original is the supertype of the models that are based on it. */
public final class TypeHierarchy {

    private TypeHierarchy() {}

    /** The model at a position. */
    public static List<TypeHierarchyItem> prepare(FileView view, Position position) {
        return CursorTarget.at(view, position).flatMap(CursorTarget::declaration)
                .filter(declaration -> TreePackage.Literals.TRAINED_MODEL.isSuperTypeOf(declaration.kind()))
                .flatMap(declaration -> item(view.snapshot(), declaration)).stream().toList();
    }

    /** The models on which a model is based. */
    public static List<TypeHierarchyItem> originals(Snapshot snapshot, TypeHierarchyItem item) {
        return views(snapshot, item).flatMap(view -> named(view, item).map(named -> originals(named).stream()
                .flatMap(original -> item(snapshot, original).stream()).toList())).orElse(List.of());
    }

    /** The models that are based on a model. */
    public static List<TypeHierarchyItem> descendants(Snapshot snapshot, TypeHierarchyItem item) {
        List<TypeHierarchyItem> found = new ArrayList<>();
        String name = name(item);
        for (FileView view : snapshot.views()) {
            for (FileView.Named named : view.elements()) {
                if (originals(named).stream().anyMatch(original -> original.name().equals(name))) {
                    found.add(item(view, named));
                }
            }
        }
        return found;
    }

    private static Optional<FileView> views(Snapshot snapshot, TypeHierarchyItem item) {
        return snapshot.viewOf(item.getUri());
    }

    private static Optional<FileView.Named> named(FileView view, TypeHierarchyItem item) {
        return view.elements().stream().filter(named -> named.qualifiedName().equals(name(item))
                && named.element() instanceof TrainedModel).findFirst();
    }

    private static String name(TypeHierarchyItem item) {
        return item.getData() instanceof JsonPrimitive name ? name.getAsString() : String.valueOf(item.getData());
    }

    private static List<Declaration> originals(FileView.Named named) {
        PlacedChunk part = named.part();
        return part.fragment().references().stream().filter(reference ->
                reference.owner() == named.element() && named.element() instanceof ModificationDeclaration
                        && reference.feature() == TreePackage.Literals.MODIFICATION_DECLARATION__ORIGINAL
                        || reference.owner().eContainer() == named.element() && reference.owner() instanceof OriginsStatement)
                .flatMap(reference -> part.target(reference).stream()).toList();
    }

    private static Optional<TypeHierarchyItem> item(Snapshot snapshot, Declaration declaration) {
        return snapshot.home(declaration).flatMap(home -> home.element(declaration).map(named -> item(home, named)));
    }

    private static TypeHierarchyItem item(FileView view, FileView.Named named) {
        TypeHierarchyItem item = new TypeHierarchyItem(named.element().getName(), Symbols.kind(named.element()), view.uri(),
                view.range(named.part(), named.element()), view.range(named.part(), named.name()), named.element().getTitle());
        item.setData(named.qualifiedName());
        return item;
    }
}

package org.gpailang.lsp.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.gpailang.language.linking.ShippedCatalogue;
import org.gpailang.language.names.PlacedChunk;
import org.gpailang.lsp.state.FileView;
import org.gpailang.lsp.state.Snapshot;
import org.gpailang.syntax.tree.ActivityStatement;
import org.gpailang.syntax.tree.Element;
import org.gpailang.syntax.tree.RebuttalStatement;
import org.gpailang.syntax.tree.Statement;
import org.gpailang.syntax.tree.TreePackage;

/** Document symbols and workspace symbols: elements and their activities. */
public final class Symbols {

    private static final Map<EClass, SymbolKind> KINDS = Map.of(
            TreePackage.Literals.ENTITY_DECLARATION, SymbolKind.Interface,
            TreePackage.Literals.LICENCE_DECLARATION, SymbolKind.Key,
            TreePackage.Literals.ACCELERATOR_DECLARATION, SymbolKind.Struct,
            TreePackage.Literals.RULESET_DECLARATION, SymbolKind.Namespace,
            TreePackage.Literals.PRETRAINING_DECLARATION, SymbolKind.Event,
            TreePackage.Literals.MODEL_DECLARATION, SymbolKind.Class,
            TreePackage.Literals.MODIFICATION_DECLARATION, SymbolKind.Class,
            TreePackage.Literals.SYSTEM_DECLARATION, SymbolKind.Module,
            TreePackage.Literals.DATASET_DECLARATION, SymbolKind.Array);

    private Symbols() {}

    /** The outline of a file. */
    public static List<Either<SymbolInformation, DocumentSymbol>> of(FileView view, boolean hierarchical) {
        if (!hierarchical) {
            return view.elements().stream().map(named -> Either.<SymbolInformation, DocumentSymbol>forLeft(new SymbolInformation(
                    named.element().getName(), kind(named.element()), new Location(view.uri(), view.range(named.part(), named.element())))))
                    .toList();
        }
        return view.elements().stream().map(named -> Either.<SymbolInformation, DocumentSymbol>forRight(symbol(view, named))).toList();
    }

    /** The symbols that match a query in all files and, unless the query is empty, in the catalogue. */
    public static List<WorkspaceSymbol> matching(Snapshot snapshot, String query) {
        String wanted = query.toLowerCase(Locale.ROOT);
        Stream<FileView> shipped = wanted.isEmpty() ? Stream.empty() : ShippedCatalogue.get().files().stream()
                .flatMap(file -> snapshot.viewOf(snapshot.addresses().catalogueUri(file.source().name())).stream());
        return Stream.concat(snapshot.views().stream(), shipped).flatMap(view -> view.elements().stream()
                .filter(named -> matches(wanted, named.qualifiedName()) || named.element().getTitle() != null
                        && matches(wanted, named.element().getTitle()))
                .map(named -> new WorkspaceSymbol(named.element().getName(), kind(named.element()),
                        Either.forLeft(view.location(named.part(), named.name())), container(named.qualifiedName())))).toList();
    }

    /** Whether the text contains the letters of the query in this order. */
    private static boolean matches(String query, String text) {
        int at = 0;
        String lower = text.toLowerCase(Locale.ROOT);
        for (int letter = 0; letter < query.length(); letter++) {
            at = lower.indexOf(query.charAt(letter), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }

    private static String container(String qualifiedName) {
        int slash = qualifiedName.lastIndexOf('/');
        return slash < 0 ? null : qualifiedName.substring(0, slash);
    }

    /** The symbol kind of an element. */
    public static SymbolKind kind(Element element) {
        return KINDS.get(element.eClass());
    }

    private static DocumentSymbol symbol(FileView view, FileView.Named named) {
        DocumentSymbol symbol = new DocumentSymbol(named.element().getName(), kind(named.element()),
                view.range(named.part(), named.element()), view.range(named.part(), named.name()), named.element().getTitle());
        List<DocumentSymbol> inside = new ArrayList<>();
        for (Statement statement : named.element().getStatements()) {
            if (statement instanceof ActivityStatement activity) {
                inside.add(inside(view, named.part(), activity, activity.getKind(), activity.getTitle(), SymbolKind.Event));
            } else if (statement instanceof RebuttalStatement rebuttal) {
                inside.add(inside(view, named.part(), rebuttal, "rebuttal", rebuttal.getArgument(), SymbolKind.String));
            }
        }
        symbol.setChildren(inside);
        return symbol;
    }

    private static DocumentSymbol inside(FileView view, PlacedChunk part, EObject object, String name, String detail, SymbolKind kind) {
        ILeafNode keyword = null;
        for (ILeafNode leaf : NodeModelUtils.findActualNodeFor(object).getLeafNodes()) {
            if (!leaf.isHidden()) {
                keyword = leaf;
                break;
            }
        }
        return new DocumentSymbol(name, kind, view.range(part, object), view.range(part, keyword), detail);
    }
}

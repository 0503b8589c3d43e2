package org.gpailang.server;

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
import org.gpailang.language.Part;
import org.gpailang.language.syntax.ActivityStatement;
import org.gpailang.language.syntax.Element;
import org.gpailang.language.syntax.RebuttalStatement;
import org.gpailang.language.syntax.Statement;
import org.gpailang.language.syntax.SyntaxPackage;

/** The elements of a file or of all files, and the activities in them, as an outline and for looking up. */
final class Symbols {

    private static final Map<EClass, SymbolKind> KINDS = Map.of(
            SyntaxPackage.Literals.ENTITY_DECLARATION, SymbolKind.Interface,
            SyntaxPackage.Literals.LICENCE_DECLARATION, SymbolKind.Key,
            SyntaxPackage.Literals.ACCELERATOR_DECLARATION, SymbolKind.Struct,
            SyntaxPackage.Literals.RULESET_DECLARATION, SymbolKind.Namespace,
            SyntaxPackage.Literals.PRETRAINING_DECLARATION, SymbolKind.Event,
            SyntaxPackage.Literals.MODEL_DECLARATION, SymbolKind.Class,
            SyntaxPackage.Literals.MODIFICATION_DECLARATION, SymbolKind.Class,
            SyntaxPackage.Literals.SYSTEM_DECLARATION, SymbolKind.Module);

    private Symbols() {}

    /** The outline of a file. */
    static List<Either<SymbolInformation, DocumentSymbol>> of(View view, boolean hierarchical) {
        if (!hierarchical) {
            return view.elements().stream().map(named -> Either.<SymbolInformation, DocumentSymbol>forLeft(new SymbolInformation(
                    named.element().getName(), kind(named.element()), new Location(view.uri(), view.range(named.part(), named.element()))))).toList();
        }
        return view.elements().stream().map(named -> Either.<SymbolInformation, DocumentSymbol>forRight(symbol(view, named))).toList();
    }

    /** What matches a query in all files, and in the catalogue where something is asked for. */
    static List<WorkspaceSymbol> matching(Snapshot snapshot, String query) {
        String wanted = query.toLowerCase(Locale.ROOT);
        Stream<View> shipped = wanted.isEmpty() ? Stream.empty() : snapshot.reading().catalogue().stream()
                .flatMap(file -> snapshot.viewOf(snapshot.addresses().catalogueUri(file.source().name())).stream());
        return Stream.concat(snapshot.views().stream(), shipped).flatMap(view -> view.elements().stream()
                .filter(named -> matches(wanted, named.qualifiedName()) || named.element().getTitle() != null
                        && matches(wanted, named.element().getTitle()))
                .map(named -> new WorkspaceSymbol(named.element().getName(), kind(named.element()),
                        Either.forLeft(view.location(named.part(), named.name())), container(named.qualifiedName())))).toList();
    }

    /** Whether the letters of the query stand in the text in this order. */
    private static boolean matches(String query, String text) {
        int at = 0;
        String lower = text.toLowerCase(Locale.ROOT);
        for (char wanted : query.toCharArray()) {
            at = lower.indexOf(wanted, at) + 1;
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

    /** What kind of symbol an element is. */
    static SymbolKind kind(Element element) {
        return KINDS.get(element.eClass());
    }

    private static DocumentSymbol symbol(View view, View.Named named) {
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

    private static DocumentSymbol inside(View view, Part part, EObject object, String name, String detail, SymbolKind kind) {
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

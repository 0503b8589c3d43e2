package org.gpailang.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.DiagnosticWorkspaceCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.gpailang.lsp.features.CodeLenses;

/**
 * The capabilities of the client. A capability that the client does not announce is not used.
 *
 * @param pullsDiagnostics whether it pulls diagnostics and supports refreshing them; then they are not pushed
 * @param configuration whether it answers requests for settings
 * @param watchesFiles whether it can watch files and report changes
 * @param progress whether it shows progress
 * @param snippets whether completions can be snippets
 * @param lateDocumentation whether it requests the documentation of a completion when it is selected
 * @param hierarchicalSymbols whether it supports symbols as a tree
 * @param documentChanges whether it supports edits with versions
 * @param lineFoldingOnly whether it only folds whole lines
 * @param refreshesHints whether it supports refreshing inlay hints
 * @param refreshesLenses whether it supports refreshing code lenses
 * @param refreshesTokens whether it supports refreshing semantic tokens
 * @param requestsTexts whether it requests the texts of the catalogue as the protocol defines, and has no request of its own
 * @param extended whether it supports everything that the server offers beyond the protocol
 * @param namesOnly whether it has a grammar that colours everything but names
 * @param commands the commands that it handles itself when a code lens with one of them is clicked
 */
record ClientSupport(boolean pullsDiagnostics, boolean configuration, boolean watchesFiles, boolean progress, boolean snippets,
        boolean lateDocumentation, boolean hierarchicalSymbols, boolean documentChanges, boolean lineFoldingOnly, boolean refreshesHints,
        boolean refreshesLenses, boolean refreshesTokens, boolean requestsTexts, boolean extended, boolean namesOnly,
        Set<String> commands) {

    /** The capabilities announced by the client. */
    static ClientSupport of(InitializeParams params) {
        Optional<ClientCapabilities> all = Optional.ofNullable(params.getCapabilities());
        Optional<TextDocumentClientCapabilities> text = all.map(ClientCapabilities::getTextDocument);
        Optional<WorkspaceClientCapabilities> workspace = all.map(ClientCapabilities::getWorkspace);
        boolean refreshes = is(workspace.map(WorkspaceClientCapabilities::getDiagnostics),
                DiagnosticWorkspaceCapabilities::getRefreshSupport);
        return new ClientSupport(
                text.map(TextDocumentClientCapabilities::getDiagnostic).isPresent() && refreshes,
                is(workspace, WorkspaceClientCapabilities::getConfiguration),
                is(workspace.map(WorkspaceClientCapabilities::getDidChangeWatchedFiles), watched -> watched.getDynamicRegistration()),
                is(all.map(ClientCapabilities::getWindow), WindowClientCapabilities::getWorkDoneProgress),
                is(text.map(TextDocumentClientCapabilities::getCompletion).map(CompletionCapabilities::getCompletionItem),
                        CompletionItemCapabilities::getSnippetSupport),
                is(text.map(TextDocumentClientCapabilities::getCompletion).map(CompletionCapabilities::getCompletionItem)
                        .map(CompletionItemCapabilities::getResolveSupport), late -> late.getProperties().contains("documentation")),
                is(text.map(TextDocumentClientCapabilities::getDocumentSymbol), symbol -> symbol.getHierarchicalDocumentSymbolSupport()),
                is(workspace.map(WorkspaceClientCapabilities::getWorkspaceEdit), edit -> edit.getDocumentChanges()),
                is(text.map(TextDocumentClientCapabilities::getFoldingRange), folding -> folding.getLineFoldingOnly()),
                is(workspace.map(WorkspaceClientCapabilities::getInlayHint), hint -> hint.getRefreshSupport()),
                is(workspace.map(WorkspaceClientCapabilities::getCodeLens), lens -> lens.getRefreshSupport()),
                is(workspace.map(WorkspaceClientCapabilities::getSemanticTokens), tokens -> tokens.getRefreshSupport()),
                workspace.map(WorkspaceClientCapabilities::getTextDocumentContent).isPresent() && !extended(params),
                extended(params),
                option(params, "grammar").filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsBoolean).orElse(false),
                commands(params));
    }

    private static Optional<JsonElement> option(InitializeParams params, String name) {
        return params.getInitializationOptions() instanceof JsonObject options ? Optional.ofNullable(options.get(name)) : Optional.empty();
    }

    /** The option {@code commands} is true for a client that supports everything, and otherwise lists the commands that it handles. */
    private static boolean extended(InitializeParams params) {
        return option(params, "commands").filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsBoolean).orElse(false);
    }

    private static Set<String> commands(InitializeParams params) {
        if (extended(params)) {
            return CodeLenses.COMMANDS;
        }
        return option(params, "commands").filter(JsonElement::isJsonArray).stream().flatMap(list -> list.getAsJsonArray().asList().stream())
                .filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsString).filter(CodeLenses.COMMANDS::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static <T> boolean is(Optional<T> owner, Function<T, Boolean> property) {
        return owner.map(property).orElse(false);
    }
}

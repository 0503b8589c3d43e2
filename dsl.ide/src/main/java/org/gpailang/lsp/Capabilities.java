package org.gpailang.lsp;

import java.util.List;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DiagnosticRegistrationOptions;
import org.eclipse.lsp4j.DocumentLinkOptions;
import org.eclipse.lsp4j.DocumentOnTypeFormattingOptions;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.SemanticTokensServerFull;
import org.eclipse.lsp4j.SemanticTokensWithRegistrationOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextDocumentContentRegistrationOptions;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;
import org.gpailang.language.catalogue.Catalogue;
import org.gpailang.lsp.convert.DiagnosticConverter;
import org.gpailang.lsp.features.Commands;
import org.gpailang.lsp.features.SemanticTokenList;

/** The capabilities of the server. */
final class Capabilities {

    private Capabilities() {}

    /** The capabilities for a client. */
    static ServerCapabilities of(ClientSupport client) {
        ServerCapabilities offered = new ServerCapabilities();
        TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
        sync.setOpenClose(true);
        sync.setChange(TextDocumentSyncKind.Incremental);
        sync.setSave(new SaveOptions(false));
        offered.setTextDocumentSync(sync);
        offered.setHoverProvider(true);
        offered.setInlayHintProvider(true);
        offered.setCodeLensProvider(new CodeLensOptions(true));
        offered.setCompletionProvider(new CompletionOptions(true, List.of(" ", "/", ",", "\"")));
        CodeActionOptions actions = new CodeActionOptions(List.of(CodeActionKind.QuickFix, CodeActionKind.RefactorExtract,
                CodeActionKind.RefactorInline, CodeActionKind.RefactorRewrite, CodeActionKind.SourceFixAll,
                CodeActionKind.SourceOrganizeImports));
        offered.setCodeActionProvider(actions);
        offered.setDefinitionProvider(true);
        offered.setReferencesProvider(true);
        offered.setDocumentHighlightProvider(true);
        offered.setRenameProvider(new RenameOptions(true));
        offered.setDocumentSymbolProvider(true);
        offered.setWorkspaceSymbolProvider(true);
        offered.setTypeHierarchyProvider(true);
        offered.setDocumentLinkProvider(new DocumentLinkOptions(false));
        offered.setFoldingRangeProvider(true);
        offered.setSelectionRangeProvider(true);
        SemanticTokensServerFull full = new SemanticTokensServerFull(true);
        offered.setSemanticTokensProvider(new SemanticTokensWithRegistrationOptions(SemanticTokenList.LEGEND, full, true));
        offered.setDocumentFormattingProvider(true);
        offered.setDocumentRangeFormattingProvider(true);
        offered.setDocumentOnTypeFormattingProvider(new DocumentOnTypeFormattingOptions("}", List.of("\n")));
        offered.setExecuteCommandProvider(new ExecuteCommandOptions(Commands.NAMES));
        if (client.pullsDiagnostics()) {
            DiagnosticRegistrationOptions diagnostics = new DiagnosticRegistrationOptions(true, true);
            diagnostics.setIdentifier(DiagnosticConverter.SOURCE);
            offered.setDiagnosticProvider(diagnostics);
        }
        WorkspaceFoldersOptions folders = new WorkspaceFoldersOptions();
        folders.setSupported(true);
        folders.setChangeNotifications(true);
        WorkspaceServerCapabilities workspace = new WorkspaceServerCapabilities(folders);
        if (client.requestsTexts()) {
            workspace.setTextDocumentContent(new TextDocumentContentRegistrationOptions(List.of(Catalogue.SCHEME)));
        }
        offered.setWorkspace(workspace);
        return offered;
    }
}

package org.gpailang.tests.server;

import com.google.gson.Gson;
import org.eclipse.lsp4j.ClientCapabilities;

/** What editors announce that they can do. */
final class Features {

    /** Everything but pulling findings. */
    static final ClientCapabilities ALL = of("""
            {"workspace": {"configuration": true, "workspaceFolders": true, "didChangeWatchedFiles": {"dynamicRegistration": true},
                "workspaceEdit": {"documentChanges": true}, "inlayHint": {"refreshSupport": true}, "codeLens": {"refreshSupport": true},
                "semanticTokens": {"refreshSupport": true}},
             "window": {"workDoneProgress": true},
             "textDocument": {"completion": {"completionItem": {"snippetSupport": true, "documentationFormat": ["markdown"]}},
                "documentSymbol": {"hierarchicalDocumentSymbolSupport": true}, "foldingRange": {"lineFoldingOnly": true},
                "publishDiagnostics": {"relatedInformation": true, "versionSupport": true}}}""");

    /** Everything, and findings are pulled. */
    static final ClientCapabilities PULLING = of("""
            {"workspace": {"configuration": true, "diagnostics": {"refreshSupport": true}},
             "textDocument": {"diagnostic": {}}}""");

    /** Nothing is announced. */
    static final ClientCapabilities NONE = new ClientCapabilities();

    private Features() {}

    static ClientCapabilities of(String json) {
        return new Gson().fromJson(json, ClientCapabilities.class);
    }
}

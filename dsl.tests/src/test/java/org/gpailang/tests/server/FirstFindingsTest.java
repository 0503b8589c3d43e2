package org.gpailang.tests.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings reach the editor. */
class FirstFindingsTest {

    @Test
    void aFindingStandsOnItsWords(@TempDir Path folder) throws IOException {
        Marked marked = Marked.of("""
                entity Lab
                model Edge by ⟦Laab⟧ { generates text }
                """);
        try (Editor editor = Editor.on(folder)) {
            TextDocumentIdentifier file = editor.open(folder.resolve("edge.gpai"), marked.text());
            Diagnostic finding = editor.findings(file).stream().filter(found -> found.getCode().getLeft().equals("link/unresolved"))
                    .findFirst().orElseThrow();
            assertEquals(marked.range(), finding.getRange());
            assertEquals("gpai", finding.getSource());
        }
    }
}

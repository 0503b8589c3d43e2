package org.gpailang.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentOnTypeFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A client that sends positions, documents, versions and requests that do not fit together; the server keeps working. */
@Timeout(300)
class HostileClientTest {

    private static final String TEXT = "entity Lab \"\uD83D\uDE00\" { established in FR }\r\nmodel M by Lab { generates text }\r\n";
    private static final FormattingOptions OPTIONS = new FormattingOptions(4, true);
    /** The requests that are cancelled in one flood. */
    private static final int FLOOD = 2_000;

    @TempDir
    private Path folder;

    private static List<CompletableFuture<?>> askAbout(Connected client, TextDocumentIdentifier file, Position at, Position to) {
        Range range = new Range(at, to);
        var documents = client.documents();
        return List.of(documents.hover(new HoverParams(file, at)), documents.completion(new CompletionParams(file, at)),
                documents.definition(new DefinitionParams(file, at)),
                documents.references(new ReferenceParams(file, at, new ReferenceContext(true))),
                documents.rename(new RenameParams(file, at, "Other")), documents.inlayHint(new InlayHintParams(file, range)),
                documents.codeAction(new CodeActionParams(file, range, new CodeActionContext(List.of()))),
                documents.semanticTokensRange(new SemanticTokensRangeParams(file, range)),
                documents.selectionRange(new SelectionRangeParams(file, List.of(at, to))),
                documents.onTypeFormatting(new DocumentOnTypeFormattingParams(file, OPTIONS, at, "\n")),
                documents.formatting(new DocumentFormattingParams(file, OPTIONS)),
                documents.rangeFormatting(new DocumentRangeFormattingParams(file, OPTIONS, range)),
                documents.documentSymbol(new DocumentSymbolParams(file)));
    }

    /** Fails if an answer is an internal error. */
    private static void areAnswered(List<CompletableFuture<?>> answers) {
        for (CompletableFuture<?> answer : answers) {
            try {
                answer.join();
            } catch (CompletionException e) {
                assertTrue(e.getCause() instanceof ResponseErrorException refused
                        && refused.getResponseError().getCode() != ResponseErrorCode.InternalError.getValue(), () -> "failed: "
                        + e.getCause());
            }
        }
    }

    private static List<Position> positions() {
        List<Position> positions = new ArrayList<>();
        for (int line : new int[] {-1, 0, 1, 2, 3, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            for (int character : new int[] {-1, 0, 12, 13, 14, 41, 42, 43, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
                positions.add(new Position(line, character));
            }
        }
        return positions;
    }

    @Test
    void positionsInsideCharactersAndOutsideOfTheTextAreAnswered() {
        try (Connected client = new Connected()) {
            TextDocumentIdentifier file = client.open("untitled:a", TEXT);
            for (Position at : positions()) {
                areAnswered(askAbout(client, file, at, new Position(0, 13)));
            }
            areAnswered(askAbout(client, file, new Position(1, 9), new Position(0, 2)));
        }
    }

    @Test
    void changesInsideCharactersAndOutsideOfTheTextLeaveAText() {
        try (Connected client = new Connected()) {
            TextDocumentIdentifier file = client.open("untitled:a", TEXT);
            int version = 1;
            for (Position at : positions()) {
                client.replace(file, ++version, at, new Position(1, 3), "\uDE00x\r");
                client.replace(file, ++version, new Position(1, 3), at, "\uD83D");
                areAnswered(askAbout(client, file, new Position(0, 13), at));
            }
            client.replace(file, ++version, TEXT);
            assertEquals(List.of("Lab", "M"), client.symbols(""));
            assertEquals(version, client.version(file));
        }
    }

    @Test
    void documentsThatAreNotOpenAreIgnored() {
        try (Connected client = new Connected()) {
            for (String uri : List.of("untitled:never", "file:///nowhere/at%20all.gpai", "file://server/share/x.gpai", "file:///%zz", "",
                    "x")) {
                TextDocumentIdentifier file = new TextDocumentIdentifier(uri);
                client.replace(file, 7, "entity Ghost");
                client.close(file);
                areAnswered(askAbout(client, file, new Position(0, 0), new Position(0, 1)));
            }
            assertEquals(List.of(), client.symbols(""));
        }
    }

    @Test
    void changesAreAppliedInTheirOrderWhateverTheirVersions() {
        try (Connected client = new Connected()) {
            TextDocumentIdentifier file = client.open("untitled:a", TEXT);
            for (int version : new int[] {5, 3, 3, 0, -1, Integer.MAX_VALUE, 2}) {
                client.replace(file, version, "entity E" + Math.abs(version % 10) + "\n");
                assertEquals(version, client.version(file));
                assertEquals(List.of("E" + Math.abs(version % 10)), client.symbols(""));
            }
            client.open(file.getUri(), "entity Again\n");
            assertEquals(List.of("Again"), client.symbols(""));
        }
    }

    @Test
    void aFloodOfCancelledRequestsDoesNoHarm() {
        try (Connected client = new Connected()) {
            TextDocumentIdentifier file = client.open("untitled:a", TEXT);
            for (int i = 0; i < FLOOD; i++) {
                client.server().getWorkspaceService().symbol(new WorkspaceSymbolParams("")).cancel(true);
                client.documents().completion(new CompletionParams(file, new Position(1, 3))).cancel(true);
                client.replace(file, i + 2, TEXT + "// " + i + "\n");
            }
            assertEquals(List.of("Lab", "M"), client.symbols(""));
            assertEquals(FLOOD + 1, client.version(file));
        }
    }

    @Test
    void aFileThatIsDeletedOrRenamedWhileItIsOpenKeepsItsTextUntilItIsClosed() throws IOException {
        Path path = Files.writeString(folder.resolve("a.gpai"), "entity Before\n");
        try (Connected client = new Connected(folder)) {
            TextDocumentIdentifier file = client.open(path.toUri().toString(), "entity Typed\n");
            Files.delete(path);
            changed(client, path, FileChangeType.Deleted);
            assertEquals(List.of("Typed"), client.symbols(""));
            Path renamed = Files.writeString(folder.resolve("b.gpai"), "entity Renamed\n");
            changed(client, renamed, FileChangeType.Created);
            assertEquals(List.of("Renamed", "Typed"), client.symbols(""));
            client.replace(file, 2, "entity Other\n");
            assertEquals(List.of("Other", "Renamed"), client.symbols(""));
            client.close(file);
            assertEquals(List.of("Renamed"), client.symbols(""));
            Files.delete(renamed);
            Files.createDirectory(renamed);
            changed(client, renamed, FileChangeType.Changed);
            assertEquals(List.of(), client.symbols(""));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linksThatFormACycleAreNotFollowed() throws IOException {
        Path inner = Files.createDirectories(folder.resolve("a/b"));
        Files.writeString(inner.resolve("x.gpai"), "entity Once\n");
        Files.createSymbolicLink(inner.resolve("up"), folder);
        Files.createSymbolicLink(folder.resolve("self.gpai"), folder.resolve("self.gpai"));
        Files.createSymbolicLink(folder.resolve("one.gpai"), folder.resolve("two.gpai"));
        Files.createSymbolicLink(folder.resolve("two.gpai"), folder.resolve("one.gpai"));
        Files.createSymbolicLink(folder.resolve("gone.gpai"), folder.resolve("never-was.gpai"));
        try (Connected client = new Connected(folder)) {
            client.open("untitled:a", "entity Opened\n");
            // the files of the folder are loaded in the background
            while (!client.symbols("").contains("Once")) {
                Thread.onSpinWait();
            }
            assertEquals(List.of("Once", "Opened"), client.symbols(""));
        }
    }

    private static void changed(Connected client, Path file, FileChangeType type) {
        client.server().getWorkspaceService().didChangeWatchedFiles(new DidChangeWatchedFilesParams(
                List.of(new FileEvent(file.toUri().toString(), type))));
    }
}

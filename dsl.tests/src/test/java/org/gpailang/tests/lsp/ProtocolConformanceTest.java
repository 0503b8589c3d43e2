package org.gpailang.tests.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.MonikerParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.gpailang.tests.fixtures.ClientFeatures;
import org.gpailang.tests.fixtures.Editor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The behaviour of the server towards clients of every kind, and when something fails. */
@Order(2)
class ProtocolConformanceTest {

    private static final String TEXT = "model M by Nobody { generates text }\n";

    /** The folder of a server that is shared by tests that are not about starting, loading or ending. */
    @TempDir
    private static Path shared;

    private static Editor editor;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startTheServer() throws IOException {
        editor = Editor.on(shared);
    }

    @AfterAll
    static void stopTheServer() {
        editor.close();
    }

    @Test
    void anEmptyNewFileIsNoError() {
        TextDocumentIdentifier file = editor.open("untitled:New", "");
        assertEquals(List.of(), editor.codes(file));
        editor.replace(file, "// nothing but a comment\n");
        assertEquals(List.of("syntax/nothing-declared"), editor.codes(file));
        editor.close(file);
    }

    @Test
    void anEmptyFileThatIsNotOpenIsNoErrorEither(@TempDir Path folder) throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.gpai"), "");
        try (Editor editor = Editor.on(folder)) {
            assertEquals(List.of(), editor.awaitPublished(empty.toUri().toString(), pushed -> true).getDiagnostics());
        }
    }

    @Test
    void aClientWithoutCapabilitiesAndFolders() throws IOException {
        try (Editor editor = Editor.with(ClientFeatures.NONE, params -> params.setInitializationOptions(null))) {
            TextDocumentIdentifier file = editor.open("untitled:Untitled-1", TEXT);
            assertTrue(editor.codes(file).contains("link/unresolved"));
            assertTrue(editor.get(editor.server().getTextDocumentService().documentSymbol(new DocumentSymbolParams(file))).get(0).isLeft());
        }
    }

    @Test
    void aRootInsteadOfFoldersAndAFileOutsideOfIt() throws IOException {
        Path root = Files.createDirectories(folder.resolve("root"));
        Files.writeString(root.resolve("labs.gpai"), "package labs\nentity Lab\n");
        try (Editor editor = Editor.with(ClientFeatures.ALL, params -> params.setRootUri(root.toUri().toString()))) {
            TextDocumentIdentifier inside = editor.open(root.resolve("m.gpai"), "import labs\nmodel M by Lab { generates text }\n");
            editor.awaitPublished(inside.getUri(), pushed -> pushed.getDiagnostics().stream().anyMatch(found ->
                    found.getCode().getLeft().equals("ruleset/superseded")) && pushed.getDiagnostics().stream().noneMatch(found ->
                            found.getCode().getLeft().equals("link/unresolved")));
            TextDocumentIdentifier outside = editor.open(folder.resolve("alone.gpai"), TEXT);
            editor.awaitPublished(outside.getUri(), pushed -> pushed.getDiagnostics().stream()
                    .anyMatch(found -> found.getCode().getLeft().equals("link/unresolved")));
        }
    }

    @Test
    void foldersAreAddedAndRemoved() throws IOException {
        Path one = Files.createDirectories(folder.resolve("one"));
        Path two = Files.createDirectories(folder.resolve("two"));
        Path three = Files.createDirectories(folder.resolve("three"));
        Files.writeString(one.resolve("same.gpai"), "package one\nentity First\n");
        Files.writeString(two.resolve("same.gpai"), "package two\nentity Second\n");
        Files.writeString(three.resolve("same.gpai"), "package three\nentity Third\n");
        try (Editor editor = Editor.on(one, two)) {
            assertEquals(List.of("First", "Second"), symbols(editor));
            editor.server().getWorkspaceService()
                    .didChangeWorkspaceFolders(new DidChangeWorkspaceFoldersParams(new WorkspaceFoldersChangeEvent(
                    List.of(new WorkspaceFolder(three.toUri().toString(), "three")),
                    List.of(new WorkspaceFolder(one.toUri().toString(), "one")))));
            editor.awaitPublished(three.resolve("same.gpai").toUri().toString(), pushed -> true);
            assertEquals(List.of("Second", "Third"), symbols(editor).stream().sorted().toList());
        }
    }

    @Test
    void generatedFoldersAreSkipped() throws IOException {
        for (String name : List.of(".git", "target", "node_modules", "own")) {
            Files.createDirectories(folder.resolve(name));
            Files.writeString(folder.resolve(name).resolve("x.gpai"), "entity In-" + name.replace(".", "") + "\n");
        }
        try (Editor editor = Editor.on(folder)) {
            assertEquals(List.of("In-own"), symbols(editor));
        }
    }

    @Test
    void filesThatChangeOnTheDisk() throws IOException {
        Path file = folder.resolve("x.gpai");
        try (Editor editor = Editor.on(folder)) {
            editor.awaitHeard("registered workspace/didChangeWatchedFiles");
            Files.writeString(file, "entity One\n");
            watched(editor, file, FileChangeType.Created);
            assertEquals(List.of("One"), symbols(editor));
            Files.writeString(file, "entity Two\n");
            watched(editor, file, FileChangeType.Changed);
            assertEquals(List.of("Two"), symbols(editor));
            TextDocumentIdentifier open = editor.open(file.toUri().toString(), "entity Three\n");
            watched(editor, file, FileChangeType.Changed);
            assertEquals(List.of("Three"), symbols(editor));
            editor.close(open);
            assertEquals(List.of("Two"), symbols(editor));
            Files.delete(file);
            watched(editor, file, FileChangeType.Deleted);
            assertEquals(List.of(), symbols(editor));
            editor.awaitPublished(file.toUri().toString(), pushed -> pushed.getDiagnostics().isEmpty());
        }
    }

    @Test
    void aFileThatCannotBeReadIsReportedAndDoesNotAffectOthers() throws IOException {
        Files.write(folder.resolve("binary.gpai"), new byte[] {1, 0, 2});
        Files.writeString(folder.resolve("good.gpai"), "entity Good\n");
        try (Editor editor = Editor.on(folder)) {
            editor.awaitHeard("binary.gpai: not a text file");
            assertEquals(List.of("Good"), symbols(editor));
        }
    }

    @Test
    void anUnknownMethodIsReported() throws IOException {
        TextDocumentIdentifier file = editor.open("untitled:a", TEXT);
        assertEquals(ResponseErrorCode.MethodNotFound.getValue(), error(editor.server().nonsense()));
        MonikerParams moniker = new MonikerParams();
        moniker.setTextDocument(file);
        moniker.setPosition(new Position(0, 0));
        assertEquals(ResponseErrorCode.MethodNotFound.getValue(), error(editor.server().getTextDocumentService().moniker(moniker)));
        assertTrue(editor.codes(file).contains("link/unresolved"));
    }

    @Test
    void aRequestBeforeTheServerIsInitialisedIsRejected() throws IOException {
        try (Editor editor = Editor.started()) {
            assertEquals(ResponseErrorCode.ServerNotInitialized.getValue(), error(editor.server().getTextDocumentService()
                    .hover(new HoverParams(new TextDocumentIdentifier("untitled:a"), new Position(0, 0)))));
            editor.get(editor.server().initialize(new InitializeParams()));
        }
    }

    @Test
    void theProcessEndsWhenItsInputCloses() throws Exception {
        Editor editor = Editor.packagedOn(folder);
        editor.process().getOutputStream().close();
        assertTrue(editor.process().waitFor(Editor.SECONDS, TimeUnit.SECONDS));
        assertEquals(1, editor.process().exitValue());
    }

    @Test
    void theProcessEndsWithItsParent() throws Exception {
        Process parent = new ProcessBuilder("sleep", "1000").start();
        Editor editor = Editor.packaged(ClientFeatures.ALL, params -> params.setProcessId((int) parent.pid()));
        parent.destroyForcibly();
        assertTrue(editor.process().waitFor(Editor.SECONDS, TimeUnit.SECONDS));
    }

    @Test
    void theProcessEndsCleanlyAfterShutdownAndExit() throws Exception {
        Editor editor = Editor.packagedOn(folder);
        editor.close();
        assertEquals(0, editor.process().exitValue());
    }

    @Test
    void loadingShowsItsProgress() throws IOException {
        for (int i = 0; i < 200; i++) {
            Files.writeString(folder.resolve(i + ".gpai"), "package p" + i + "\nentity E\n");
        }
        try (Editor editor = Editor.on(folder)) {
            var shown = editor.progress().stream().map(params -> params.getValue().getLeft()).toList();
            assertInstanceOf(WorkDoneProgressBegin.class, shown.get(0));
            assertInstanceOf(WorkDoneProgressEnd.class, shown.get(shown.size() - 1));
            assertTrue(shown.size() > 3, shown::toString);
            assertEquals(200, symbols(editor).size());
        }
    }

    @Test
    void aBurstOfTypingIsCoalescedAndItsLastVersionIsAnswered() throws IOException {
        TextDocumentIdentifier file = editor.open(shared.resolve("burst.gpai"), "entity A\n");
        editor.findings(file);
        int before = editor.publications(file.getUri());
        String word = "model M by Nobody { generates text }";
        for (int i = 0; i < word.length(); i++) {
            editor.change(file, new TextDocumentContentChangeEvent(new Range(new Position(1, i), new Position(1, i)),
                    word.substring(i, i + 1)));
        }
        assertTrue(editor.codes(file).contains("link/unresolved"));
        assertTrue(editor.publications(file.getUri()) - before <= word.length());
    }

    @Test
    void anAnswerAboutATextThatChangedIsDiscarded() throws IOException {
        TextDocumentIdentifier file = editor.open(shared.resolve("dropped.gpai"), "entity A\n".repeat(2000));
        List<CompletableFuture<?>> answers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            answers.add(editor.server().getTextDocumentService().semanticTokensFull(new SemanticTokensParams(file)));
            editor.change(file, new TextDocumentContentChangeEvent(new Range(new Position(0, 0), new Position(0, 0)), "entity B" + i
                    + "\n"));
        }
        List<Integer> errors = answers.stream().filter(answer -> outcome(answer) != 0).map(ProtocolConformanceTest::outcome).distinct()
                .toList();
        assertEquals(List.of(ResponseErrorCode.ContentModified.getValue()), errors);
        assertFalse(editor.get(editor.server().getTextDocumentService().foldingRange(new FoldingRangeRequestParams(file))).size() > 0);
    }

    @Test
    void aCancelledRequestDoesNoHarm() throws IOException {
        try (Editor editor = Editor.on(folder)) {
            TextDocumentIdentifier file = editor.open(folder.resolve("a.gpai"), TEXT);
            for (int i = 0; i < 20; i++) {
                editor.server().getWorkspaceService().symbol(new WorkspaceSymbolParams("")).cancel(true);
                editor.server().getTextDocumentService().completion(new CompletionParams(file, new Position(0, 0))).cancel(true);
            }
            assertEquals(List.of("M"), symbols(editor));
        }
    }

    @Test
    void positionsThatDoNotExist() throws IOException {
        TextDocumentIdentifier file = editor.open(shared.resolve("places.gpai"), TEXT);
        for (Position position : List.of(new Position(99, 99), new Position(0, 9999), new Position(1, 0))) {
            editor.get(editor.server().getTextDocumentService().hover(new HoverParams(file, position)));
            editor.get(editor.server().getTextDocumentService().completion(new CompletionParams(file, position)));
        }
        assertEquals(List.of(), editor.get(editor.server().getTextDocumentService()
                .foldingRange(new FoldingRangeRequestParams(new TextDocumentIdentifier("file:///nowhere/at%20all.gpai")))));
    }

    private static int outcome(CompletableFuture<?> answer) {
        try {
            answer.get(Editor.SECONDS, TimeUnit.SECONDS);
            return 0;
        } catch (ExecutionException e) {
            return ((ResponseErrorException) e.getCause()).getResponseError().getCode();
        } catch (InterruptedException | java.util.concurrent.TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private static int error(CompletableFuture<?> answer) {
        ExecutionException failure = assertThrows(ExecutionException.class, () -> answer.get(Editor.SECONDS, TimeUnit.SECONDS));
        return ((ResponseErrorException) failure.getCause()).getResponseError().getCode();
    }

    private static void watched(Editor editor, Path file, FileChangeType type) {
        editor.server().getWorkspaceService().didChangeWatchedFiles(new DidChangeWatchedFilesParams(
                List.of(new FileEvent(file.toUri().toString(), type))));
    }

    private static List<String> symbols(Editor editor) {
        return editor.get(editor.server().getWorkspaceService().symbol(new WorkspaceSymbolParams(""))).getRight().stream()
                .map(WorkspaceSymbol::getName).toList();
    }
}

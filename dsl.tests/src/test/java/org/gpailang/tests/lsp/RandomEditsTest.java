package org.gpailang.tests.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.DocumentOnTypeFormattingParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TypeHierarchyPrepareParams;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.gpailang.tests.fixtures.Editor;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten thousand edits of real files at random positions, with requests in between: nothing fails, and the findings are those of a new
 * server. Each file that is edited has a neighbour that is not open and modifies its models.
 */
@Order(2)
class RandomEditsTest {

    private static final long SEED = 20260110;
    private static final int EDITS = 10_000;
    private static final int EDITS_BETWEEN_QUESTIONS = 7;
    private static final int EDITS_BETWEEN_FULL_STOPS = 250;
    private static final FormattingOptions OPTIONS = new FormattingOptions(4, true);

    /** Errors that a client expects while text is typed, or for an invalid name. */
    private static final Set<Integer> REFUSALS = Set.of(ResponseErrorCode.ContentModified.getValue(),
            ResponseErrorCode.RequestFailed.getValue());

    private static final List<String> PIECES = List.of("\n", " ", "{", "}", "\"", "//", "/*", "*/", "model ", "entity X\n", "licence ",
            " by ", "placed on market 2026-01-01 via api", "1e26 FLOP", "compute ", "}\n\nmodel New by Meta { generates text }\n",
            "package p\n", "import meta\n", "basis", "é", "\uD83D\uDE00", "\r\n", "\t", "waive compute/unknown reason \"x\"\n", "%",
            "8M GPU-hours on H100-SXM5 at 38%");

    @TempDir
    private Path folder;

    @Test
    void afterTenThousandEditsTheFindingsAreThoseOfAFreshStart() throws IOException {
        Random random = new Random(SEED);
        Map<TextDocumentIdentifier, String> texts = new LinkedHashMap<>();
        List<TextDocumentIdentifier> closed = new ArrayList<>();
        for (Map.Entry<String, String> example : examples().entrySet()) {
            Path beside = folder.resolve("beside-" + example.getKey());
            Files.writeString(beside, modifying(example.getValue()));
            closed.add(new TextDocumentIdentifier(beside.toUri().toString()));
        }
        List<String> atFirst;
        List<String> after;
        try (Editor editor = Editor.on(folder)) {
            examples().forEach((name, text) -> texts.put(editor.open(folder.resolve(name).toUri().toString(), text), text));
            List<TextDocumentIdentifier> files = List.copyOf(texts.keySet());
            atFirst = findings(editor, closed);
            List<CompletableFuture<?>> answers = new ArrayList<>();
            for (int edit = 0; edit < EDITS; edit++) {
                TextDocumentIdentifier file = files.get(random.nextInt(files.size()));
                texts.put(file, edit(editor, file, texts.get(file), random));
                if (edit % EDITS_BETWEEN_QUESTIONS == 0) {
                    answers.add(ask(editor.server().getTextDocumentService(), file, texts.get(file), random));
                }
                if (edit % EDITS_BETWEEN_FULL_STOPS == 0) {
                    editor.findings(file);
                }
            }
            answers.forEach(RandomEditsTest::isAnswered);
            after = findings(editor, closed);
            assertNotEquals(atFirst, after);
            after.addAll(findings(editor, files));
        }
        try (Editor fresh = Editor.on(folder)) {
            texts.forEach((file, text) -> fresh.open(file.getUri(), text));
            List<String> expected = findings(fresh, closed);
            expected.addAll(findings(fresh, List.copyOf(texts.keySet())));
            assertEquals(expected, after);
        }
    }

    /** The findings of all files after the last change has been analysed. */
    private static List<String> findings(Editor editor, List<TextDocumentIdentifier> files) {
        editor.get(editor.server().getWorkspaceService().symbol(new org.eclipse.lsp4j.WorkspaceSymbolParams("nothing-is-called-this")));
        return files.stream().flatMap(file -> editor.findings(file).stream().map(found -> shown(file, found)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** A file in the same package with a modification of each model of another file. */
    private static String modifying(String text) {
        String header = Pattern.compile("(?m)^package .*$").matcher(text).results().map(MatchResult::group).findFirst().orElse("");
        return header + "\n" + Pattern.compile("(?m)^model (\\S+)").matcher(text).results().map(model -> model.group(1))
                .map(name -> "modification Further-" + name + " of " + name + " by Nobody { finetuning { compute 1e20 FLOP } }\n")
                .collect(Collectors.joining());
    }

    private static String shown(TextDocumentIdentifier file, Diagnostic found) {
        Position at = found.getRange().getStart();
        Position end = found.getRange().getEnd();
        return file.getUri() + ":" + at.getLine() + ":" + at.getCharacter() + "-" + end.getLine() + ":" + end.getCharacter() + " "
                + found.getSeverity() + " " + found.getCode().getLeft() + " " + found.getMessage().getLeft() + " "
                + found.getRelatedInformation() + found.getTags();
    }

    private static String edit(Editor editor, TextDocumentIdentifier file, String text, Random random) {
        int from = whole(text, random.nextInt(text.length() + 1));
        int to = whole(text, Math.min(text.length(), from + (random.nextBoolean() ? 0 : random.nextInt(20))));
        String piece = random.nextInt(3) == 0 ? "" : PIECES.get(random.nextInt(PIECES.size()));
        editor.change(file, new TextDocumentContentChangeEvent(new Range(position(text, from), position(text, to)), piece));
        return text.substring(0, from) + piece + text.substring(to);
    }

    /** The offset, moved out of the middle of a line break or a character, where no editor places its cursor. */
    private static int whole(String text, int offset) {
        boolean inside = offset > 0 && offset < text.length() && (text.charAt(offset - 1) == '\r' && text.charAt(offset) == '\n'
                || Character.isLowSurrogate(text.charAt(offset)));
        return inside ? offset + 1 : offset;
    }

    private static Position position(String text, int offset) {
        int line = 0;
        int start = 0;
        for (int i = 0; i < offset; i++) {
            char character = text.charAt(i);
            if (character == '\n' || character == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
                line++;
                start = i + 1;
            }
        }
        return new Position(line, offset - start);
    }

    private static CompletableFuture<?> ask(TextDocumentService service, TextDocumentIdentifier file, String text, Random random) {
        Position at = position(text, random.nextInt(text.length() + 1));
        Range range = new Range(at, at);
        return switch (random.nextInt(18)) {
            case 0 -> service.hover(new HoverParams(file, at));
            case 1 -> service.completion(new CompletionParams(file, at));
            case 2 -> service.definition(new DefinitionParams(file, at));
            case 3 -> service.references(new ReferenceParams(file, at, new ReferenceContext(true)));
            case 4 -> service.codeAction(new CodeActionParams(file, range, new CodeActionContext(List.of())));
            case 5 -> service.codeLens(new CodeLensParams(file));
            case 6 -> service.inlayHint(new InlayHintParams(file, new Range(new Position(0, 0), at)));
            case 7 -> service.semanticTokensFull(new SemanticTokensParams(file));
            case 8 -> service.foldingRange(new FoldingRangeRequestParams(file));
            case 9 -> service.selectionRange(new SelectionRangeParams(file, List.of(at)));
            case 10 -> service.formatting(new DocumentFormattingParams(file, OPTIONS));
            case 11 -> service.onTypeFormatting(new DocumentOnTypeFormattingParams(file, OPTIONS, at, "\n"));
            case 12 -> service.documentSymbol(new DocumentSymbolParams(file));
            case 13 -> service.documentLink(new DocumentLinkParams(file));
            case 14 -> service.rename(new RenameParams(file, at, "Renamed-" + random.nextInt()));
            case 15 -> service.prepareTypeHierarchy(new TypeHierarchyPrepareParams(file, at));
            case 16 -> service.documentHighlight(new org.eclipse.lsp4j.DocumentHighlightParams(file, at));
            default -> service.prepareRename(new org.eclipse.lsp4j.PrepareRenameParams(file, at));
        };
    }

    private static void isAnswered(CompletableFuture<?> answer) {
        try {
            answer.get(Editor.SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            assertTrue(e.getCause() instanceof ResponseErrorException error && REFUSALS.contains(error.getResponseError().getCode()),
                    () -> "an answer failed: " + e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, String> examples() throws IOException {
        Path examples = Path.of(System.getProperty("gpai.root", "..")).resolve("examples/worked");
        try (Stream<Path> files = Files.list(examples)) {
            Map<String, String> texts = new LinkedHashMap<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".gpai")).sorted().toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
            return texts;
        }
    }
}

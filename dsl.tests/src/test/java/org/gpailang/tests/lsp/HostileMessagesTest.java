package org.gpailang.tests.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.gpailang.tests.fixtures.Editor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Requests and notifications with parameters that no editor would send: positions that do not exist, unknown files, missing fields, values
 * of another type, versions out of order, and cancellations. Each request is answered, no answer is an internal error, and the findings of
 * a file that was not changed stay the same.
 */
class HostileMessagesTest {

    private static final long SEED = 20260110;
    private static final int MESSAGES = 4_000;
    private static final int IN_FLIGHT = 200;

    /** Two characters that need two UTF-16 code units each, and line ends of three kinds. */
    private static final String TEXT = "entity Lab \"\uD83D\uDE00 Lab \uD83D\uDE00\" { established in DE }\r\nmodel M by Lab {\n   "
            + " generates text\r    pretraining { compute 3e25 FLOP }\n    licence Unknown\n}\n";

    private static final String AT = "'textDocument':{'uri':'FILE'},'position':{'line':1,'character':6}";
    private static final String RANGE = "{'start':{'line':0,'character':13},'end':{'line':3,'character':9}}";
    private static final String FORMAT = "'options':{'tabSize':4,'insertSpaces':true}";

    private static final Map<String, String> REQUESTS = Map.ofEntries(
            Map.entry("textDocument/hover", "{" + AT + "}"),
            Map.entry("textDocument/completion", "{" + AT + ",'context':{'triggerKind':2,'triggerCharacter':' '}}"),
            Map.entry("textDocument/definition", "{" + AT + "}"),
            Map.entry("textDocument/references", "{" + AT + ",'context':{'includeDeclaration':true}}"),
            Map.entry("textDocument/documentHighlight", "{" + AT + "}"),
            Map.entry("textDocument/documentSymbol", "{'textDocument':{'uri':'FILE'}}"),
            Map.entry("textDocument/codeAction", "{'textDocument':{'uri':'FILE'},'range':" + RANGE + ",'context':{'diagnostics':[{'range':"
                    + RANGE + ",'message':'m','code':'link/unresolved','data':{'fixes':[1]}}],'only':['quickfix']}}"),
            Map.entry("textDocument/codeLens", "{'textDocument':{'uri':'FILE'}}"),
            Map.entry("codeLens/resolve", "{'range':" + RANGE + ",'data':{'uri':'FILE','line':1}}"),
            Map.entry("completionItem/resolve", "{'label':'by','data':{'uri':'FILE','name':'M'}}"),
            Map.entry("inlayHint/resolve", "{'position':{'line':1,'character':6},'label':'x','data':{'uri':'FILE'}}"),
            Map.entry("textDocument/inlayHint", "{'textDocument':{'uri':'FILE'},'range':" + RANGE + "}"),
            Map.entry("textDocument/semanticTokens/full", "{'textDocument':{'uri':'FILE'}}"),
            Map.entry("textDocument/semanticTokens/range", "{'textDocument':{'uri':'FILE'},'range':" + RANGE + "}"),
            Map.entry("textDocument/semanticTokens/full/delta", "{'textDocument':{'uri':'FILE'},'previousResultId':'1'}"),
            Map.entry("textDocument/foldingRange", "{'textDocument':{'uri':'FILE'}}"),
            Map.entry("textDocument/selectionRange", "{'textDocument':{'uri':'FILE'},'positions':[{'line':1,'character':6}]}"),
            Map.entry("textDocument/formatting", "{'textDocument':{'uri':'FILE'}," + FORMAT + "}"),
            Map.entry("textDocument/rangeFormatting", "{'textDocument':{'uri':'FILE'},'range':" + RANGE + "," + FORMAT + "}"),
            Map.entry("textDocument/onTypeFormatting", "{" + AT + ",'ch':'}'," + FORMAT + "}"),
            Map.entry("textDocument/prepareRename", "{" + AT + "}"),
            Map.entry("textDocument/rename", "{" + AT + ",'newName':'N'}"),
            Map.entry("textDocument/documentLink", "{'textDocument':{'uri':'FILE'}}"),
            Map.entry("textDocument/diagnostic", "{'textDocument':{'uri':'FILE'},'previousResultId':'1'}"),
            Map.entry("textDocument/prepareTypeHierarchy", "{" + AT + "}"),
            Map.entry("workspace/diagnostic", "{'previousResultIds':[{'uri':'FILE','value':'1'}]}"),
            Map.entry("workspace/symbol", "{'query':'M'}"),
            Map.entry("workspace/executeCommand", "{'command':'gpai.report','arguments':['FILE','M']}"),
            Map.entry("workspace/textDocumentContent", "{'uri':'FILE'}"),
            Map.entry("gpai/catalogue", "{'uri':'FILE'}"));

    private static final Map<String, String> NOTIFICATIONS = Map.of(
            "textDocument/didOpen", "{'textDocument':{'uri':'FILE','languageId':'gpai','version':1,'text':'package other model N { compute"
            + " 7'}}", "textDocument/didChange", "{'textDocument':{'uri':'FILE','version':7},'contentChanges':[{'range':" + RANGE
                    + ",'text':'x'},{'text':'package other entity L'}]}",
            "textDocument/didSave", "{'textDocument':{'uri':'FILE'}}",
            "textDocument/didClose", "{'textDocument':{'uri':'FILE'}}",
            "workspace/didChangeWatchedFiles", "{'changes':[{'uri':'FILE','type':2}]}",
            "workspace/didRenameFiles", "{'files':[{'oldUri':'FILE','newUri':'FILE.gpai'}]}",
            "workspace/didChangeConfiguration", "{'settings':{'gpai':{'asOf':'2026-01-10'}}}");

    private static final List<String> ADDRESSES = List.of("", "x", ":", "file:", "file:///", "file:///nowhere/a%20b.gpai",
            "file:///a%ZZ.gpai", "file:///C:/x.gpai", "file:///c%3A/x.gpai", "file://server/share/x.gpai", "untitled:Untitled-1",
            "gpai-catalogue:/licences.gpai", "http://example.org/x.gpai", "file:///dev/zero", "file:///\u0000.gpai",
            "file:///..%2F..%2Fx.gpai", "../x.gpai", "\uD800");

    @TempDir
    private Path folder;

    @Test
    void everyRequestIsAnsweredAndNothingElseChanges() throws IOException {
        Random random = new Random(SEED);
        try (Editor editor = Editor.packagedOn(folder)) {
            TextDocumentIdentifier untouched = editor.open(folder.resolve("untouched.gpai"), TEXT);
            List<String> before = editor.codes(untouched);
            List<Asked> answers = new ArrayList<>();
            for (int i = 0; i < MESSAGES; i++) {
                boolean request = random.nextInt(4) != 0;
                Map<String, String> methods = request ? REQUESTS : NOTIFICATIONS;
                String method = methods.keySet().stream().sorted().skip(random.nextInt(methods.size())).findFirst().orElseThrow();
                String file = request && random.nextBoolean() ? untouched.getUri() : folder.resolve("other.gpai").toUri().toString();
                JsonElement params = JsonParser.parseString(methods.get(method).replace('\'', '"').replace("FILE", file));
                JsonElement sent = changed(params, random);
                if (request) {
                    answers.add(new Asked(method + " " + sent, editor.request(method, sent)));
                } else if (!sent.toString().contains("untouched.gpai")) {
                    editor.notify(method, sent);
                }
                if (random.nextInt(20) == 0 && !answers.isEmpty()) {
                    answers.remove(answers.size() - 1).answer().cancel(true);
                }
                if (answers.size() >= IN_FLIGHT) {
                    answers.forEach(HostileMessagesTest::isAnswered);
                    answers.clear();
                }
            }
            answers.forEach(HostileMessagesTest::isAnswered);
            assertEquals(before, editor.codes(untouched));
        }
    }

    /** The parameters with one part replaced or removed. */
    private static JsonElement changed(JsonElement params, Random random) {
        if (params.isJsonObject() && random.nextInt(12) != 0) {
            JsonObject object = params.getAsJsonObject().deepCopy();
            List<String> names = List.copyOf(object.keySet());
            String name = names.get(random.nextInt(names.size()));
            if (random.nextInt(15) == 0) {
                object.remove(name);
            } else {
                object.add(name, name.toLowerCase(java.util.Locale.ROOT).endsWith("uri") && random.nextBoolean()
                        ? new JsonPrimitive(ADDRESSES.get(random.nextInt(ADDRESSES.size()))) : changed(object.get(name), random));
            }
            return object;
        }
        if (params.isJsonArray() && !params.getAsJsonArray().isEmpty() && random.nextInt(12) != 0) {
            JsonArray array = params.getAsJsonArray().deepCopy();
            int which = random.nextInt(array.size());
            array.set(which, changed(array.get(which), random));
            return array;
        }
        return switch (random.nextInt(9)) {
            case 0 -> JsonNull.INSTANCE;
            case 1 -> new JsonPrimitive(-1);
            case 2 -> new JsonPrimitive(Integer.MAX_VALUE);
            case 3 -> new JsonPrimitive(1e300);
            case 4 -> new JsonPrimitive("");
            case 5 -> new JsonPrimitive("\uD800}{\u0000" + "x".repeat(random.nextInt(5_000)));
            case 6 -> new JsonArray();
            case 7 -> new JsonObject();
            default -> new JsonPrimitive(random.nextInt(40));
        };
    }

    private record Asked(String request, CompletableFuture<Object> answer) {}

    private static void isAnswered(Asked asked) {
        try {
            asked.answer().get(Editor.SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof ResponseErrorException error)) {
                throw new AssertionError(asked.request(), e);
            }
            assertNotEquals(ResponseErrorCode.InternalError.getValue(), error.getResponseError().getCode(), asked::request);
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(asked.request(), e);
        }
    }
}

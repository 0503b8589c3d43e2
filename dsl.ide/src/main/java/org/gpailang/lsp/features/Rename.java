package org.gpailang.lsp.features;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.gpailang.language.names.Declaration;
import org.gpailang.lsp.convert.Edits;
import org.gpailang.lsp.state.CursorTarget;
import org.gpailang.lsp.state.FileView;
import org.gpailang.syntax.Keywords;

/** Renames an element in all files. */
public final class Rename {

    private Rename() {}

    /** The range and name that would be renamed; absent if nothing at the position can be renamed. */
    public static Optional<PrepareRenameResult> prepare(FileView view, Position position) {
        return CursorTarget.at(view, position).filter(target -> renamed(target).isPresent()).map(CursorTarget::token)
                .map(token -> new PrepareRenameResult(range(view, token), token.leaf().getText()));
    }

    private static Range range(FileView view, FileView.Token token) {
        return view.range(token.part(), token.leaf());
    }

    /**
     * The edits that rename the element at a position.
     *
     * @throws ResponseErrorException if nothing there can be renamed or the new name is not possible; the message states the reason
     */
    public static WorkspaceEdit rename(FileView view, Position position, String name, Edits edits) {
        Declaration declaration = CursorTarget.at(view, position).flatMap(Rename::renamed)
                .orElseThrow(() -> refused("Nothing here can be renamed."));
        String plain = name.startsWith("^") ? name.substring(1) : name;
        if (!Keywords.isName(plain)) {
            throw refused("'" + name + "' is not a valid name. A name consists of letters and digits, with '-', '_' or '.' in between.");
        }
        String qualified = declaration.name().substring(0, declaration.name().length() - declaration.simpleName().length()) + plain;
        boolean taken = view.snapshot().views().stream().flatMap(other -> other.file().declarations().stream())
                .anyMatch(other -> other.name().equals(qualified) && other.kind() == declaration.kind() && !other.equals(declaration));
        if (taken) {
            throw refused("'" + qualified + "' is already the name of another element.");
        }
        String written = Keywords.all().contains(plain) ? "^" + plain : plain;
        Map<FileView, List<TextEdit>> changes = new LinkedHashMap<>();
        Stream.concat(References.declared(view.snapshot(), declaration).stream(),
                view.snapshot().views().stream().flatMap(other -> References.in(other, declaration).stream()))
                .forEach(usage -> changes.computeIfAbsent(usage.view(), other -> new ArrayList<>())
                        .add(new TextEdit(lastSegment(usage), written)));
        return edits.of(merged(changes));
    }

    private static Map<FileView, List<TextEdit>> merged(Map<FileView, List<TextEdit>> changes) {
        Map<String, FileView> views = new LinkedHashMap<>();
        Map<FileView, List<TextEdit>> merged = new LinkedHashMap<>();
        changes.forEach((view, edits) -> merged.computeIfAbsent(views.computeIfAbsent(view.uri(), uri -> view), one -> new ArrayList<>())
                .addAll(edits));
        return merged;
    }

    /** A qualified name keeps its package; only the part after the last slash changes. */
    private static Range lastSegment(References.Usage usage) {
        String text = usage.node().getText().strip();
        int end = usage.part().offset() + usage.node().getEndOffset();
        int length = text.substring(text.lastIndexOf('/') + 1).strip().length();
        return usage.view().lines().range(end - length, end);
    }

    private static Optional<Declaration> renamed(CursorTarget target) {
        return target.declaration().filter(declaration -> !declaration.shipped() && declaration.ordinal() >= 0);
    }

    private static ResponseErrorException refused(String why) {
        return new ResponseErrorException(new ResponseError(ResponseErrorCode.RequestFailed, why, null));
    }
}

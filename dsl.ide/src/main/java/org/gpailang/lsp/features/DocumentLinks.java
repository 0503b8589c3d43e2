package org.gpailang.lsp.features;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.gpailang.language.names.PlacedChunk;
import org.gpailang.lsp.convert.UriMapper;
import org.gpailang.lsp.state.FileView;

/** Document links: texts that are a web address or the path of an existing file. */
public final class DocumentLinks {

    private DocumentLinks() {}

    /** The links of a file. */
    public static List<DocumentLink> in(FileView view) {
        List<DocumentLink> links = new ArrayList<>();
        for (PlacedChunk part : view.file().parts()) {
            for (ILeafNode leaf : part.fragment().root().getLeafNodes()) {
                boolean text = leaf.getGrammarElement() instanceof RuleCall call && call.getRule().getName().equals("STRING");
                if (text && leaf.getLength() > 2) {
                    int start = part.offset() + leaf.getOffset();
                    String quoted = leaf.getText().substring(1, leaf.getLength() - (leaf.getText().endsWith("\"") ? 1 : 0));
                    target(view, quoted).ifPresent(target -> links.add(new DocumentLink(view.lines().range(start + 1, start + 1
                            + quoted.length()),
                            target)));
                }
            }
        }
        return links;
    }

    private static Optional<String> target(FileView view, String text) {
        if (text.startsWith("https://") || text.startsWith("http://")) {
            return page(text);
        }
        return text.indexOf(' ') >= 0 || text.indexOf(':') >= 0 ? Optional.empty() : file(view, text);
    }

    private static Optional<String> page(String text) {
        try {
            return Optional.of(URI.create(text)).filter(uri -> uri.getHost() != null).map(URI::toString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> file(FileView view, String text) {
        try {
            return UriMapper.path(view.uri()).map(Path::getParent).map(folder -> folder.resolve(text).normalize())
                    .filter(Files::isRegularFile).map(path -> path.toUri().toString());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}

package org.gpailang.tests.fuzzing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.gpailang.lsp.convert.UriMapper;

/**
 * Addresses of files as clients write them. Each is the address of a path or of none; the name of a file stays the same, and leads back to
 * the address; a path has an address that leads back to the path.
 */
final class AddressInputs implements InputKind {

    private static final List<String> PIECES = List.of("file:", "file:/", "file://", "file:///", "file:////", "FILE:///",
            "file://server/share/", "file://localhost/", "c:", "C:/", "c%3A/", "%2F", "%5C", "\\\\server\\share\\", "//server/share/", "\\",
            "/", "/../", "..", ".", "%00", "%2e%2e/", "%C3%A9", "%E9", "%", "%zz", "é", "İ", "中", "#", "?", "?x=1#y", " ", "%20", "+",
            "untitled:", "untitled:Untitled-1", "git:/", "vscode-notebook-cell:", "jar:file:/a.jar!/b", "gpai-catalogue:/licences.gpai",
            "http://e.example/", "work", "a", "b.gpai", ".gpai", "a/b/c/", "\u0000", "\n", "\uD83D\uDE00", "\uD83D", "CON", "nul.gpai",
            "a:b", "~", "$HOME", "*");

    @Override
    public String next(Random random) {
        return Pieces.joined(random, PIECES, 7);
    }

    @Override
    public Optional<String> violation(String address) {
        UriMapper mapper = new UriMapper(List.of(Path.of("/work"), Path.of("/work/a")), Optional.empty());
        String name = mapper.name(address);
        if (!mapper.name(address).equals(name) || !mapper.uri(name).equals(address)) {
            return Optional.of("the name of a file does not lead back to its address");
        }
        Optional<Path> path = UriMapper.path(address);
        if (path.isPresent() && !UriMapper.path(path.get().toUri().toString()).equals(path.map(Path::toAbsolutePath))) {
            return Optional.of("the address of a path does not lead back to it");
        }
        return mapper.catalogueFile(address).isPresent() && !address.contains("catalogue") ? Optional.of("a file of the catalogue is named"
                + " by an address of another kind") : Optional.empty();
    }
}

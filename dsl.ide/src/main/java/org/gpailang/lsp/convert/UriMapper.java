package org.gpailang.lsp.convert;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gpailang.language.catalogue.Catalogue;

/**
 * Maps URIs to file names. Clients use URIs; findings, facts and reports use names: the path relative to the workspace folder, the absolute
 * path, or the URI if there is no path. The name of a file does not change.
 */
public final class UriMapper {

    private final List<Path> roots;
    private final Optional<Path> catalogue;
    private final Map<String, String> nameOf = new HashMap<>();
    private final Map<String, String> uriOf = new HashMap<>();

    /**
     * @param roots the workspace folders
     * @param catalogue the folder with the catalogue files, for clients that cannot request their text
     */
    public UriMapper(List<Path> roots, Optional<Path> catalogue) {
        this.roots = roots;
        this.catalogue = catalogue;
    }

    /** The name of a file. The client's spelling of the URI is used for it from now on. */
    public synchronized String name(String uri) {
        String key = path(uri).map(Path::toString).orElse(uri);
        String name = nameOf.computeIfAbsent(key, unseen -> path(uri).map(this::shortened).filter(shortest -> !uriOf.containsKey(shortest))
                .orElse(key));
        uriOf.put(name, uri);
        return name;
    }

    /** The URI of a file with this name. */
    public synchronized String uri(String name) {
        return uriOf.getOrDefault(name, name);
    }

    /** The URI of a file of the catalogue. */
    public String catalogueUri(String file) {
        return catalogue.map(folder -> folder.resolve(file.substring(file.lastIndexOf('/') + 1)).toUri().toString())
                .orElse(Catalogue.SCHEME + ":/" + file);
    }

    /** The catalogue file with this URI. */
    public Optional<String> catalogueFile(String uri) {
        return Catalogue.FILES.stream().filter(file -> catalogueUri(file).equals(uri) || (Catalogue.SCHEME + ":/" + file).equals(uri))
                .findFirst();
    }

    /** The path of a file; empty if its URI has none. */
    public static Optional<Path> path(String uri) {
        if (!uri.startsWith("file:") || !StandardCharsets.UTF_8.newEncoder().canEncode(uri)) {
            return Optional.empty();
        }
        try {
            // some clients do not escape letters such as é
            Path path = Path.of(URI.create(URI.create(uri).toASCIIString()));
            // read once more as a text, which unites the slashes that an address such as file:////a//b.gpai repeats
            return Optional.of(Path.of(path.toString()).normalize());
        } catch (IllegalArgumentException | java.nio.file.FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }

    private String shortened(Path path) {
        for (Path root : roots) {
            if (path.startsWith(root) && !path.equals(root)) {
                Path below = roots.size() == 1 || root.getFileName() == null ? root : root.getParent();
                return below.relativize(path).toString().replace('\\', '/');
            }
        }
        return path.toString();
    }
}

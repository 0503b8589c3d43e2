package org.gpailang.packaging;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes a container image as a file in the format of OCI. The same folders always give the same bytes: files are in order, belong to root,
 * and have the date of the release, which Java's class archive also expects of the libraries.
 */
public final class ContainerImage {

    private static final Instant DATE = Instant.parse("2025-08-02T00:00:00Z");
    private static final FilePermissions EVERYONE = FilePermissions.fromOctalString("777");
    private static final FilePermissions PROGRAM = FilePermissions.fromOctalString("755");
    private static final FilePermissions DATA = FilePermissions.fromOctalString("644");
    /** A user without a home and without rights. */
    private static final String USER = "65532:65532";
    private static final Set<String> WRITABLE = Set.of("/tmp", "/work");

    private ContainerImage() {}

    /**
     * Writes an image. The arguments are the folder of the system files, the folder of the distribution, the version and the file to write.
     */
    public static void main(String[] arguments) throws Exception {
        String version = arguments[2];
        Jib.fromScratch()
                .setPlatforms(Set.of(new Platform("amd64", "linux")))
                .setFormat(ImageFormat.OCI)
                .setCreationTime(DATE)
                .addFileEntriesLayer(layer("system", Path.of(arguments[0]), "/"))
                .addFileEntriesLayer(layer("gpai", Path.of(arguments[1]), "/opt/gpai"))
                .setEnvironment(Map.of("PATH", "/opt/gpai/bin:/bin", "LC_ALL", "C.UTF-8"))
                .setLabels(Map.of("org.opencontainers.image.title", "gpai", "org.opencontainers.image.version", version,
                        "org.opencontainers.image.licenses", "Apache-2.0",
                        "org.opencontainers.image.description",
                        "Language and tools for the EU AI Act's rules on general-purpose AI models"))
                .setUser(USER)
                .setWorkingDirectory(AbsoluteUnixPath.get("/work"))
                .setEntrypoint("/opt/gpai/bin/gpai")
                .containerize(containerizer(Path.of(arguments[3]), version));
    }

    private static Containerizer containerizer(Path file, String version) throws InvalidImageReferenceException {
        return Containerizer.to(TarImage.at(file).named("gpai:" + version)).setOfflineMode(true);
    }

    /** A layer with the content of a folder, in a folder of the image; its root has no entry of its own. */
    private static FileEntriesLayer layer(String name, Path folder, String target) throws IOException {
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName(name);
        List<Path> entries;
        try (Stream<Path> files = Files.list(folder)) {
            entries = files.sorted().toList();
        }
        for (Path entry : entries) {
            layer.addEntryRecursive(entry, AbsoluteUnixPath.get(target).resolve(entry.getFileName()),
                    ContainerImage::permissions, (file, path) -> DATE);
        }
        return layer.build();
    }

    private static FilePermissions permissions(Path file, AbsoluteUnixPath path) {
        if (WRITABLE.contains(path.toString())) {
            return EVERYONE;
        }
        return Files.isExecutable(file) ? PROGRAM : DATA;
    }
}

package org.gpailang.language.linking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gpailang.language.catalogue.CatalogueImage;
import org.gpailang.language.names.ChunkId;
import org.gpailang.language.names.Declaration;

/** A build step that reads the shipped files and writes their image. */
public final class CatalogueImageWriter {

    private CatalogueImageWriter() {}

    /** Writes the image to the folder of compiled classes given as the argument. */
    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments[0]).resolve(CatalogueImage.FILE);
        Files.createDirectories(target.getParent());
        Files.write(target, image().toBytes());
    }

    /** The image of the shipped files. */
    public static CatalogueImage image() {
        Program parsed = ShippedCatalogue.parse();
        List<CatalogueImage.Row> rows = new ArrayList<>();
        for (LinkedFile file : parsed.files()) {
            if (!file.problems().isEmpty()) {
                throw new IllegalStateException("The catalogue has errors: " + file.problems());
            }
            for (Declaration declaration : file.declarations()) {
                ChunkId chunk = declaration.chunk();
                Object entry = file.licence(declaration).map(Object.class::cast).or(() -> file.accelerator(declaration)).orElse(null);
                rows.add(new CatalogueImage.Row(declaration.kind().getName(), declaration.name(), declaration.file(), declaration.ordinal(),
                        chunk.label(), chunk.occurrence(), declaration.index(), declaration.aliases(), CatalogueImage.Content.of(entry)));
            }
        }
        return new CatalogueImage(rows, parsed.rulesets().entrySet().stream().filter(ruleset -> !ruleset.getKey().contains("/"))
                .map(Map.Entry::getValue).toList());
    }
}

package org.gpailang.language.linking;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.emf.ecore.EClass;
import org.gpailang.core.ruleset.Ruleset;
import org.gpailang.language.catalogue.Catalogue;
import org.gpailang.language.catalogue.CatalogueImage;
import org.gpailang.language.names.ChunkId;
import org.gpailang.language.names.Declaration;
import org.gpailang.language.names.LinkedChunk;
import org.gpailang.language.names.SourceText;
import org.gpailang.language.names.SymbolTable;
import org.gpailang.language.names.SyntaxTree;
import org.gpailang.syntax.GpaiLanguage;
import org.gpailang.syntax.tree.TreePackage;

/**
 * The catalogue as files are linked with it: its symbol table, its entries and its rulesets. They are read from the image that the build
 * wrote; the shipped files are parsed only if their text is needed.
 */
public final class ShippedCatalogue {

    private final SymbolTable names;
    private final Map<String, Ruleset> rulesets;
    private final Map<Declaration, CatalogueImage.Row> rows;
    /** The entries that were requested; an entry is decoded once. */
    private final Map<Declaration, Object> entries = new ConcurrentHashMap<>();
    private Program program;

    private ShippedCatalogue(SymbolTable names, Map<String, Ruleset> rulesets, Map<Declaration, CatalogueImage.Row> rows) {
        this.names = names;
        this.rulesets = rulesets;
        this.rows = rows;
    }

    /** The catalogue, which is read once and shared. */
    public static ShippedCatalogue get() {
        return Shared.CATALOGUE;
    }

    /** Holder that reads the catalogue on first use. */
    private static final class Shared {

        private static final ShippedCatalogue CATALOGUE = of(CatalogueImage.read());
    }

    private static ShippedCatalogue of(CatalogueImage image) {
        Map<Declaration, CatalogueImage.Row> rows = new LinkedHashMap<>();
        for (CatalogueImage.Row row : image.rows()) {
            rows.put(new Declaration((EClass) TreePackage.eINSTANCE.getEClassifier(row.kind()), row.name(), row.file(), row.ordinal(), true,
                    new ChunkId(row.file(), row.label(), row.occurrence()), row.index(), row.aliases()), row);
        }
        Map<String, Ruleset> rulesets = new HashMap<>();
        for (Ruleset ruleset : image.rulesets()) {
            rulesets.put(ruleset.name(), ruleset);
            rulesets.put(Catalogue.PACKAGE + "/" + ruleset.name(), ruleset);
        }
        return new ShippedCatalogue(SymbolTable.none().with(List.of(), rows.keySet()), Map.copyOf(rulesets), rows);
    }

    /** The symbol table of the catalogue. */
    public SymbolTable names() {
        return names;
    }

    /** The rulesets of the catalogue, by simple and by qualified name. */
    public Map<String, Ruleset> rulesets() {
        return rulesets;
    }

    /** The licence or the accelerator of a declaration in the catalogue; null for other declarations. */
    public Object entry(Declaration declaration) {
        return entries.computeIfAbsent(declaration, requested -> rows.get(requested).entry().orElse(null));
    }

    /** The chunk of a shipped file that contains a declaration. */
    public LinkedChunk chunk(Declaration declaration) {
        return program().file(declaration.file()).orElseThrow().factsOf(declaration).part();
    }

    /** The shipped files, parsed. */
    public List<LinkedFile> files() {
        return program().files();
    }

    private synchronized Program program() {
        if (program == null) {
            program = parse();
        }
        return program;
    }

    /** Parses the shipped files. */
    static Program parse() {
        return SourceReader.program(Catalogue.FILES.stream().sorted().map(file ->
                SyntaxTree.of(new SourceText(file, text(file)), GpaiLanguage.parser(), true)).toList(), Optional.empty());
    }

    private static String text(String file) {
        try (InputStream in = ShippedCatalogue.class.getClassLoader().getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

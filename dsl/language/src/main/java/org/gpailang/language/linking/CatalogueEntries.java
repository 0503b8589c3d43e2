package org.gpailang.language.linking;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClass;
import org.gpailang.core.facts.Accelerator;
import org.gpailang.core.facts.Licence;
import org.gpailang.language.catalogue.Catalogue;
import org.gpailang.language.names.Declaration;
import org.gpailang.syntax.tree.TreePackage;

/** The licences and accelerators of the catalogue, by their names and aliases. */
public final class CatalogueEntries {

    private static final List<String> LAYERS = List.of(Catalogue.PACKAGE + "/");

    private final Program catalogue;

    /**
     * @param catalogue the catalogue as it was read
     */
    public CatalogueEntries(Program catalogue) {
        this.catalogue = catalogue;
    }

    /** The licences, in the order of the catalogue. */
    public List<Licence> licences() {
        return all(TreePackage.Literals.LICENCE_DECLARATION, LinkedFile::licence).toList();
    }

    /** The accelerators, in the order of the catalogue. */
    public List<Accelerator> accelerators() {
        return all(TreePackage.Literals.ACCELERATOR_DECLARATION, LinkedFile::accelerator).toList();
    }

    /** The licence of this name or alias. */
    public Optional<Licence> licence(String name) {
        return find(TreePackage.Literals.LICENCE_DECLARATION, name, LinkedFile::licence);
    }

    /** The accelerator of this name or alias. */
    public Optional<Accelerator> accelerator(String name) {
        return find(TreePackage.Literals.ACCELERATOR_DECLARATION, name, LinkedFile::accelerator);
    }

    private <T> Optional<T> find(EClass kind, String name, BiFunction<LinkedFile, Declaration, Optional<T>> content) {
        return catalogue.names().find(kind, name, LAYERS)
                .flatMap(declaration -> catalogue.file(declaration.file()).flatMap(file -> content.apply(file, declaration)));
    }

    private <T> Stream<T> all(EClass kind, BiFunction<LinkedFile, Declaration, Optional<T>> content) {
        return catalogue.files().stream().flatMap(file -> file.declarations().stream().filter(declaration -> declaration.kind() == kind)
                .flatMap(declaration -> content.apply(file, declaration).stream()));
    }
}

package org.gpailang.language.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gpailang.core.facts.catalogue.Accelerator;
import org.gpailang.core.facts.catalogue.Licence;
import org.gpailang.language.names.Alias;
import org.gpailang.language.names.ChipNames;
import org.gpailang.language.names.Misnomer;

/** The licences and accelerators of the catalogue, by name and alias. */
public final class CatalogueEntries {

    private final Map<Boolean, List<CatalogueImage.Row>> rows;
    private final Map<String, CatalogueImage.Row> licences = new HashMap<>();
    private final Map<String, CatalogueImage.Row> accelerators = new HashMap<>();
    private final Map<String, List<String>> namesOfAccelerators = new TreeMap<>();

    /** @param catalogue the catalogue as encoded by the build */
    public CatalogueEntries(CatalogueImage catalogue) {
        rows = catalogue.rows().stream().filter(CatalogueImage.Row::hasEntry)
                .collect(Collectors.partitioningBy(CatalogueImage.Row::isLicence));
        all(true).forEach(row -> keys(row).forEach(key -> licences.putIfAbsent(key, row)));
        all(false).forEach(row -> keys(row).forEach(key -> accelerators.putIfAbsent(key, row)));
        all(false).forEach(row -> namesOfAccelerators.put(name(row), names(row).toList()));
    }

    /** The entries of the catalogue that is shipped with the program. */
    public static CatalogueEntries shipped() {
        return new CatalogueEntries(CatalogueImage.read());
    }

    /** The licences, in the order of the catalogue. */
    public List<Licence> licences() {
        return all(true).map(row -> (Licence) row.entry().orElseThrow()).toList();
    }

    /** The accelerators, in the order of the catalogue. */
    public List<Accelerator> accelerators() {
        return all(false).map(row -> (Accelerator) row.entry().orElseThrow()).toList();
    }

    /** The licence with this name or alias. */
    public Optional<Licence> licence(String name) {
        return find(licences, name).map(Licence.class::cast);
    }

    /** The accelerator with this name or alias. */
    public Optional<Accelerator> accelerator(String name) {
        return find(accelerators, name).map(Accelerator.class::cast);
    }

    /** The name of the licence that was probably meant, never one with other rights. */
    public Optional<String> nearestLicence(String name) {
        return misnomer(name, true);
    }

    /** The name of the accelerator that was probably meant, never a different one. */
    public Optional<String> nearestAccelerator(String name) {
        return ChipNames.nearest(name, namesOfAccelerators).or(() -> misnomer(name, false));
    }

    private Optional<String> misnomer(String name, boolean licence) {
        List<String> meant = all(licence).filter(row -> Misnomer.of(name, names(row), !licence)).map(CatalogueEntries::name).toList();
        return meant.stream().filter(only -> meant.size() == 1).findFirst();
    }

    private static Optional<Object> find(Map<String, CatalogueImage.Row> rows, String name) {
        return Optional.ofNullable(rows.get(Alias.key(name))).flatMap(CatalogueImage.Row::entry);
    }

    private Stream<CatalogueImage.Row> all(boolean licence) {
        return rows.get(licence).stream();
    }

    private static Stream<String> keys(CatalogueImage.Row row) {
        return names(row).map(Alias::key);
    }

    private static Stream<String> names(CatalogueImage.Row row) {
        return Stream.concat(Stream.of(name(row)), row.aliases().stream());
    }

    private static String name(CatalogueImage.Row row) {
        return row.name().substring(row.name().lastIndexOf('/') + 1);
    }
}

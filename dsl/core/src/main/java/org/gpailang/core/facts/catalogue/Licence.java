package org.gpailang.core.facts.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gpailang.core.facts.statement.Location;

/**
 * A licence.
 *
 * @param name its name: an SPDX identifier if there is one
 * @param title its title
 * @param at the location of its name
 * @param broken whether its text has errors, so that what is stated here may be incomplete
 * @param permissions its statement on each right; a right that it does not mention is absent
 * @param requirements its requirements
 * @param aliases other names by which it is found
 * @param version the version of its text, if several are in use
 * @param dated the date of its text
 * @param provenance the sources of these statements
 * @param family for an ambiguous name, the names of the licences that it may refer to; empty for a licence
 */
public record Licence(String name, Optional<String> title, Location at, boolean broken, Map<Right, Permission> permissions,
        Set<LicenceRequirement> requirements, List<String> aliases, Optional<String> version, Optional<LocalDate> dated,
        Provenance provenance, List<String> family) {

    /** Whether it allows access, usage, modification and distribution without restriction. */
    public boolean free() {
        return permissions.values().stream().filter(Permission::free).count() == Right.values().length;
    }
}

package org.gpailang.core.facts;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A licence.
 *
 * @param name its name: an SPDX identifier where there is one
 * @param title what it is called
 * @param at its name in the file
 * @param broken whether its text has errors, so that what is stated here may be incomplete
 * @param permissions what it says of each right; a right that it does not mention is absent
 * @param requirements what it asks for
 */
public record Licence(String name, Optional<String> title, Location at, boolean broken, Map<Right, Permission> permissions,
        Set<LicenceRequirement> requirements) {}

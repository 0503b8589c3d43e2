package org.gpailang.core.assessment;

import java.util.Optional;
import java.util.Set;
import org.gpailang.core.facts.entity.Entity;
import org.gpailang.core.facts.statement.Stated;

/** The member states of the European Union, by ISO 3166 alpha-2 code (as of 2020-02-01). */
public final class Union {

    private static final Set<String> MEMBERS = Set.of("AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE",
            "IT", "LV", "LT", "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE");

    private Union() {}

    /** Whether the entity is known to be established in a member state. */
    public static boolean establishes(Optional<Entity> entity) {
        return entity.flatMap(Entity::country).map(Stated::value).filter(Union::contains).isPresent();
    }

    /** Whether the country is a member state. */
    public static boolean contains(String country) {
        return MEMBERS.contains(country);
    }
}

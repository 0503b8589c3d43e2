package org.gpailang.tests.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gpailang.core.facts.catalogue.Confidence;
import org.gpailang.core.facts.catalogue.Licence;
import org.gpailang.core.facts.catalogue.Permission;
import org.gpailang.core.facts.catalogue.RestrictionGround;
import org.gpailang.core.facts.catalogue.Right;
import org.gpailang.language.catalogue.CatalogueEntries;
import org.junit.jupiter.api.Test;

/** A clause that several licences contain is treated alike in all of them, as the decision on clauses says. */
class CatalogueClausesTest {

    private static final List<Licence> LICENCES = CatalogueEntries.shipped().licences();
    private static final Pattern SECTION = Pattern.compile("^(?:sections? [^:]*|License Scope|Distribution): ");

    private record Place(Licence licence, Right right, Permission permission) {

        /** The clauses, without their sections. */
        private List<String> clauses() {
            return Arrays.stream(permission.clause().orElse("").split("; "))
                    .map(clause -> SECTION.matcher(clause).replaceFirst("")).toList();
        }

        private boolean states(String words) {
            return permission.clause().orElse("").contains(words);
        }

        @Override
        public String toString() {
            return licence.name() + " " + right + " " + permission;
        }
    }

    private static Stream<Place> restrictions() {
        return LICENCES.stream().flatMap(licence -> licence.permissions().entrySet().stream().filter(entry -> !entry.getValue().free())
                .map(entry -> new Place(licence, entry.getKey(), entry.getValue())));
    }

    @Test
    void aClauseThatStandsAloneHasTheSameGroundInEveryEntry() {
        Map<String, Set<String>> grounds = new TreeMap<>();
        restrictions().filter(place -> place.clauses().size() == 1).forEach(place -> grounds
                .computeIfAbsent(place.clauses().get(0), clause -> new TreeSet<>())
                .add(place.permission().ground().map(Enum::name).orElse("none")));
        // of which limit this is said, the clause on usage states
        grounds.keySet().removeAll(Set.of("the limit follows derivatives", "as for usage"));
        assertTrue(grounds.size() > 50, grounds::toString);
        grounds.values().removeIf(same -> same.size() == 1);
        assertEquals(Map.of(), grounds);
    }

    @Test
    void aClauseThatAloneEndsTheExemptionIsNeverOneOfSafety() {
        Set<String> ending = new TreeSet<>();
        restrictions().filter(place -> place.clauses().size() == 1 && place.permission().ground()
                .filter(ground -> ground != RestrictionGround.SAFETY).isPresent()).forEach(place -> ending.add(place.clauses().get(0)));
        restrictions().filter(place -> place.permission().ground().equals(Optional.of(RestrictionGround.SAFETY)))
                .forEach(place -> assertTrue(place.clauses().stream().noneMatch(ending::contains), place::toString));
    }

    @Test
    void aBanOnImprovingOtherModelsRestrictsUseAndModificationAndIsNoSafetyTerm() {
        List<Licence> banning = restrictions().filter(place -> place.states("not to improve other")).map(Place::licence).distinct()
                .toList();
        assertTrue(banning.size() >= 10, banning::toString);
        for (Licence licence : banning) {
            Permission usage = licence.permissions().get(Right.USAGE);
            assertTrue(usage.clause().orElse("").contains("not to improve other"), () -> licence.name() + " usage: " + usage);
            for (Right right : EnumSet.of(Right.USAGE, Right.MODIFICATION)) {
                Permission permission = licence.permissions().get(right);
                assertTrue(!permission.free() && permission.ground().filter(ground -> ground != RestrictionGround.SAFETY).isPresent(),
                        () -> licence.name() + " " + right + ": " + permission);
            }
        }
    }

    @Test
    void termsThatTheirAuthorMayChangeAreNeverSurelySafetyTerms() {
        Pattern change = Pattern.compile("may (?:update|change)|may be changed");
        List<Place> changing = restrictions().filter(place -> change.matcher(place.permission().clause().orElse("")
                .replaceAll("[^;]*to comply with law", "")).find()).toList();
        assertTrue(changing.size() >= 10, changing::toString);
        changing.stream().filter(place -> place.permission().ground().equals(Optional.of(RestrictionGround.SAFETY)))
                .forEach(place -> assertTrue(!place.licence().provenance().is(Confidence.HIGH), place::toString));
    }

    @Test
    void aLimitThatFollowsDerivativesHasTheGroundOfTheLimit() {
        restrictions().filter(place -> place.states("the limit follows derivatives")).forEach(place ->
                assertEquals(place.licence().permissions().get(Right.USAGE).ground(), place.permission().ground(), place::toString));
    }

    @Test
    void passingOnABindingListOfProhibitedUsesIsASafetyTerm() {
        restrictions().filter(place -> place.states("attachment A must be passed on as a binding term")).forEach(place ->
                assertEquals(Optional.of(RestrictionGround.SAFETY), place.permission().ground(), place::toString));
    }
}

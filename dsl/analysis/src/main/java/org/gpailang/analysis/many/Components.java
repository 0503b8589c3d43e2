package org.gpailang.analysis.many;

import org.gpailang.analysis.ComponentFacts;
import org.gpailang.core.facts.Facts;

/** The facts of connected components, with the entities and data sets that their assessment needs. */
final class Components {

    private final FactsOfMany facts;

    Components(FactsOfMany facts) {
        this.facts = facts;
    }

    /** The facts of a component. */
    Facts facts(int component) {
        ComponentFacts collected = new ComponentFacts(facts::entity, facts::dataset);
        int file = -1;
        for (int member : facts.members(component)) {
            // the members of a file follow each other
            if (facts.file(member) != file) {
                file = facts.file(member);
                FactsOfMany.Head head = facts.head(file);
                collected.addFile(head.file(), head.start(), head.assessUnder());
            }
            switch (facts.kind(member)) {
                case MODEL -> collected.add(facts.model(member));
                case SYSTEM -> collected.add(facts.system(member));
                default -> collected.addRun(facts.run(member));
            }
        }
        return collected.facts();
    }
}

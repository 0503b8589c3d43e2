package org.gpailang.report.page;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gpailang.core.assessment.Subject;
import org.gpailang.core.facts.Facts;
import org.gpailang.core.facts.entity.Entity;
import org.gpailang.core.facts.model.AiSystem;
import org.gpailang.core.facts.model.Model;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.facts.training.Activity;
import org.gpailang.core.facts.training.ActivityKind;

/**
 * The lineage of a subject: its origins back to the first run, and what is directly based on it.
 *
 * @param links the runs, models, modifications and systems, including the subject
 * @param steps the steps from one to another
 * @param complete whether nothing is omitted; a very long lineage only includes the nearest part
 */
public record LineageGraph(List<Link> links, List<Step> steps, boolean complete) {

    private static final int MOST_LINKS = 24;

    /**
     * A run, model, modification or system in the lineage.
     *
     * @param title its title
     * @param kind its kind and its provider
     * @param subject whether it is the subject of the page
     */
    public record Link(String title, String kind, boolean subject) {}

    /**
     * A step in the lineage.
     *
     * @param from the index of the link where it starts
     * @param to the index of the link where it ends
     */
    public record Step(int from, int to) {}

    /** The lineage of a subject. */
    public static LineageGraph of(Facts facts, Subject subject) {
        Walk walk = new Walk(facts, subject);
        return walk.chain();
    }

    /** Each step in words, for readers who cannot see the drawing. */
    public List<String> inWords() {
        return steps.stream().map(step -> links.get(step.from()).title() + " → " + links.get(step.to()).title()).toList();
    }

    private static final class Walk {

        private final Facts facts;
        private final Subject subject;
        private final Map<String, Link> links = new LinkedHashMap<>();
        private final Map<String, Integer> numbers = new LinkedHashMap<>();
        private final Set<Step> steps = new LinkedHashSet<>();
        private boolean complete = true;

        Walk(Facts facts, Subject subject) {
            this.facts = facts;
            this.subject = subject;
        }

        LineageGraph chain() {
            Optional<AiSystem> system = facts.system(subject.name()).filter(found -> subject.kind().equals("system"));
            if (system.isPresent()) {
                back(system.get());
            } else {
                facts.model(subject.name()).ifPresent(model -> {
                    back(model);
                    ahead(model);
                });
            }
            return new LineageGraph(List.copyOf(links.values()), List.copyOf(steps), complete);
        }

        private void back(AiSystem system) {
            String key = add("system/" + system.name(), system.display(), "system", system.provider(), true);
            system.integrates().forEach(model -> back(model.value(), key));
        }

        private void back(String name, String to) {
            String key = "model/" + name;
            boolean known = links.containsKey(key);
            Optional<Model> model = facts.model(name);
            if (model.isEmpty()) {
                add(key, name, "not declared in the files", Optional.empty(), false);
            } else if (!known) {
                back(model.get());
            }
            step(key, to);
        }

        private void back(Model model) {
            String key = model(model);
            if (!links.containsKey(key)) {
                return;
            }
            model.training().runs().forEach(run -> {
                Optional<Activity> found = facts.run(run.value());
                add("run/" + run.value(), found.flatMap(Activity::title).orElse(simple(run.value())), "pre-training run",
                        found.flatMap(Activity::provider).map(provider -> new Stated<>(provider, run.at())), false);
                step("run/" + run.value(), key);
            });
            for (int i = 0; i < model.training().activities().size(); i++) {
                Activity activity = model.training().activities().get(i);
                if (activity.kind() == ActivityKind.PRETRAINING) {
                    String run = "run/" + i + " of " + model.name();
                    add(run, activity.title().orElse("Run of " + model.display()), "pre-training run", Optional.empty(), false);
                    step(run, key);
                }
            }
            model.originals().forEach(original -> back(original.value(), key));
            model.training().outputsOf().forEach(teacher -> back(teacher.value(), key));
        }

        private void ahead(Model model) {
            String key = "model/" + model.name();
            facts.modelsMadeFrom(model.name()).forEach(other -> step(key, model(other)));
            facts.systemsIntegrating(model.name()).forEach(system ->
                    step(key, add("system/" + system.name(), system.display(), "system", system.provider(), false)));
        }

        private String model(Model model) {
            String kind = (model.training().teachers().isEmpty() ? "" : "distilled ") + (model.modification() ? "modification" : "model");
            return add("model/" + model.name(), model.display(), kind, model.provider(), model.name().equals(subject.name()));
        }

        private String add(String key, String title, String kind, Optional<Stated<String>> provider, boolean isSubject) {
            if (links.size() < MOST_LINKS) {
                numbers.putIfAbsent(key, links.size());
                links.putIfAbsent(key, new Link(title, kind + provider.map(name -> " by " + facts.entity(name.value())
                        .map(Entity::display).orElse(simple(name.value()))).orElse(""), isSubject));
            } else if (!links.containsKey(key)) {
                complete = false;
            }
            return key;
        }

        private void step(String from, String to) {
            if (links.containsKey(from) && links.containsKey(to)) {
                steps.add(new Step(numbers.get(from), numbers.get(to)));
            }
        }

        private static String simple(String name) {
            return name.substring(name.lastIndexOf('/') + 1);
        }
    }
}

package org.gpailang.exchange.exports;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.gpailang.core.facts.Facts;
import org.gpailang.core.facts.model.Model;
import org.gpailang.core.facts.training.Activity;
import org.gpailang.exchange.imports.Statement;
import org.gpailang.syntax.GpaiLanguage;
import org.gpailang.syntax.token.StatementTable;
import org.gpailang.syntax.tree.ActivityStatement;
import org.gpailang.syntax.tree.Block;
import org.gpailang.syntax.tree.Element;
import org.gpailang.syntax.tree.ExpectStatement;
import org.gpailang.syntax.tree.OriginsStatement;
import org.gpailang.syntax.tree.PretrainingDeclaration;
import org.gpailang.syntax.tree.SourceFile;
import org.gpailang.syntax.tree.TrainedModel;
import org.gpailang.syntax.tree.WaiveStatement;

/**
 * What the source files state about a model, as written but without comments and each on one line. A run that is declared elsewhere is
 * written as an activity of the model.
 *
 * @param statements the statements about the model itself
 * @param activities its activities, each with its block
 * @param derived how it is derived from other models, by their names as they are written
 * @param methods the methods by which it is derived, by how
 */
record StatedParts(List<String> statements, List<String> activities, Map<String, String> derived, Map<String, String> methods) {

    /**
     * The statements about a model.
     *
     * @param texts the text of each file, by its name
     */
    static StatedParts of(Model model, Facts facts, Map<String, String> texts) {
        List<String> statements = new ArrayList<>();
        List<String> activities = new ArrayList<>();
        Map<String, String> derived = new LinkedHashMap<>();
        Map<String, String> methods = new LinkedHashMap<>();
        element(model.at().file(), model.name(), TrainedModel.class, texts).stream().flatMap(element -> element.getStatements().stream())
                .forEach(statement -> {
                    boolean run = statement instanceof ActivityStatement activity
                            && !NodeModelUtils.findNodesForFeature(activity, activity.eClass().getEStructuralFeature("run")).isEmpty();
                    Optional<String> relation = relation(statement);
                    relation.ifPresent(word -> NodeModelUtils.findNodesForFeature(statement, statement.eClass()
                            .getEStructuralFeature("originals")).forEach(node -> derived.put(NodeModelUtils.getTokenText(node), word)));
                    relation.filter(word -> ((OriginsStatement) statement).getMethod() != null)
                            .ifPresent(word -> methods.put(word, ((OriginsStatement) statement).getMethod()));
                    if (statement instanceof ActivityStatement activity && !run) {
                        activities.add(block(activity.getKind(), Optional.ofNullable(activity.getTitle()), activity));
                    } else if (!run && relation.isEmpty()
                            && !(statement instanceof WaiveStatement || statement instanceof ExpectStatement)) {
                        statements.add(text(statement));
                    }
                });
        model.training().runs().stream().flatMap(name -> facts.run(name.value()).stream())
                .flatMap(run -> run(run, texts).stream()).forEach(activities::add);
        return new StatedParts(List.copyOf(statements), List.copyOf(activities), derived, methods);
    }

    /** How a statement says that the model is derived from others. */
    private static Optional<String> relation(EObject statement) {
        return !(statement instanceof OriginsStatement origins) ? Optional.empty() : switch (origins.getWord()) {
            case "initialised" -> Optional.of("initialised-from");
            case "mixture" -> Optional.of("mixture-of");
            case "distilled" -> Optional.of("distilled-from");
            default -> Optional.of("merges");
        };
    }

    private static Optional<String> run(Activity run, Map<String, String> texts) {
        return element(run.at().file(), run.name().orElseThrow(), PretrainingDeclaration.class, texts)
                .map(element -> block("pretraining", run.title().or(run::name), element));
    }

    /** An activity with each statement on a line of its own, because some end where the line ends. */
    private static String block(String kind, Optional<String> title, Block block) {
        return kind + title.map(text -> " " + Statement.quoted(text)).orElse("") + " {\n" + StatementTable.statements(block).stream()
                .filter(statement -> !(statement instanceof WaiveStatement)).map(statement -> "    " + text(statement) + "\n")
                .collect(Collectors.joining()) + "}";
    }

    private static <T extends Block> Optional<Element> element(String file, String name, Class<T> kind, Map<String, String> texts) {
        String simple = name.substring(name.lastIndexOf('/') + 1);
        SourceFile tree = (SourceFile) GpaiLanguage.parser().parse(new StringReader(texts.getOrDefault(file, ""))).getRootASTElement();
        return tree.getElements().stream().filter(kind::isInstance)
                .filter(element -> simple.equals(element.getName())).findFirst();
    }

    private static String text(EObject statement) {
        return Statement.visible(NodeModelUtils.getTokenText(NodeModelUtils.findActualNodeFor(statement)));
    }
}

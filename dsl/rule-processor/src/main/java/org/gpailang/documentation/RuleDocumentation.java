package org.gpailang.documentation;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;

/**
 * Finds every rule, writes its page from its javadoc and lists the rules for {@link java.util.ServiceLoader}. So adding a rule is adding
 * its class; and a rule without one of the five sections does not compile.
 */
@SupportedAnnotationTypes("org.gpailang.core.finding.FindingCode")
public final class RuleDocumentation extends AbstractProcessor {

    private static final List<String> SECTIONS = List.of("What it says", "Why", "Example", "Instead", "Source");

    /** The classes of the rules and their pages, by code. */
    private final Map<String, String> classes = new TreeMap<>();
    private final Map<String, String> pages = new TreeMap<>();

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        annotations.forEach(annotation -> round.getElementsAnnotatedWith(annotation).forEach(this::rule));
        if (round.processingOver()) {
            try {
                write("META-INF/services/org.gpailang.core.rules.Rule", String.join("\n", classes.values()) + "\n");
                write("rules/index.txt", pages.keySet().stream().collect(Collectors.joining("\n", "", "\n")));
                for (Map.Entry<String, String> page : pages.entrySet()) {
                    write("rules/" + page.getKey() + ".md", page.getValue());
                }
            } catch (IOException e) {
                error(null, "The pages of the rules cannot be written: " + e.getMessage());
            }
        }
        return false;
    }

    private void rule(Element rule) {
        Map<String, AnnotationValue> values = values(rule);
        String code = text(values, "value");
        if (!code.matches("[a-z]+(-[a-z]+)*/[a-z]+(-[a-z]+)*")) {
            error(rule, "The code '" + code + "' is not of the form family/name");
        }
        if (classes.put(code, rule.toString()) != null) {
            error(rule, "The code '" + code + "' is used by two rules");
        }
        String comment = processingEnv.getElementUtils().getDocComment(rule);
        if (comment == null) {
            error(rule, "The rule " + code + " has no javadoc; it is its documentation");
            return;
        }
        String markdown = JavadocMarkdown.of(comment);
        int from = 0;
        for (String section : SECTIONS) {
            int at = markdown.indexOf("## " + section + "\n", from);
            if (at < 0) {
                error(rule, "The documentation of " + code + " lacks the section '" + section
                        + "', or has it out of order; the sections are "
                        + SECTIONS);
                return;
            }
            from = at + section.length() + 3;
        }
        pages.put(code, "# " + code + "\n\n" + facts(values) + "\n\n" + markdown);
    }

    private static String facts(Map<String, AnnotationValue> values) {
        String severity = text(values, "severity");
        severity = severity.substring(severity.lastIndexOf('.') + 1);
        StringBuilder facts = new StringBuilder("Severity: " + severity.toLowerCase(java.util.Locale.ROOT));
        fact(facts, "AI Act", text(values, "act"));
        fact(facts, "Consultation", text(values, "consultation"));
        return facts.append('.').toString();
    }

    private static void fact(StringBuilder facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.append(" · ").append(name).append(": ").append(value);
        }
    }

    private static Map<String, AnnotationValue> values(Element rule) {
        return rule.getAnnotationMirrors().stream()
                .filter(annotation -> annotation.getAnnotationType().toString().endsWith("FindingCode"))
                .map(AnnotationMirror::getElementValues)
                .flatMap(values -> values.entrySet().stream())
                .collect(Collectors.toMap(value -> value.getKey().getSimpleName().toString(), Map.Entry::getValue));
    }

    private static String text(Map<String, AnnotationValue> values, String name) {
        return values.containsKey(name) ? values.get(name).getValue().toString() : "";
    }

    private void write(String name, String text) throws IOException {
        try (Writer out = processingEnv.getFiler().createResource(StandardLocation.CLASS_OUTPUT, "", name).openWriter()) {
            out.write(text);
        }
    }

    private void error(Element at, String message) {
        processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, message, at);
    }
}

package org.gpailang.tests.build;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The permitted dependencies between packages. They follow the direction of the data; any other dependency between our packages fails. */
class ArchitectureTest {

    private static final String ROOT = "org.gpailang.";
    private static final String CORE = ROOT + "core..";

    /** The packages of the language and its tools, each with its subpackages, and the packages that each may use besides itself. */
    private static final Map<String, List<String>> MAY_USE = mayUse();

    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.gpailang");
    private static final JavaClasses OURS = CLASSES.that(new DescribedPredicate<>("are not tests") {
        @Override
        public boolean test(JavaClass type) {
            return type.getSource().filter(source -> source.getUri().toString().contains("/test-classes/")).isEmpty();
        }
    });

    private static Map<String, List<String>> mayUse() {
        Map<String, List<String>> table = new LinkedHashMap<>();
        table.put("core.quantity", List.of());
        table.put("core.facts", List.of("core.quantity"));
        table.put("core.ruleset", List.of("core.quantity"));
        table.put("core.law", List.of("core.ruleset"));
        table.put("core.compute", List.of("core.facts", "core.ruleset", "core.quantity"));
        table.put("core.assessment", List.of("core.law", "core.compute", "core.facts", "core.ruleset", "core.quantity"));
        table.put("core.documentation", List.of("core.compute", "core.facts", "core.ruleset", "core.quantity"));
        table.put("core.finding", List.of("core.law", "core.facts"));
        table.put("core.rules", List.of("core.finding", "core.law", "core.assessment", "core.documentation", "core.compute", "core.facts",
                "core.ruleset", "core.quantity"));
        table.put("core.expectation", List.of("core.rules", "core.finding", "core.assessment", "core.compute", "core.facts",
                "core.law", "core.ruleset"));
        table.put("documentation", List.of());
        table.put("syntax", List.of("core.quantity"));
        table.put("language",
                List.of("syntax", "core.facts", "core.ruleset", "core.quantity", "core.finding", "core.law"));
        table.put("analysis", List.of("language", "syntax", "core"));
        table.put("report", List.of("core"));
        table.put("project", List.of("language", "syntax", "core"));
        table.put("exchange", List.of("report", "language", "syntax", "core"));
        table.put("cli", List.of("analysis", "project", "report", "exchange", "language", "syntax", "core"));
        table.put("lsp", List.of("analysis", "project", "report", "exchange", "language", "syntax", "core", "cli"));
        return table;
    }

    @TestFactory
    Stream<DynamicTest> aPackageUsesOnlyWhatTheTableAllows() {
        return MAY_USE.entrySet().stream().map(row -> DynamicTest.dynamicTest(row.getKey(), () -> {
            String[] allowed = Stream.concat(Stream.of(row.getKey()), row.getValue().stream()).map(name -> ROOT + name + "..")
                    .toArray(String[]::new);
            classes().that().resideInAPackage(ROOT + row.getKey() + "..")
                    .should().onlyDependOnClassesThat(resideInAnyPackage(allowed).or(notOurs())).check(OURS);
        }));
    }

    @Test
    void everyPackageIsInTheTable() {
        TreeSet<String> unknown = new TreeSet<>();
        for (JavaClass type : OURS) {
            String name = type.getPackageName();
            if (MAY_USE.keySet().stream().noneMatch(row -> name.equals(ROOT + row) || name.startsWith(ROOT + row + "."))) {
                unknown.add(name);
            }
        }
        assertEquals(new TreeSet<>(), unknown);
        assertFalse(OURS.isEmpty(), "no class was found");
    }

    @Test
    void theCoreUsesTheJdkAlone() {
        classes().that().resideInAPackage(CORE).should().onlyDependOnClassesThat().resideInAnyPackage(CORE, "java..").check(OURS);
        classes().that().resideInAPackage(ROOT + "documentation..").should().onlyDependOnClassesThat()
                .resideInAnyPackage(ROOT + "documentation..", "java..", "javax.annotation.processing..", "javax.lang.model..",
                        "javax.tools..")
                .check(OURS);
    }

    /** Conclusions do not depend on how they are made, and everything after the analysis reads conclusions only. */
    @Test
    void onlyTheAnalysisMakesAssessments() {
        noClasses().that().resideOutsideOfPackages(ROOT + "analysis..", ROOT + "core.assessment.classifier..").should()
                .dependOnClassesThat().resideInAPackage(ROOT + "core.assessment.classifier..").check(OURS);
    }

    /** The store does not depend on the results that it holds, and only the analysis uses the store. */
    @Test
    void resultsAreCachedInTheStoreOnly() {
        classes().that().resideInAPackage(ROOT + "analysis.store..").should().onlyDependOnClassesThat()
                .resideInAnyPackage(ROOT + "analysis.store..", "java..").check(OURS);
        noClasses().that().resideOutsideOfPackage(ROOT + "analysis..").should().dependOnClassesThat()
                .resideInAPackage(ROOT + "analysis.store..").check(OURS);
    }

    @Test
    void theCoreUsesNoFilesClocksLocalesOrSettings() {
        noClasses().that().resideInAPackage(CORE).should().dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio.file..", "java.net..", "java.util.concurrent..", "java.util.prefs..")
                .check(OURS);
        noClasses().that().resideInAPackage(CORE).should().dependOnClassesThat().belongToAnyOf(Clock.class, System.class, Thread.class,
                java.util.Date.class, java.util.Random.class, java.text.NumberFormat.class).check(OURS);
        noClasses().that().resideInAPackage(CORE).should().callMethodWhere(new DescribedPredicate<>("asks for today or a default locale") {
            @Override
            public boolean test(com.tngtech.archunit.core.domain.JavaMethodCall call) {
                String owner = call.getTargetOwner().getName();
                String name = call.getName();
                List<String> parameters = call.getTarget().getRawParameterTypes().stream().map(JavaClass::getName).toList();
                return owner.startsWith("java.time.") && name.equals("now")
                        || owner.equals(Locale.class.getName()) && name.equals("getDefault")
                        || owner.equals(String.class.getName()) && (name.equals("toLowerCase") || name.equals("toUpperCase"))
                                && parameters.isEmpty()
                        || owner.equals(String.class.getName()) && (name.equals("formatted")
                                || name.equals("format") && !parameters.get(0).equals(Locale.class.getName()));
            }
        }).check(OURS);
    }

    @Test
    void theCoreComputesWithoutFloatingPoint() {
        noFields().that().areDeclaredInClassesThat().resideInAPackage(CORE).should().haveRawType(floatingPoint()).check(OURS);
        classes().that().resideInAPackage(CORE).should(new ArchCondition<>("take and return no floating point") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaCodeUnit unit : type.getCodeUnits()) {
                    Stream.concat(Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream()).filter(floatingPoint())
                            .forEach(found -> events.add(SimpleConditionEvent.violated(unit, unit.getFullName() + " uses "
                                    + found.getName())));
                }
            }
        }).check(OURS);
    }

    @Test
    void theLanguageTheReportsAndTheCommandLineDoNotDependOnTheServer() {
        noClasses().that().resideOutsideOfPackage(ROOT + "lsp..").should().dependOnClassesThat()
                .resideInAnyPackage("org.eclipse.lsp4j..", "org.eclipse.xtext.ide..").check(OURS);
        noClasses().that().resideInAnyPackage(ROOT + "report..").should().dependOnClassesThat()
                .resideInAnyPackage("org.eclipse.xtext..", "org.eclipse.emf..", "com.google.inject..", "picocli..").check(OURS);
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching(ROOT + "core.(*)..").should().beFreeOfCycles().check(OURS);
        slices().matching(ROOT + "core.rules.(*)..").should().beFreeOfCycles().check(OURS);
        slices().matching(ROOT + "syntax.(*)..").should().beFreeOfCycles().check(OURS);
        slices().matching(ROOT + "language.(*)..").should().beFreeOfCycles().check(OURS);
        slices().matching(ROOT + "report.(*)..").should().beFreeOfCycles().check(OURS);
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void noClassIsNamedUtilManagerOrHelper() {
        noClasses().that(written()).should().haveNameMatching(".*(Utils?|Utility|Utilities|Managers?|Helpers?)(?![a-z])[^.]*")
                .check(CLASSES);
    }

    @Test
    void factsAndConclusionsAreImmutable() {
        classes().that().resideInAnyPackage(ROOT + "core.facts..", ROOT + "core.ruleset..", ROOT + "core.quantity..")
                .should().haveOnlyFinalFields().check(OURS);
    }

    /** Hand-written classes; the generated parser has its own naming conventions. */
    private static DescribedPredicate<JavaClass> written() {
        return new DescribedPredicate<>("are written by hand") {
            @Override
            public boolean test(JavaClass type) {
                return !type.getPackageName().startsWith(ROOT + "syntax") && !type.getSimpleName().startsWith("Abstract");
            }
        };
    }

    private static DescribedPredicate<JavaClass> notOurs() {
        return new DescribedPredicate<>("are a library's") {
            @Override
            public boolean test(JavaClass type) {
                return !type.getName().startsWith(ROOT);
            }
        };
    }

    private static DescribedPredicate<JavaClass> floatingPoint() {
        return new DescribedPredicate<>("floating point") {
            @Override
            public boolean test(JavaClass type) {
                return List.of("double", "float", "java.lang.Double", "java.lang.Float").contains(type.getBaseComponentType().getName());
            }
        };
    }
}

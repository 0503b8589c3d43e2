package org.gpailang.tests.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gpailang.core.rules.Rule;
import org.gpailang.core.rules.RuleBook;
import org.gpailang.tests.fixtures.Golden;
import org.junit.jupiter.api.Test;

/** The codes, their severities and the rows of the law that they stand for are a contract; every row has a test named after it. */
class CodesTest {

    private static final List<Class<?>> ROWS = List.of(Section312LifecycleTest.class, Section321ProviderTest.class,
            Section322ModifierTest.class, Section331MarketTest.class, Section332OpenSourceTest.class, Article52NotificationTest.class,
            Section35TransitionTest.class, Section36CodeOfPracticeTest.class, Articles53To55DutiesTest.class);

    private static final String IDS = "L01 L02 L03 L04 L05 R01 R02 R03 R04 R05 R06 R07 M01 M02 M03 M04 M05 M06 K01 K02 K03 K04"
            + " X01 X02 X03 X04 X05 X06 X07 X08 X09 X10 X11 N01 N02 N03 N04 N05 T01 T02 T03 T04 T05 E01 E02 E03 E04 E05 E06"
            + " D01 D02 D03 D04 D05 D06 D07 D08 D09 D10";

    @Test
    void theRulesAreThoseOfTheListWithTheirSeveritiesAndRows() throws IOException {
        assertEquals(String.join("\n", listed()),
                RuleBook.rules().stream().map(CodesTest::line).sorted().collect(Collectors.joining("\n")));
    }

    @Test
    void everyRowHasATestThatIsNamedAfterIt() {
        TreeSet<String> tested = ROWS.stream().flatMap(type -> Arrays.stream(type.getDeclaredMethods())).filter(CodesTest::isTest)
                .map(method -> method.getName().substring(0, 3)).filter(row -> !row.startsWith("V")).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(List.of(IDS.split(" "))), tested);
    }

    @Test
    void everyRowWithACodeOfTheseSectionsHasOneInTheList() throws IOException {
        TreeSet<String> rows = listed().stream().flatMap(line -> Stream.of(line.split(" ")).skip(2))
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> withoutCode = List.of("L05", "R01", "R02", "R03", "R05", "K01", "K04", "E01", "E03", "E04", "E05", "E06", "D10");
        List<String> missing = Stream.of(IDS.split(" ")).filter(id -> !rows.contains(id) && !withoutCode.contains(id)).toList();
        assertTrue(missing.isEmpty(), missing::toString);
    }

    private static List<String> listed() throws IOException {
        return Files.readAllLines(Golden.ROOT.resolve("dsl.tests/src/test/resources/codes.txt")).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank()).sorted().toList();
    }

    private static String line(Rule rule) {
        return Stream.concat(Stream.of(rule.code().value(), rule.code().severity().name().toLowerCase(Locale.ROOT)),
                Stream.of(rule.code().requirements())).collect(Collectors.joining(" "));
    }

    private static boolean isTest(Method method) {
        return Arrays.stream(method.getAnnotations()).anyMatch(each -> each.annotationType().getName().startsWith("org.junit.jupiter"));
    }
}

package org.gpailang.tests.fuzzing;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Citation;
import org.gpailang.report.Outcome;
import org.gpailang.report.VisibleControls;
import org.gpailang.report.machine.CodeClimateReport;
import org.gpailang.report.machine.FindingsJson;
import org.gpailang.report.machine.GithubAnnotations;
import org.gpailang.report.machine.JUnitReport;
import org.gpailang.report.machine.SarifReport;
import org.gpailang.report.terminal.TextFindings;
import org.gpailang.tests.fixtures.Assessed;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Texts in the message of a finding, the name of its file and the line that it is on. Each output of findings is well-formed, and none has
 * a control character, or a command for a build server that is not the program's own.
 */
final class MessageOutputs implements InputKind {

    /** SARIF contains the pages of all rules, so it takes a hundred times as long as the other formats. */
    private static final int SARIF_EVERY = 2_048;

    private final Outcome empty = Assessed.of("entity Lab { established in FR }\n").outcome();
    private final JsonMapper json = new JsonMapper();
    private final DocumentBuilder xml;

    MessageOutputs() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            xml = factory.newDocumentBuilder();
            xml.setErrorHandler(null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String next(Random random) {
        return Pieces.joined(random, Pieces.HOSTILE, 6);
    }

    @Override
    public Optional<String> violation(String text) throws IOException, SAXException {
        Finding finding = new Finding("syntax/error", Severity.ERROR, text, Citation.NONE, text, new Location(text, 1, 1, 1, 2), List.of(),
                List.of());
        Outcome outcome = new Outcome(empty.assessment(), List.of(finding), List.of(), Map.of(text, text));
        String terminal = TextFindings.print(outcome, false) + TextFindings.grouped(outcome, false);
        if (terminal.chars().anyMatch(character -> Character.isISOControl(character) && character != '\n' || turns(character))) {
            return Optional.of("the terminal gets a control character");
        }
        if (TextFindings.concise(outcome, false).lines().count() != 1) {
            return Optional.of("a finding has several lines where it should have one");
        }
        String annotations = GithubAnnotations.print(outcome);
        if (annotations.chars().filter(character -> character == '\n').count() != 1 || !annotations.startsWith("::error file=")
                || annotations.chars().anyMatch(character -> Character.isISOControl(character) && character != '\n')) {
            return Optional.of("an annotation is not one command");
        }
        if (VisibleControls.in(text).chars().anyMatch(MessageOutputs::turns)) {
            return Optional.of("a page gets a character that changes the direction");
        }
        JsonNode findings = json.readTree(FindingsJson.print(outcome));
        if (!encodable(text).equals(encodable(findings.path("findings").path(0).path("message").asString("")))) {
            return Optional.of("a message in JSON is another one");
        }
        if (Math.floorMod(text.hashCode(), SARIF_EVERY) == 0) {
            json.readTree(SarifReport.print(outcome));
        }
        json.readTree(CodeClimateReport.print(outcome));
        FindingsJson.lines(outcome).lines().forEach(json::readTree);
        String root = xml.parse(new InputSource(new StringReader(JUnitReport.print(outcome, Severity.ERROR)))).getDocumentElement()
                .getNodeName();
        return root.equals("testsuites") ? Optional.empty() : Optional.of("the test results have the root " + root);
    }

    private static boolean turns(int character) {
        return character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
    }

    /** Half of a surrogate pair has no encoding, so what becomes of it is not compared. */
    private static String encodable(String text) {
        return text.replaceAll("\\p{Cs}|\\?|\uFFFD", "");
    }
}

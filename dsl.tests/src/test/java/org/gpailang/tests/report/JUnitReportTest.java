package org.gpailang.tests.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.gpailang.core.finding.Severity;
import org.gpailang.language.names.SourceText;
import org.gpailang.report.Outcome;
import org.gpailang.report.machine.JUnitReport;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.CommandResult;
import org.gpailang.tests.fixtures.Golden;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Findings as JUnit XML: valid, whatever a file says, and failing exactly where the check fails. */
class JUnitReportTest {

    private static final String HOSTILE = "entity Lab \"<script>&amp;]]>\u0001\uFFFE\uD800 \uD83D\uDE00\" { established in XX }\n"
            + "model A \"<script>&amp;]]>\u0001\uFFFE\uD800 \uD83D\uDE00\" by Lab { generates text  pretraining { compute 1e23 FLOP } }\n";

    private static Element parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml))).getDocumentElement();
    }

    private static void validate(String xml) throws SAXException, IOException {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(JUnitReportTest.class.getResource("/schema/junit.xsd"))
                .newValidator().validate(new StreamSource(new StringReader(xml)));
    }

    @Test
    void theExamplesAreValidAndFailWhereTheCheckFails() throws Exception {
        Outcome outcome = Assessed.of(Assessed.DAY, null, Golden.read(Golden.ROOT.resolve("examples"),
                Golden.sourcesIn(Golden.ROOT.resolve("examples"))));
        for (Severity failOn : Severity.values()) {
            String xml = JUnitReport.print(outcome, failOn);
            validate(xml);
            assertEquals(outcome.findings().stream().filter(finding -> finding.severity().atLeast(failOn)).count(),
                    parse(xml).getElementsByTagName("failure").getLength());
        }
        assertEquals(outcome.assessment().files().size(), parse(JUnitReport.print(outcome, Severity.ERROR))
                .getElementsByTagName("testsuite").getLength());
    }

    @Test
    void whatAFileSaysStaysText() throws Exception {
        Outcome outcome = Assessed.of(Assessed.DAY, null, List.of(new SourceText("a <b> & \"c\".gpai", HOSTILE)));
        String xml = JUnitReport.print(outcome, Severity.INFORMATION);
        validate(xml);
        assertTrue(xml.contains("&lt;script&gt;&amp;amp;") && !xml.contains("\u0001") && !xml.contains("\uFFFE"), xml);
        Element suite = (Element) parse(xml).getElementsByTagName("testsuite").item(0);
        assertEquals("a <b> & \"c\".gpai", suite.getAttribute("name"));
        assertTrue(suite.getTextContent().contains("<script>&amp;]]>\uFFFD"), suite.getTextContent());
    }

    @Test
    void aFileWithoutFindingsPasses() throws Exception {
        List<SourceText> fine = List.of(new SourceText("fine.gpai", "entity Lab { established in FR }\n"));
        String xml = JUnitReport.print(Assessed.of(Assessed.DAY, null, fine), Severity.HINT);
        validate(xml);
        NodeList cases = parse(xml).getElementsByTagName("testcase");
        assertEquals(1, cases.getLength());
        assertEquals("no finding", ((Element) cases.item(0)).getAttribute("name"));
        assertEquals(0, CommandResult.with("check", "--format", "junit", Golden.ROOT.resolve("examples/worked/catalogue.gpai").toString())
                .code());
    }
}

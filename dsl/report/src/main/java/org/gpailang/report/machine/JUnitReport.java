package org.gpailang.report.machine;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.gpailang.core.assessment.FileAssessment;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.ruleset.Ruleset;
import org.gpailang.report.Outcome;

/**
 * Findings as JUnit XML, which build servers show as test results: one suite per file, one test case per finding. A finding that is severe
 * enough to fail the check is a failure; any other is a passed test case, with its text in the output of the suite. A file without findings
 * is one passed test case. Times are not measured, so every time is 0, and the time stamp is the as-of date.
 */
public final class JUnitReport {

    private final Outcome outcome;
    private final Severity failOn;
    private final XMLStreamWriter xml;

    private JUnitReport(Outcome outcome, Severity failOn, XMLStreamWriter xml) {
        this.outcome = outcome;
        this.failOn = failOn;
        this.xml = xml;
    }

    /**
     * The findings as one document, ending with a line break.
     *
     * @param failOn the lowest severity of a failure
     */
    public static String print(Outcome outcome, Severity failOn) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new JUnitReport(outcome, failOn, xml).document();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private void document() throws XMLStreamException {
        Map<String, List<Finding>> findings = outcome.findings().stream().collect(Collectors.groupingBy(finding -> finding.at().file()));
        xml.writeStartDocument("UTF-8", "1.0");
        line(0);
        xml.writeStartElement("testsuites");
        int id = 0;
        for (FileAssessment file : outcome.assessment().files()) {
            suite(id++, file, findings.getOrDefault(file.facts().file(), List.of()));
        }
        line(0);
        xml.writeEndElement();
        line(0);
        xml.writeEndDocument();
    }

    private void suite(int id, FileAssessment assessed, List<Finding> findings) throws XMLStreamException {
        String file = assessed.facts().file();
        line(1);
        xml.writeStartElement("testsuite");
        attribute("id", Integer.toString(id));
        attribute("package", "gpai");
        attribute("name", file);
        attribute("timestamp", outcome.assessment().asOf() + "T00:00:00");
        attribute("hostname", "localhost");
        attribute("tests", Integer.toString(Math.max(1, findings.size())));
        attribute("failures", Long.toString(findings.stream().filter(this::fails).count()));
        attribute("errors", "0");
        attribute("time", "0");
        properties(assessed.ruleset());
        if (findings.isEmpty()) {
            line(2);
            xml.writeEmptyElement("testcase");
            identity(file, "no finding");
        }
        for (Finding finding : findings) {
            testcase(file, finding);
        }
        element("system-out", findings.stream().filter(finding -> !fails(finding)).map(JUnitReport::text).collect(Collectors.joining()));
        element("system-err", "");
        line(1);
        xml.writeEndElement();
    }

    private void properties(Ruleset ruleset) throws XMLStreamException {
        line(2);
        xml.writeStartElement("properties");
        property("as-of", outcome.assessment().asOf().toString());
        property("ruleset", ruleset.name());
        line(2);
        xml.writeEndElement();
    }

    private void property(String name, String value) throws XMLStreamException {
        line(3);
        xml.writeEmptyElement("property");
        attribute("name", name);
        attribute("value", value);
    }

    private void testcase(String file, Finding finding) throws XMLStreamException {
        line(2);
        if (!fails(finding)) {
            xml.writeEmptyElement("testcase");
            identity(file, name(finding));
            return;
        }
        xml.writeStartElement("testcase");
        identity(file, name(finding));
        line(3);
        xml.writeStartElement("failure");
        attribute("type", finding.code());
        attribute("message", finding.message());
        xml.writeCharacters(legal(text(finding)));
        xml.writeEndElement();
        line(2);
        xml.writeEndElement();
    }

    private void identity(String file, String name) throws XMLStreamException {
        attribute("classname", file);
        attribute("name", name);
        attribute("time", "0");
    }

    private boolean fails(Finding finding) {
        return finding.severity().atLeast(failOn);
    }

    private static String name(Finding finding) {
        return finding.code() + (finding.subject().isEmpty() ? "" : " of " + finding.subject()) + " at line " + finding.at().line();
    }

    private static String text(Finding finding) {
        return finding.at() + ":" + finding.at().column() + ": " + Words.of(finding.severity()) + ": " + finding.message()
                + (finding.citation().isEmpty() ? "" : " (" + finding.citation().text() + ")") + " [" + finding.code() + "]\n";
    }

    private void element(String name, String text) throws XMLStreamException {
        line(2);
        xml.writeStartElement(name);
        xml.writeCharacters(legal(text));
        xml.writeEndElement();
    }

    /** An attribute; line breaks become spaces, as XML parsers would read them. */
    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, legal(value).replaceAll("\\s+", " ").strip());
    }

    private void line(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    /** Some characters are not allowed in XML, not even escaped; they are replaced by the replacement character. */
    private static String legal(String text) {
        return text.codePoints().map(point -> point == '\t' || point == '\n' || point >= ' ' && point < 0xD800
                || point > 0xDFFF && point < 0xFFFE || point > 0xFFFF ? point : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}

package org.gpailang.report.machine;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A document of test results as JUnit XML. Times are not measured, so every time is 0, and the time stamp is the as-of date. */
final class JUnitDocument {

    private final XMLStreamWriter xml;

    private JUnitDocument(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /**
     * The test results of a file.
     *
     * @param file the name of the file
     * @param properties the basis of the results; in the order of the map
     * @param cases the test cases
     * @param output further text
     */
    record Suite(String file, LocalDate asOf, Map<String, String> properties, List<Case> cases, String output) {

        private long count(Kind kind) {
            return cases.stream().filter(each -> each.problem().filter(problem -> problem.kind() == kind).isPresent()).count();
        }
    }

    /** A test case; passed if it has no problem. */
    record Case(String name, Optional<Problem> problem) {}

    /** Whether a test case failed or could not be run. */
    enum Kind { FAILURE, ERROR }

    /** The reason why a test case did not pass. */
    record Problem(Kind kind, String type, String message, String text) {}

    /** The suites as one document, ending with a line break. */
    static String print(List<Suite> suites) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new JUnitDocument(xml).document(suites);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private void document(List<Suite> suites) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line(0);
        xml.writeStartElement("testsuites");
        for (int i = 0; i < suites.size(); i++) {
            suite(i, suites.get(i));
        }
        line(0);
        xml.writeEndElement();
        line(0);
        xml.writeEndDocument();
    }

    private void suite(int id, Suite suite) throws XMLStreamException {
        line(1);
        xml.writeStartElement("testsuite");
        attribute("id", Integer.toString(id));
        attribute("package", "gpai");
        attribute("name", suite.file());
        attribute("timestamp", suite.asOf() + "T00:00:00");
        attribute("hostname", "localhost");
        attribute("tests", Integer.toString(suite.cases().size()));
        attribute("failures", Long.toString(suite.count(Kind.FAILURE)));
        attribute("errors", Long.toString(suite.count(Kind.ERROR)));
        attribute("time", "0");
        line(2);
        xml.writeStartElement("properties");
        for (Map.Entry<String, String> property : suite.properties().entrySet()) {
            line(3);
            xml.writeEmptyElement("property");
            attribute("name", property.getKey());
            attribute("value", property.getValue());
        }
        line(2);
        xml.writeEndElement();
        for (Case each : suite.cases()) {
            testcase(suite.file(), each);
        }
        element("system-out", suite.output());
        element("system-err", "");
        line(1);
        xml.writeEndElement();
    }

    private void testcase(String file, Case each) throws XMLStreamException {
        line(2);
        if (each.problem().isEmpty()) {
            xml.writeEmptyElement("testcase");
            identity(file, each.name());
            return;
        }
        Problem problem = each.problem().get();
        xml.writeStartElement("testcase");
        identity(file, each.name());
        line(3);
        xml.writeStartElement(problem.kind() == Kind.FAILURE ? "failure" : "error");
        attribute("type", problem.type());
        attribute("message", problem.message());
        xml.writeCharacters(legal(problem.text()));
        xml.writeEndElement();
        line(2);
        xml.writeEndElement();
    }

    private void identity(String file, String name) throws XMLStreamException {
        attribute("classname", file);
        attribute("name", name);
        attribute("time", "0");
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

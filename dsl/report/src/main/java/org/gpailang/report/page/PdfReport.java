package org.gpailang.report.page;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.EnumSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.gpailang.core.assessment.Subject;
import org.gpailang.report.Outcome;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The page about a subject as a tagged PDF with bookmarks, page numbers and embedded fonts, converted from the HTML page. */
public final class PdfReport {

    private static final String PRODUCER = "gpai";

    private PdfReport() {}

    /** Whether a file is a PDF written by this program. */
    public static boolean wrote(Path file) {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return PRODUCER.equals(document.getDocumentInformation().getProducer());
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Writes the page.
     *
     * @throws IOException if the stream throws it
     */
    public static void write(Outcome outcome, Subject subject, OutputStream out) throws IOException {
        XRLog.setLoggingEnabled(false);
        Document html = Jsoup.parse(HtmlReport.paper(outcome, subject));
        bookmarks(html);
        html.body().prependElement("p").addClass("running").text(subject.display() + " · " + subject.ruleset().name() + " as of "
                + outcome.assessment().asOf());
        if (TextMeasure.font().isEmpty()) {
            // the page also describes the drawings in words
            html.select("svg").remove();
        }
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePDDocument(document);
            font(builder, document, "Arimo-Regular.ttf", 400, FontStyle.NORMAL);
            font(builder, document, "Arimo-Bold.ttf", 700, FontStyle.NORMAL);
            font(builder, document, "Arimo-Italic.ttf", 400, FontStyle.ITALIC);
            builder.useSVGDrawer(new BatikSVGDrawer());
            // no external resource is loaded
            builder.useUriResolver((base, uri) -> null);
            builder.usePdfUaAccessibility(true);
            builder.withW3cDocument(new W3CDom().fromJsoup(html), null);
            builder.withProducer(PRODUCER);
            builder.toStream(out);
            builder.run();
        }
    }

    /** Adds the headings as bookmarks in the form that the renderer expects. */
    private static void bookmarks(Document html) {
        Element bookmarks = html.head().appendElement("bookmarks");
        html.select("section[id] > h2").forEach(heading -> bookmarks.appendElement("bookmark").attr("name", heading.text())
                .attr("href", "#" + heading.parent().id()));
    }

    /**
     * Adds a font without glyph substitution, which takes three quarters of the rendering time; Latin, Greek and Cyrillic do not need
     * ligatures.
     */
    private static void font(PdfRendererBuilder builder, PDDocument document, String file, int weight, FontStyle style) throws IOException {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(open(file)));
        font.setEnableGsub(false);
        builder.useFont(new PDFontSupplier(PDType0Font.load(document, font, true)), "Arimo", weight, style, true);
        builder.useFont(() -> open(file), "Arimo", weight, style, true, EnumSet.of(FSFontUseCase.SVG));
    }

    private static InputStream open(String file) {
        return PdfReport.class.getResourceAsStream(TextMeasure.FONTS + file);
    }
}

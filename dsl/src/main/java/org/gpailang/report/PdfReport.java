package org.gpailang.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import org.gpailang.core.assessment.Subject;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The page about a subject as a tagged PDF with bookmarks, page numbers and its fonts in it, made from the same HTML. */
public final class PdfReport {

    private PdfReport() {}

    /**
     * Writes the page.
     *
     * @throws IOException if the stream throws it
     */
    public static void write(Outcome outcome, Subject subject, OutputStream out) throws IOException {
        XRLog.setLoggingEnabled(false);
        Document html = Jsoup.parse(HtmlReport.paper(outcome, subject));
        bookmarks(html);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        font(builder, "Arimo-Regular.ttf", 400, FontStyle.NORMAL);
        font(builder, "Arimo-Bold.ttf", 700, FontStyle.NORMAL);
        font(builder, "Arimo-Italic.ttf", 400, FontStyle.ITALIC);
        builder.useSVGDrawer(new BatikSVGDrawer());
        // whatever a page names, nothing is fetched
        builder.useUriResolver((base, uri) -> null);
        builder.usePdfUaAccessibility(true);
        builder.withW3cDocument(new W3CDom().fromJsoup(html), null);
        builder.withProducer("gpai");
        builder.toStream(out);
        builder.run();
    }

    /** The headings as bookmarks, in the form in which the renderer reads them. */
    private static void bookmarks(Document html) {
        Element bookmarks = html.head().appendElement("bookmarks");
        html.select("section[id] > h2").forEach(heading -> bookmarks.appendElement("bookmark").attr("name", heading.text())
                .attr("href", "#" + heading.parent().id()));
    }

    private static void font(PdfRendererBuilder builder, String file, int weight, FontStyle style) {
        builder.useFont(() -> PdfReport.class.getResourceAsStream(TextMeasure.FONTS + file), "Arimo", weight, style, true,
                EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG));
    }
}

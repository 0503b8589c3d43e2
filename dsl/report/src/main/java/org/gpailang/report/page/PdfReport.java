package org.gpailang.report.page;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.gpailang.core.assessment.Subject;
import org.gpailang.report.Outcome;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Pages as a PDF that conforms to PDF/A-3 and PDF/UA-1: tagged, with bookmarks, embedded fonts, and the assessment as an attached JSON
 * file. It is converted from the HTML page. The same arguments always give the same bytes.
 */
public final class PdfReport {

    private static final String PRODUCER = "gpai";
    private static final String ATTACHMENT = "assessment.json";

    private PdfReport() {}

    /** Whether a file is a PDF written by this program; false if this Java cannot read PDFs. */
    public static boolean wrote(Path file) {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return PRODUCER.equals(document.getDocumentInformation().getProducer());
        } catch (IOException | LinkageError e) {
            return false;
        }
    }

    /**
     * Writes the page about a subject.
     *
     * @param json the assessment as JSON, which is attached
     * @param created the date of creation that the document states
     * @return the scripts of characters that are missing, because no installed font has them, such as "Han"
     * @throws IOException if the stream throws it
     */
    public static Set<String> write(Outcome outcome, Subject subject, String json, Instant created, OutputStream out) throws IOException {
        Document html = Jsoup.parse(HtmlReport.paper(outcome, subject));
        Element bookmarks = html.head().appendElement("bookmarks");
        sections(html.body(), bookmarks);
        html.body().prependChild(header(subject.display() + " · " + subject.ruleset().name() + " as of " + outcome.assessment().asOf()));
        return render(html, json, created, out);
    }

    /**
     * Writes the index and the pages about all subjects as one document.
     *
     * @param json the assessment as JSON, which is attached
     * @param created the date of creation that the document states
     * @return the scripts of characters that are missing, because no installed font has them, such as "Han"
     * @throws IOException if the stream throws it
     */
    public static Set<String> write(Index index, String json, Instant created, OutputStream out) throws IOException {
        Document html = Jsoup.parse(HtmlReport.paper(index));
        Element bookmarks = html.head().appendElement("bookmarks");
        html.body().prependChild(header(html.title()));
        for (Index.Entry entry : index.entries()) {
            String name = entry.file().replace('.', '_');
            Subject subject = entry.page().subject();
            Element page = Jsoup.parse(HtmlReport.paper(index.outcome(), subject)).body();
            page.select("footer").remove();
            unique(page, name + "--");
            Element bookmark = bookmarks.appendElement("bookmark").attr("name", subject.display()).attr("href", "#" + name + "--page");
            sections(page, bookmark);
            page.selectFirst("h1").id(name + "--page");
            Element part = html.body().appendElement("div").addClass("part");
            part.appendChild(header(subject.display() + " · " + subject.ruleset().name() + " as of " + entry.page().asOf()));
            part.appendChildren(page.childNodesCopy());
            html.select("a[href=" + entry.file() + ".html]").attr("href", "#" + name + "--page");
        }
        return render(html, json, created, out);
    }

    /** The text at the top of each page until the next such element. */
    private static Element header(String text) {
        return new Element("p").addClass("running").text(text);
    }

    /** Adds the headings as bookmarks in the form that the renderer expects. */
    private static void sections(Element page, Element bookmarks) {
        page.select("section[id] > h2").forEach(heading -> bookmarks.appendElement("bookmark").attr("name", heading.text())
                .attr("href", "#" + heading.parent().id()));
    }

    /** Puts a prefix before the ids of a page and before the references to them, so that several pages can be parts of one document. */
    private static void unique(Element page, String prefix) {
        page.select("[id]").forEach(each -> each.id(prefix + each.id()));
        page.select("[aria-labelledby]").forEach(each -> each.attr("aria-labelledby", prefix + each.attr("aria-labelledby")));
        page.select("[href^=#]").forEach(each -> each.attr("href", "#" + prefix + each.attr("href").substring(1)));
        page.select("[marker-end^=url(#]").forEach(each -> each.attr("marker-end", each.attr("marker-end").replace("(#", "(#" + prefix)));
    }

    private static Set<String> render(Document html, String json, Instant created, OutputStream out) throws IOException {
        XRLog.setLoggingEnabled(false);
        if (TextMeasure.font().isEmpty()) {
            // the page also describes the drawings in words
            html.select("svg").remove();
        }
        html.select("svg:has(> title)").forEach(drawing -> drawing.attr("alt", drawing.selectFirst("title").text()));
        String text = html.wholeText();
        InstalledFonts installed = InstalledFonts.of(unknown(text));
        if (!installed.missing().isEmpty()) {
            html.selectFirst("h1").after(new Element("p").addClass("missing").text("Some characters are missing in this document, because"
                    + " no font on the machine that wrote it has them: " + String.join(", ", installed.missingScripts())
                    + ". The HTML page shows them."));
        }
        html.head().appendElement("meta").attr("name", "description").attr("content", html.title());
        List<TrueTypeFont> opened = new ArrayList<>();
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePDDocument(document);
            font(builder, document, "Arimo-Regular.ttf", 400, FontStyle.NORMAL);
            font(builder, document, "Arimo-Bold.ttf", 700, FontStyle.NORMAL);
            font(builder, document, "Arimo-Italic.ttf", 400, FontStyle.ITALIC);
            for (InstalledFonts.Installed font : installed.fonts()) {
                opened.add(font.open());
                installed(builder, document, font, opened.get(opened.size() - 1));
            }
            html.select("style").forEach(style -> style.text(style.data().replace("Arimo", families(installed))));
            if (TextDirection.matters(text)) {
                builder.useUnicodeBidiSplitter(TextDirection::new);
                builder.useUnicodeBidiReorderer(new TextDirection());
            }
            builder.useSVGDrawer(new BatikSVGDrawer());
            // no external resource is loaded
            builder.useUriResolver((base, uri) -> null);
            builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
            builder.usePdfUaAccessibility(true);
            builder.useColorProfile(ColourProfile.screen());
            builder.withW3cDocument(new W3CDom().fromJsoup(html), null);
            builder.withProducer(PRODUCER);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFKeepOpen();
                attach(document, json, created);
                date(document, created);
                document.save(out);
            }
        } finally {
            for (TrueTypeFont font : opened) {
                font.close();
            }
        }
        return installed.missingScripts();
    }

    /** The visible characters of a text that the font of the program does not have; Arabic letters in the forms that are drawn. */
    private static Set<Integer> unknown(String text) throws IOException {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(open("Arimo-Regular.ttf")))) {
            CmapLookup known = font.getUnicodeCmapLookup();
            return ArabicForms.shaped(text).codePoints().filter(each -> known.getGlyphId(each) == 0 && !Character.isISOControl(each)
                    && !Character.isIdentifierIgnorable(each) && !Character.isWhitespace(each) && !Character.isSpaceChar(each)).boxed()
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** The families for all text: the font of the program, then the installed ones. */
    private static String families(InstalledFonts installed) {
        return Stream.concat(Stream.of("Arimo"), installed.fonts().stream().map(InstalledFonts.Installed::name))
                .collect(Collectors.joining("\", \"", "\"", "\""));
    }

    /** Adds an installed font without glyph substitution, as the substitutes would be glyphs without characters, which PDF/A forbids. */
    private static void installed(PdfRendererBuilder builder, PDDocument document, InstalledFonts.Installed installed, TrueTypeFont font)
            throws IOException {
        font.setEnableGsub(false);
        builder.useFont(new PDFontSupplier(PDType0Font.load(document, font, true)), installed.name(), 400, FontStyle.NORMAL, true);
        builder.useFont(installed.file().toFile(), installed.name(), 400, FontStyle.NORMAL, true, EnumSet.of(FSFontUseCase.SVG));
    }

    private static void attach(PDDocument document, String json, Instant created) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        PDEmbeddedFile content = new PDEmbeddedFile(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
        content.setSubtype("application/json");
        content.setSize(bytes.length);
        content.setCreationDate(calendar(created));
        content.setModDate(calendar(created));
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile(ATTACHMENT);
        file.setFileUnicode(ATTACHMENT);
        file.setFileDescription("The assessment as JSON");
        file.setEmbeddedFile(content);
        file.setEmbeddedFileUnicode(content);
        file.getCOSObject().setName("AFRelationship", "Data");
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(ATTACHMENT, file));
        PDDocumentNameDictionary names = Optional.ofNullable(document.getDocumentCatalog().getNames())
                .orElseGet(() -> new PDDocumentNameDictionary(document.getDocumentCatalog()));
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
        COSArray associated = new COSArray();
        associated.add(file);
        document.getDocumentCatalog().getCOSObject().setItem("AF", associated);
    }

    /** Sets the date of creation, for which the renderer uses the clock, and the number that identifies the document. */
    private static void date(PDDocument document, Instant created) throws IOException {
        document.getDocumentInformation().setCreationDate(calendar(created));
        document.setDocumentId(created.getEpochSecond());
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        try (InputStream in = metadata.createInputStream()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            metadata.importXMPMetadata(text.replaceFirst("(<xmp:CreateDate>)[^<]*", "$1" + created)
                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Calendar calendar(Instant instant) {
        return GregorianCalendar.from(instant.atZone(ZoneOffset.UTC));
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

package org.gpailang.report.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gpailang.core.assessment.Subject;
import org.gpailang.report.Outcome;
import org.gpailang.report.VisibleControls;

/**
 * The assessment as HTML pages. Each page is self-contained: one style element, no scripts and no external resources. The templates escape
 * all text from files.
 */
public final class HtmlReport {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(null, ContentType.Html,
            HtmlReport.class.getClassLoader(), "org.gpailang.report.templates");
    private static final String SCREEN = style("page.css");
    private static final String PAPER = style("paper.css");

    private HtmlReport() {}

    /** The page about a subject, without links to other pages. */
    public static String page(Outcome outcome, Subject subject) {
        return page(Page.of(outcome, subject), SCREEN, Optional.empty());
    }

    /** The page about a subject in a folder of pages, with a link to their index. */
    public static String page(Outcome outcome, Subject subject, String index) {
        return page(Page.of(outcome, subject), SCREEN, Optional.of(index));
    }

    /** The page about a subject with the style for paper. */
    static String paper(Outcome outcome, Subject subject) {
        return page(Page.of(outcome, subject), PAPER, Optional.empty());
    }

    /**
     * The index of a folder of pages, by provider.
     *
     * @param pdf whether the folder also contains a PDF for each page
     * @param files the other files in the folder with the whole assessment
     */
    public static String index(Index index, boolean pdf, List<String> files) {
        return render("index.jte", Map.of("index", index, "style", SCREEN, "pdf", pdf, "files", files));
    }

    /** The index with the style for paper. */
    static String paper(Index index) {
        return render("index.jte", Map.of("index", index, "style", PAPER, "pdf", false, "files", List.of()));
    }

    private static String page(Page page, String style, Optional<String> index) {
        return render("page.jte", Map.of("page", page, "style", style, "index", index));
    }

    private static String render(String template, Map<String, Object> parameters) {
        StringOutput out = new StringOutput();
        TEMPLATES.render(template, parameters, out);
        return UnbrokenDates.in(VisibleControls.in(out.toString()));
    }

    private static String style(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream("/report/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.gpailang.cli.output;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gpailang.report.draft.DraftDocument;
import org.gpailang.report.machine.Tables;
import org.gpailang.report.page.PdfReport;

/** The kinds of files that the program writes. Each can be recognised by its content. */
public enum OutputKind {

    FINDINGS_TEXT("", "]\n", "No finding", "No new finding", "No file could be read", " as of "),
    FINDINGS_JSON("{", "\"gpai-findings/"),
    FINDINGS_SARIF("{", "\"name\" : \"gpai\"", "\"name\": \"gpai\""),
    FINDINGS_GITHUB("::", "file="),
    FINDINGS_CODECLIMATE("[", "\"check_name\"", "[ ]", "[]"),
    FINDINGS_JUNIT("<?xml", "<testsuites"),
    TESTS_TEXT("", " met as of ", " met, ", "No expectation", "ot compared."),
    TESTS_JSON("{", "\"schema\" : \"gpai-tests/", "\"schema\": \"gpai-tests/", "\"schema\":\"gpai-tests/"),
    BASELINE("{", "\"schema\" : \"gpai-baseline/", "\"schema\": \"gpai-baseline/", "\"schema\":\"gpai-baseline/"),
    ASSESSMENT_JSON("{", "\"schema\" : \"gpai-assessment/", "\"schema\": \"gpai-assessment/", "\"schema\":\"gpai-assessment/"),
    ASSESSMENT_MARKDOWN("# Assessment as of ", ""),
    TABLE("", "name,title,kind,", "model,provision,duty,"),
    WORKBOOK("PK", ""),
    PAGE_HTML("<!DOCTYPE html>", "<meta name=\"generator\" content=\"gpai report\">"),
    PAGE_PDF("%PDF-", ""),
    DRAFT_MARKDOWN("# Draft ", ""),
    CYCLONEDX("{", "\"bomFormat\" : \"CycloneDX\""),
    SPDX("{", "\"@context\" : \"https://spdx.org/rdf/3.0.1/"),
    MODEL_CARD("---\n", "\n## EU AI Act\n\nCalculated by gpai "),
    DRAFT_HTML("<!DOCTYPE html>", "<meta name=\"generator\" content=\"gpai draft\">"),
    DRAFT_JSON("{", "\"schema\" : \"gpai-draft/", "\"schema\": \"gpai-draft/", "\"schema\":\"gpai-draft/"),
    DRAFT_DOCX("PK", "");

    private static final int HEAD = 4096;

    private final String start;
    private final String[] marks;

    OutputKind(String start, String... marks) {
        this.start = start;
        this.marks = marks;
    }

    /**
     * Whether a file is of this kind or empty, so that a new run may replace it.
     *
     * @throws IOException if the file cannot be read
     */
    public boolean wrote(Path file) throws IOException {
        if (Files.size(file) == 0) {
            return true;
        }
        if (this == PAGE_PDF) {
            return PdfReport.wrote(file);
        }
        if (this == WORKBOOK) {
            return Tables.wrote(file);
        }
        if (this == DRAFT_DOCX) {
            return DraftDocument.wrote(file);
        }
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
            if (!head.startsWith(start)) {
                return false;
            }
            for (String mark : marks) {
                if (head.contains(mark)) {
                    return true;
                }
            }
            return false;
        }
    }
}

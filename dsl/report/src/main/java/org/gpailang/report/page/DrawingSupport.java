package org.gpailang.report.page;

import java.util.Optional;

/**
 * What the Java that runs the program can draw. Charts need the module {@code java.desktop} and a library for fonts, PDF documents the
 * module and its library for colours, and workbooks the module alone, because the library that writes them uses one class of it. A small
 * Java can lack the module, and an incomplete installation the libraries.
 */
public final class DrawingSupport {

    private static final String ADVICE =
            "; use a complete Java, such as Debian's openjdk-17-jre-headless, or an archive of gpai with its own Java";

    /** Loaded only if it is asked for, as it starts parts of Java that other commands do not need. */
    private static final class Libraries {

        private static final Optional<String> FOR_PDF = ColourProfile.missing();
    }

    private DrawingSupport() {}

    /** Why no chart can be drawn, as a clause with advice; absent if charts can be drawn. */
    public static Optional<String> missingForCharts() {
        if (!present()) {
            return missingModule();
        }
        return TextMeasure.font().isPresent() ? Optional.empty()
                : Optional.of("the Java that runs gpai finds no library for fonts, such as libfreetype" + ADVICE);
    }

    /** Why no PDF can be written, as a clause with advice; absent if PDFs can be written. */
    public static Optional<String> missingForPdf() {
        return present() ? Libraries.FOR_PDF.map(library -> "the Java that runs gpai lacks a library (" + library + ")" + ADVICE)
                : missingModule();
    }

    /** Why no workbook can be written, as a clause with advice; absent if workbooks can be written. */
    public static Optional<String> missingForWorkbooks() {
        return present() ? Optional.empty() : missingModule();
    }

    private static Optional<String> missingModule() {
        return Optional.of("the Java that runs gpai has no module java.desktop" + ADVICE);
    }

    /** Classes that use the module cannot even be loaded without it. */
    private static boolean present() {
        return ModuleLayer.boot().findModule("java.desktop").isPresent();
    }
}

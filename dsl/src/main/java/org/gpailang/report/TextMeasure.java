package org.gpailang.report;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;

/** How wide a text is, by the font that ships with the program. */
final class TextMeasure {

    /** Where the fonts that ship with the program stand among its resources. */
    static final String FONTS = "/report/fonts/";

    /** Whether Java can measure text here: without the machine's font library, which some containers lack, it cannot. */
    static final boolean AVAILABLE = measures();

    private static final float SIZE = 12;

    private TextMeasure() {}

    /** The font of drawings. */
    static Font font() {
        try (InputStream in = TextMeasure.class.getResourceAsStream(FONTS + "Arimo-Regular.ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(SIZE);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean measures() {
        try {
            return font().getStringBounds("10²²", new FontRenderContext(null, true, true)).getWidth() > 0;
        } catch (LinkageError | InternalError e) {
            return false;
        }
    }
}

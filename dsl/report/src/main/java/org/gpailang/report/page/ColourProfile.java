package org.gpailang.report.page;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.util.Optional;

/** The colour profile that every PDF contains. */
final class ColourProfile {

    private ColourProfile() {}

    /** The profile of the colours of screens, sRGB. */
    static byte[] screen() {
        return ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    }

    /** Why the profile cannot be read or an image cannot be created; absent if both work. */
    static Optional<String> missing() {
        try {
            screen();
            new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
            return Optional.empty();
        } catch (LinkageError | InternalError e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}

package org.gpailang.language;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.ITextRegionAccess;
import org.eclipse.xtext.formatting2.regionaccess.ITextReplacement;
import org.eclipse.xtext.formatting2.regionaccess.ITextSegment;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ITextRegion;

/** Xtext's door to {@link Layout}. */
class GpaiFormatter implements IFormatter2 {

    @Override
    public List<ITextReplacement> format(FormatterRequest request) {
        ITextRegionAccess access = request.getTextRegionAccess();
        List<ITextReplacement> replacements = new ArrayList<>();
        for (Layout.Gap gap : Layout.gaps(((XtextResource) access.getResource()).getParseResult().getRootNode())) {
            ITextSegment old = access.regionForOffset(gap.offset(), gap.length());
            boolean wanted = request.getRegions().isEmpty()
                    || request.getRegions().stream().anyMatch(region -> overlaps(region, gap));
            if (wanted && !old.getText().equals(gap.text())) {
                replacements.add(old.replaceWith(gap.text()));
            }
        }
        return replacements;
    }

    private static boolean overlaps(ITextRegion region, Layout.Gap gap) {
        return gap.offset() < region.getOffset() + region.getLength() && region.getOffset() < gap.offset() + gap.length();
    }
}

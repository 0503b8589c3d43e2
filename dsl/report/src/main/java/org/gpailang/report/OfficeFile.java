package org.gpailang.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;

/** Documents and workbooks in the formats of office programs. The same content always gives the same bytes. */
public final class OfficeFile {

    private OfficeFile() {}

    /** The creator that a file states; absent if it states none or is of another format. */
    public static Optional<String> creator(Path file) {
        try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            return parts.getPackageProperties().getCreatorProperty();
        } catch (IOException | InvalidFormatException | OpenXML4JRuntimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Writes a document or workbook with these properties.
     *
     * @throws IOException if the stream throws it
     */
    @SuppressWarnings("JavaUtilDate") // the library takes nothing else
    public static void write(POIXMLDocument document, String creator, String title, Instant created, OutputStream out)
            throws IOException {
        POIXMLProperties.CoreProperties core = document.getProperties().getCoreProperties();
        Optional<Date> date = Optional.of(Date.from(created));
        core.setCreator(creator);
        core.setTitle(title);
        core.setCreated(date);
        core.setModified(date);
        core.getUnderlyingProperties().setLanguageProperty("en-GB");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.write(bytes);
        withFixedTimes(bytes.toByteArray(), out);
    }

    /** Copies the parts without the times at which they were written. */
    private static void withFixedTimes(byte[] bytes, OutputStream out) throws IOException {
        ZipOutputStream copy = new ZipOutputStream(out);
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                ZipEntry same = new ZipEntry(part.getName());
                same.setTimeLocal(LocalDate.of(1980, 1, 1).atStartOfDay());
                copy.putNextEntry(same);
                parts.transferTo(copy);
                copy.closeEntry();
            }
        }
        copy.finish();
    }
}

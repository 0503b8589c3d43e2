import java.io.IOException;
import java.lang.module.ModuleDescriptor.Exports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes the metadata that tell p2 what Java provides: the packages of the Java that runs this, and the versions of Java that Eclipse's
 * bundles ask for. Eclipse's own update sites have such a unit; Maven Central does not.
 */
public final class JavaSite {

    /** The newest version of Java that bundles of Eclipse 4.39 require. */
    private static final int VERSION = 21;

    private JavaSite() {}

    /** Writes a repository into the folder that is the only argument. */
    public static void main(String[] arguments) throws IOException {
        Set<String> packages = new TreeSet<>();
        ModuleLayer.boot().modules().forEach(module -> module.getDescriptor().exports().stream().filter(exported -> !exported.isQualified())
                .map(Exports::source).forEach(packages::add));
        List<String> provided = new ArrayList<>();
        packages.forEach(name -> provided.add(provided("java.package", name, "0.0.0")));
        for (int minor = 0; minor <= 8; minor++) {
            provided.add(provided("osgi.ee", "JavaSE", "1." + minor + ".0"));
        }
        for (int profile = 1; profile <= 3; profile++) {
            provided.add(provided("osgi.ee", "JavaSE/compact" + profile, "1.8.0"));
        }
        for (int version = 9; version <= VERSION; version++) {
            provided.add(provided("osgi.ee", "JavaSE", version + ".0.0"));
        }
        for (int minor = 0; minor <= 2; minor++) {
            provided.add(provided("osgi.ee", "OSGi/Minimum", "1." + minor + ".0"));
        }
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Files.writeString(folder.resolve("content.xml"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <?metadataRepository version="1.1.0"?>
                <repository name="Java" type="org.eclipse.equinox.internal.p2.metadata.repository.LocalMetadataRepository" version="1">
                  <units size="1">
                    <unit id="a.jre.javase" version="%d.0.0">
                      <provides size="%d">
                        %s
                      </provides>
                      <touchpoint id="null" version="0.0.0"/>
                    </unit>
                  </units>
                </repository>
                """.formatted(VERSION, provided.size(), String.join("\n        ", provided)));
        Files.writeString(folder.resolve("artifacts.xml"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <?artifactRepository version="1.1.0"?>
                <repository name="Java" type="org.eclipse.equinox.p2.artifact.repository.simpleRepository" version="1">
                  <artifacts size="0"/>
                </repository>
                """);
    }

    private static String provided(String namespace, String name, String version) {
        return "<provided namespace=\"%s\" name=\"%s\" version=\"%s\"/>".formatted(namespace, name, version);
    }
}

package org.gpailang.eclipse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;

/** Tells the user when Eclipse starts without the plug-ins that this one needs; a drop-in is installed without a check. */
public final class MissingPlugins implements IStartup {

    @Override
    public void earlyStartup() {
        sentence(name -> Platform.getBundle(name) != null).ifPresent(sentence -> {
            Platform.getLog(Platform.getBundle(Settings.PLUGIN)).warn(sentence);
            PlatformUI.getWorkbench().getDisplay().asyncExec(() ->
                    MessageDialog.openWarning(PlatformUI.getWorkbench().getDisplay().getActiveShell(), "gpai", sentence));
        });
    }

    /**
     * What to install; absent if nothing is missing.
     *
     * @param installed whether a plug-in is installed
     */
    static Optional<String> sentence(Predicate<String> installed) {
        Map<String, String> needed = new LinkedHashMap<>();
        needed.put("org.eclipse.lsp4e", "“Language Server Protocol client for Eclipse (LSP4E)” for findings");
        needed.put("org.eclipse.tm4e.registry", "“TM4E” for colours");
        List<String> missing = needed.entrySet().stream().filter(plugin -> !installed.test(plugin.getKey())).map(Map.Entry::getValue)
                .toList();
        return missing.isEmpty() ? Optional.empty()
                : Optional.of("To work with .gpai files, choose Help → Install New Software…, select the"
                + " update site of your Eclipse release, and install " + String.join(" and ", missing) + ".");
    }
}

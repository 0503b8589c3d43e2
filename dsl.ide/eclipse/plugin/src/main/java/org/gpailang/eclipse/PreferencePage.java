package org.gpailang.eclipse;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.DirectoryFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.StringFieldEditor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** The preference page. */
public final class PreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

    /** Creates the page, with its fields one below the other. */
    public PreferencePage() {
        super(GRID);
        ScopedPreferenceStore store = new ScopedPreferenceStore(InstanceScope.INSTANCE, Settings.PLUGIN);
        store.setDefault(Settings.UNOPENED, "errors");
        store.setDefault(Settings.LENSES, true);
        store.setDefault(Settings.HINTS, true);
        setPreferenceStore(store);
        setDescription("An empty field means: today, the ruleset that each file states, the Java that runs Eclipse. A different Java is"
                + " used when the language server starts the next time.");
    }

    @Override
    public void init(IWorkbench workbench) {
        // nothing to initialise
    }

    @Override
    protected void createFieldEditors() {
        addField(new DayField());
        addField(new StringFieldEditor(Settings.RULESET, "&Ruleset for all files:", getFieldEditorParent()));
        addField(new ComboFieldEditor(Settings.UNOPENED, "&Problems of files that are not open:", new String[][] {
                {"none", "none"}, {"only errors", "errors"}, {"all", "all"}}, getFieldEditorParent()));
        addField(new BooleanFieldEditor(Settings.LENSES, "Show the &status above models", getFieldEditorParent()));
        addField(new BooleanFieldEditor(Settings.HINTS, "Show r&esults after estimates", getFieldEditorParent()));
        addField(new DirectoryFieldEditor(Settings.JAVA, "&Java, 17 or newer:", getFieldEditorParent()));
    }

    /** A field for a date, which may be empty. */
    private final class DayField extends StringFieldEditor {

        DayField() {
            super(Settings.AS_OF, "&As of:", getFieldEditorParent());
            setErrorMessage("The as-of day must be a date such as 2026-01-10.");
        }

        @Override
        protected boolean doCheckState() {
            try {
                return getStringValue().isBlank() || LocalDate.parse(getStringValue().strip()) != null;
            } catch (DateTimeException e) {
                return false;
            }
        }
    }
}

package org.gpailang.eclipse;

import java.io.InputStream;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.dialogs.WizardNewFileCreationPage;
import org.eclipse.ui.ide.IDE;

/** Creates a new {@code .gpai} file that contains a first model to be filled in, and opens it. */
public final class NewFileWizard extends Wizard implements INewWizard {

    private IWorkbench workbench;
    private FilePage page;

    @Override
    public void init(IWorkbench started, IStructuredSelection selection) {
        workbench = started;
        page = new FilePage(selection);
        setWindowTitle("New gpai File");
    }

    @Override
    public void addPages() {
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        IFile file = page.createNewFile();
        if (file == null) {
            return false;
        }
        try {
            IDE.openEditor(workbench.getActiveWorkbenchWindow().getActivePage(), file);
        } catch (PartInitException e) {
            ErrorDialog.openError(getShell(), getWindowTitle(), "The file was created but could not be opened.", e.getStatus());
        }
        return true;
    }

    /** The page that asks for the folder and the name. */
    private static final class FilePage extends WizardNewFileCreationPage {

        FilePage(IStructuredSelection selection) {
            super("file", selection);
            setTitle("gpai File");
            setDescription("Creates a file with a first model. Fill in what you know and delete the rest.");
            setFileExtension("gpai");
            setFileName("models.gpai");
        }

        @Override
        protected InputStream getInitialContents() {
            return NewFileWizard.class.getResourceAsStream("/starter.gpai");
        }
    }
}

import * as vscode from 'vscode';
import { newModelText } from './newModel';
import { readFiles } from './insertion';
import { serverCommands } from './protocol';
import { printReport, type ReportView, saveReport, type Subject } from './report';
import { isServed, type Server } from './server';
import { showServerMenu } from './serverMenu';
import { statusAtCursor } from './status';
import { compareRulesets, draftDocument, explain, exportModel, formatOnSave } from './writtenTexts';

/** The commands of the extension by their identifiers in package.json. */
export function commands(server: Server, report: ReportView, samples: vscode.Uri): Record<string, (...args: never[]) => unknown> {
    return {
        'gpai.showReport': async (uri?: unknown, name?: unknown) => {
            // code lenses pass the file and the name, the view of the models passes its entry; otherwise, the model at the cursor is meant
            const given = typeof uri === 'string' && typeof name === 'string' ? { uri, name } : entrySubject(uri);
            const subject = given ?? (await subjectAtCursor(server));
            if (subject) {
                await report.show(subject);
            }
        },
        'gpai.saveReport': async () => {
            const subject = report.focused ?? (await subjectAtCursor(server));
            if (subject) {
                await saveReport(server, subject);
            }
        },
        'gpai.printReport': async () => {
            const subject = report.focused ?? (await subjectAtCursor(server));
            if (subject) {
                await failing(() => printReport(server, subject));
            }
        },
        'gpai.draftDocument': (entry?: unknown) => aboutSubject(server, entry, subject => draftDocument(server, subject)),
        'gpai.exportModel': (entry?: unknown) => aboutSubject(server, entry, subject => exportModel(server, subject)),
        'gpai.compareRulesets': () => failing(() => compareRulesets(server)),
        'gpai.explain': () => failing(() => explain(server)),
        'gpai.formatOnSave': () => formatOnSave(),
        'gpai.showAssessment': async (uri?: string) => {
            const json = await assessment(server, uri);
            if (json) {
                await show(json, 'json', vscode.ViewColumn.Beside);
            }
        },
        'gpai.copyAssessment': async () => {
            const json = await assessment(server);
            if (json) {
                await vscode.env.clipboard.writeText(json);
                vscode.window.setStatusBarMessage(vscode.l10n.t('Assessment copied.'), 5_000);
            }
        },
        'gpai.createStarterFile': () => open(samples, 'starter.gpai'),
        'gpai.newModel': () => newModel(),
        'gpai.importModelCard': () => importFiles(server),
        'gpai.openSample': () => open(samples, 'open-source.gpai'),
        'gpai.chooseRuleset': () => chooseRuleset(server),
        'gpai.showServerMenu': () => showServerMenu(server),
        'gpai.restartServer': () => server.restart(),
        'gpai.showLog': () => server.showLog(),
    };
}

/** Does something with the model of an entry of the view of the models, or with the model at the cursor. */
async function aboutSubject(server: Server, entry: unknown, action: (subject: Subject) => Promise<void>): Promise<void> {
    const subject = entrySubject(entry) ?? (await subjectAtCursor(server));
    if (subject) {
        await failing(() => action(subject));
    }
}

/** Shows the message of the server if an action fails. */
async function failing(action: () => Promise<void>): Promise<void> {
    try {
        await action();
    } catch (error) {
        void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
    }
}

/** The model of an entry of the view of the models. */
function entrySubject(entry: unknown): Subject | undefined {
    return typeof entry === 'object' && entry !== null && 'model' in entry ? (entry.model as Subject) : undefined;
}

/** The model at the cursor. If there is none, a message says where to put the cursor. */
async function subjectAtCursor(server: Server): Promise<Subject | undefined> {
    const editor = servedEditor();
    if (!editor) {
        return undefined;
    }
    const status = await statusAtCursor(server, editor);
    if (!status) {
        void vscode.window.showInformationMessage(vscode.l10n.t('Put the cursor in a model, modification or system.'));
        return undefined;
    }
    return { uri: editor.document.uri.toString(), name: status.name };
}

/** The active editor, if the server reads its file. Otherwise a message says why nothing is shown. */
function servedEditor(): vscode.TextEditor | undefined {
    const editor = vscode.window.activeTextEditor;
    if (editor && isServed(editor.document)) {
        return editor;
    }
    const reason =
        editor?.document.languageId === 'gpai'
            ? vscode.l10n.t('gpai assesses only files on disk.')
            : vscode.l10n.t('Open a .gpai file first.');
    void vscode.window.showInformationMessage(reason);
    return undefined;
}

async function assessment(server: Server, uri?: string): Promise<string | undefined> {
    const file = uri ?? servedEditor()?.document.uri.toString();
    return file === undefined ? undefined : ((await server.execute<string | null>(serverCommands.assessment, file)) ?? undefined);
}

/** Lets the user choose the ruleset for all files from a list, and sets it for the workspace, or for the user if none is open. */
async function chooseRuleset(server: Server): Promise<void> {
    const settings = vscode.workspace.getConfiguration('gpai');
    const current = settings.get('ruleset', '');
    const choices = (await server.rulesets()).map(choice => ({
        ...choice,
        iconPath: new vscode.ThemeIcon(choice.value === current ? 'check' : 'blank'),
    }));
    const chosen = await vscode.window.showQuickPick(choices, { title: vscode.l10n.t('Ruleset for All Files'), matchOnDescription: true });
    if (chosen) {
        const target = vscode.workspace.workspaceFolders ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
        // an empty value must be written if the user's settings contain a ruleset
        await settings.update('ruleset', chosen.value, target);
    }
}

/** Lets the user choose a model card and files that belong to it, and opens what they say as a new, unsaved file. */
async function importFiles(server: Server): Promise<void> {
    const chosen = await vscode.window.showOpenDialog({
        canSelectMany: true,
        openLabel: vscode.l10n.t('Import'),
        title: vscode.l10n.t('Model Card, Configuration, Logs'),
    });
    if (!chosen || chosen.length === 0) {
        return;
    }
    await failing(async () => {
        const files = await readFiles(chosen);
        const imported = await server.execute<string>(
            serverCommands.import,
            files.map(file => file.name),
            files.map(file => file.text),
        );
        if (imported !== undefined) {
            await show(imported, 'gpai', vscode.ViewColumn.Active);
        }
    });
}

/** How the training compute of a new model can be stated, each with an example. */
const estimates = [
    { label: vscode.l10n.t('Parameters and tokens'), example: '7B parameters x 2T tokens' },
    { label: vscode.l10n.t('Chips and time'), example: '512 x H100-SXM5 for 80 days at 40%' },
    { label: vscode.l10n.t('A known amount'), example: '1e23 FLOP' },
    { label: vscode.l10n.t('Not known yet'), example: '' },
];

/** Asks for what a file about a model needs first, and opens it as a new, unsaved file. Escape ends the questions without a file. */
async function newModel(): Promise<void> {
    const question = (prompt: string, placeHolder: string) =>
        vscode.window.showInputBox({ title: vscode.l10n.t('New Model'), prompt, placeHolder });
    const title = await question(vscode.l10n.t('Name of the model'), vscode.l10n.t('My Model 7B'));
    const provider = title && (await question(vscode.l10n.t('Provider'), vscode.l10n.t('My Company')));
    if (!title || !provider) {
        return;
    }
    const estimate = await vscode.window.showQuickPick(estimates, { title: vscode.l10n.t('New Model: Training Compute') });
    const compute = estimate?.example && (await question(estimate.label, estimate.example));
    if (compute === undefined) {
        return;
    }
    const licence = await question(vscode.l10n.t('Licence; leave it empty if it is not open'), 'Apache-2.0');
    if (licence !== undefined) {
        await show(newModelText({ title, provider, compute, licence }), 'gpai', vscode.ViewColumn.Active);
    }
}

/** Opens a file of the extension as a new, unsaved file. */
async function open(samples: vscode.Uri, name: string): Promise<void> {
    const content = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(samples, name));
    await show(new TextDecoder().decode(content), 'gpai', vscode.ViewColumn.Active);
}

async function show(content: string, language: string, column: vscode.ViewColumn): Promise<void> {
    const document = await vscode.workspace.openTextDocument({ language, content });
    await vscode.window.showTextDocument(document, column);
}

import * as vscode from 'vscode';
import { serverCommands } from './protocol';
import type { Subject } from './report';
import type { Server } from './server';

/** The documents that can be drafted, by the words that the server uses. */
const drafts = [
    {
        label: vscode.l10n.t('Model Documentation'),
        description: vscode.l10n.t('the form of the code of practice'),
        document: 'model-documentation',
    },
    { label: vscode.l10n.t('Training Summary'), description: vscode.l10n.t('Art. 53(1)(d)'), document: 'training-summary' },
    {
        label: vscode.l10n.t('Technical Documentation'),
        description: vscode.l10n.t('Art. 53(1)(a), Annex XI'),
        document: 'technical-documentation',
    },
    {
        label: vscode.l10n.t('Information for Downstream Providers'),
        description: vscode.l10n.t('Art. 53(1)(b), Annex XII'),
        document: 'downstream-documentation',
    },
    { label: vscode.l10n.t('Notification'), description: vscode.l10n.t('Art. 52(1)'), document: 'notification' },
    { label: vscode.l10n.t('Arguments Against Systemic Risk'), description: vscode.l10n.t('Art. 52(2)'), document: 'arguments' },
    { label: vscode.l10n.t('Request for Reassessment'), description: vscode.l10n.t('Art. 52(5)'), document: 'reassessment' },
    { label: vscode.l10n.t('Report on Serious Incidents'), description: vscode.l10n.t('Art. 55(1)(c)'), document: 'incident' },
    {
        label: vscode.l10n.t('Comparison With the Code of Practice'),
        description: vscode.l10n.t('Art. 53(4), 55(2)'),
        document: 'gap-analysis',
    },
];

/** The formats of an export, with the language in which the editor shows them. */
const exports = [
    { label: 'CycloneDX', description: 'JSON', format: 'cyclonedx', language: 'json' },
    { label: 'SPDX', description: 'JSON', format: 'spdx', language: 'json' },
    { label: vscode.l10n.t('Model Card'), description: 'Markdown', format: 'model-card', language: 'markdown' },
];

/** Asks which document about a model to draft, and opens the draft. If it is not required, the user decides. */
export async function draftDocument(server: Server, subject: Subject): Promise<void> {
    const chosen = await vscode.window.showQuickPick(drafts, { title: vscode.l10n.t('Draft a Document'), matchOnDescription: true });
    if (!chosen) {
        return;
    }
    const draft = (anyway: boolean) =>
        server.execute<{ text?: string; notRequired?: string }>(serverCommands.draft, subject.uri, subject.name, chosen.document, anyway);
    let answer = await draft(false);
    if (answer?.notRequired) {
        const button = vscode.l10n.t('Draft Anyway');
        if ((await vscode.window.showInformationMessage(answer.notRequired, button)) !== button) {
            return;
        }
        answer = await draft(true);
    }
    await showText(answer?.text, 'markdown');
}

/** Asks for a format, and opens a model with its assessment in that format. */
export async function exportModel(server: Server, subject: Subject): Promise<void> {
    const chosen = await vscode.window.showQuickPick(exports, { title: vscode.l10n.t('Export a Model') });
    if (!chosen) {
        return;
    }
    const answer = await server.execute<{ text: string; missing: string[] }>(
        serverCommands.export,
        subject.uri,
        subject.name,
        chosen.format,
    );
    await showText(answer?.text, chosen.language);
    if (answer && answer.missing.length > 0) {
        const missing = answer.missing.join(', ');
        void vscode.window.showInformationMessage(
            vscode.l10n.t('{0} requires what the files do not state, so it is left out: {1}', chosen.label, missing),
        );
    }
}

/** Asks for a ruleset, and shows what would differ under it. */
export async function compareRulesets(server: Server): Promise<void> {
    const choices = (await server.rulesets()).filter(choice => choice.value !== '');
    const chosen = await vscode.window.showQuickPick(choices, { title: vscode.l10n.t('Compare With a Ruleset'), matchOnDescription: true });
    if (chosen) {
        await showPage(await server.execute<string>(serverCommands.compare, chosen.value));
    }
}

/** Lists the codes of findings, those at the cursor first, and explains the one that is chosen. */
export async function explain(server: Server): Promise<void> {
    const codes = (await server.execute<{ code: string; summary: string }[]>(serverCommands.codes)) ?? [];
    const here = codesAtCursor();
    const entries = codes.map(({ code, summary }) => ({ label: code, description: summary }));
    const first = entries.filter(entry => here.includes(entry.label));
    const chosen = await vscode.window.showQuickPick([...first, ...entries.filter(entry => !first.includes(entry))], {
        title: vscode.l10n.t('Explain a Finding'),
        matchOnDescription: true,
    });
    if (chosen) {
        await showPage(await server.execute<string>(serverCommands.explain, chosen.label));
    }
}

function codesAtCursor(): string[] {
    const editor = vscode.window.activeTextEditor;
    return editor
        ? vscode.languages
              .getDiagnostics(editor.document.uri)
              .filter(problem => problem.range.contains(editor.selection.active))
              .map(problem => (typeof problem.code === 'object' ? String(problem.code.value) : String(problem.code)))
        : [];
}

/** Formats `.gpai` files whenever they are saved. */
export async function formatOnSave(): Promise<void> {
    const settings = vscode.workspace.getConfiguration('editor', { languageId: 'gpai' });
    await settings.update('formatOnSave', true, vscode.ConfigurationTarget.Global, true);
    vscode.window.setStatusBarMessage(vscode.l10n.t('Files of gpai are formatted when they are saved.'), 5_000);
}

async function showText(content: string | undefined, language: string): Promise<void> {
    if (content !== undefined) {
        const opened = await vscode.workspace.openTextDocument({ language, content });
        await vscode.window.showTextDocument(opened, vscode.ViewColumn.Beside);
    }
}

/** Shows a text in Markdown as it is meant to be read. */
async function showPage(content: string | undefined): Promise<void> {
    if (content !== undefined) {
        const { uri } = await vscode.workspace.openTextDocument({ language: 'markdown', content });
        await vscode.commands.executeCommand('markdown.showPreviewToSide', uri);
    }
}

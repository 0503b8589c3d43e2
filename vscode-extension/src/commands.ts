import * as vscode from 'vscode';
import { serverCommands } from './protocol';
import type { ReportView } from './report';
import type { Server } from './server';
import { statusAtCursor } from './status';

/** What stands in the command palette, by its identifier in package.json. */
export function commands(server: Server, report: ReportView, samples: vscode.Uri): Record<string, (...args: never[]) => unknown> {
    return {
        'gpai.showReport': (uri?: unknown, name?: unknown) => showReport(server, report, uri, name),
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
                vscode.window.setStatusBarMessage('The assessment is in the clipboard.', 5_000);
            }
        },
        'gpai.createStarterFile': () => open(samples, 'starter.gpai'),
        'gpai.openSample': () => open(samples, 'open-source.gpai'),
        'gpai.restartServer': () => server.restart(),
        'gpai.showLog': () => server.showLog(),
    };
}

/** Called with a file and a name by code lenses, and for what is at the cursor by everything else. */
async function showReport(server: Server, report: ReportView, uri: unknown, name: unknown): Promise<void> {
    if (typeof uri === 'string' && typeof name === 'string') {
        return report.show(uri, name);
    }
    const editor = vscode.window.activeTextEditor;
    const status = editor && (await statusAtCursor(server, editor));
    if (!editor || !status) {
        void vscode.window.showInformationMessage('Put the cursor into a model or a modification to see its report.');
        return;
    }
    return report.show(editor.document.uri.toString(), status.name);
}

async function assessment(server: Server, uri?: string): Promise<string | undefined> {
    const file = uri ?? vscode.window.activeTextEditor?.document.uri.toString();
    return file === undefined ? undefined : ((await server.execute<string | null>(serverCommands.assessment, file)) ?? undefined);
}

/** Opens a file of the extension as a new one of the user's: nothing is written before it is saved. */
async function open(samples: vscode.Uri, name: string): Promise<void> {
    const content = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(samples, name));
    await show(new TextDecoder().decode(content), 'gpai', vscode.ViewColumn.Active);
}

async function show(content: string, language: string, column: vscode.ViewColumn): Promise<void> {
    const document = await vscode.workspace.openTextDocument({ language, content });
    await vscode.window.showTextDocument(document, column);
}

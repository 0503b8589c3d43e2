import * as vscode from 'vscode';
import { type ModelStatus, serverCommands } from './protocol';
import { Refresh } from './refresh';
import type { Server } from './server';

/** The status of the model at the cursor. */
export async function statusAtCursor(server: Server, editor: vscode.TextEditor): Promise<ModelStatus | undefined> {
    const { line, character } = editor.selection.active;
    const status = await server.execute<ModelStatus | null>(serverCommands.status, editor.document.uri.toString(), { line, character });
    return status ?? undefined;
}

/** The status of the model at the cursor, in the status bar; a click opens its report. */
export class StatusBar implements vscode.Disposable {
    private readonly item = vscode.window.createStatusBarItem('gpai.status', vscode.StatusBarAlignment.Left);
    private readonly refresh = new Refresh(() => this.update());
    private readonly subscriptions: vscode.Disposable[];

    constructor(private readonly server: Server) {
        this.item.name = 'gpai';
        this.item.command = 'gpai.showReport';
        this.subscriptions = [
            server.onAssessed(() => void this.refresh.ask()),
            vscode.window.onDidChangeActiveTextEditor(() => void this.refresh.ask()),
            vscode.window.onDidChangeTextEditorSelection(() => void this.refresh.ask()),
        ];
    }

    private async update(): Promise<void> {
        const editor = vscode.window.activeTextEditor;
        const status = editor?.document.languageId === 'gpai' ? await statusAtCursor(this.server, editor) : undefined;
        if (!status) {
            this.item.hide();
            return;
        }
        this.item.text = `$(law) ${status.title}: ${status.status}`;
        this.item.tooltip = status.detail;
        this.item.show();
    }

    dispose(): void {
        vscode.Disposable.from(this.item, ...this.subscriptions).dispose();
    }
}

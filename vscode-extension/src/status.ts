import * as vscode from 'vscode';
import { type ModelStatus, serverCommands } from './protocol';
import { Refresh } from './refresh';
import { isServed, type Server } from './server';

/** The status of the model at the cursor; undefined if the file has no model or is not read by the server. */
export async function statusAtCursor(server: Server, editor: vscode.TextEditor): Promise<ModelStatus | undefined> {
    if (!isServed(editor.document)) {
        return undefined;
    }
    const { line, character } = editor.selection.active;
    const status = await server.execute<ModelStatus | null>(serverCommands.status, editor.document.uri.toString(), { line, character });
    return status ?? undefined;
}

/** Shows the status of the model at the cursor in the status bar. A click opens the report. */
export class StatusBar implements vscode.Disposable {
    private readonly item = vscode.window.createStatusBarItem('gpai.status', vscode.StatusBarAlignment.Left);
    private readonly refresh = new Refresh(() => this.update());
    private readonly subscriptions: vscode.Disposable[];

    constructor(private readonly server: Server) {
        this.item.name = 'gpai';
        this.item.command = 'gpai.showReport';
        this.subscriptions = [
            server.onAssessed(() => void this.refresh.request()),
            vscode.window.onDidChangeActiveTextEditor(() => void this.refresh.request()),
            vscode.window.onDidChangeTextEditorSelection(() => void this.refresh.request()),
        ];
    }

    private async update(): Promise<void> {
        const editor = vscode.window.activeTextEditor;
        const status = editor && (await statusAtCursor(this.server, editor));
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

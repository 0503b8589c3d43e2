import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { closedOff } from './page';
import { serverCommands } from './protocol';
import { Refresh } from './refresh';
import type { Server } from './server';

interface Subject {
    readonly uri: string;
    readonly name: string;
}

/** The report of a model in a view beside the editor, kept as the last assessment has it. */
export class ReportView implements vscode.Disposable {
    private readonly nonce = randomBytes(16).toString('base64');
    private readonly refresh = new Refresh(() => this.fetch());
    private readonly subscription: vscode.Disposable;
    private panel: vscode.WebviewPanel | undefined;
    private subject: Subject | undefined;

    constructor(
        private readonly server: Server,
        private readonly icon: vscode.Uri,
    ) {
        this.subscription = server.onAssessed(() => void this.refresh.ask());
    }

    /** Shows the report of a model of a file. */
    async show(uri: string, name: string): Promise<void> {
        this.subject = { uri, name };
        this.panel ??= this.open();
        this.panel.title = `Report: ${name.slice(name.lastIndexOf('/') + 1)}`;
        this.panel.reveal(undefined, true);
        await this.refresh.ask();
    }

    private open(): vscode.WebviewPanel {
        const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
        const panel = vscode.window.createWebviewPanel('gpai.report', 'Report', place, { enableFindWidget: true, localResourceRoots: [] });
        panel.iconPath = this.icon;
        panel.onDidDispose(() => {
            this.panel = undefined;
            this.subject = undefined;
        });
        return panel;
    }

    private async fetch(): Promise<void> {
        const subject = this.subject;
        if (!subject) {
            return;
        }
        const html = await this.server.execute<string | null>(serverCommands.report, subject.uri, subject.name);
        if (html && this.panel && subject === this.subject) {
            const page = closedOff(html, this.nonce);
            // the same page again would only flicker
            if (this.panel.webview.html !== page) {
                this.panel.webview.html = page;
            }
        }
    }

    dispose(): void {
        this.subscription.dispose();
        this.panel?.dispose();
    }
}

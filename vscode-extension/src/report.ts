import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { sandboxed } from './page';
import { printPage } from './printing';
import { serverCommands } from './protocol';
import { Refresh } from './refresh';
import type { Server } from './server';

/** A model, modification or system of a file. */
export interface Subject {
    readonly uri: string;
    /** The qualified name. */
    readonly name: string;
}

/** A report is made from all files, so it is not made for each key that is pressed. In milliseconds. */
const pauseInTyping = 300;

/** Shows the report on a model beside the editor and keeps it up to date. */
export class ReportView implements vscode.Disposable {
    private readonly nonce = randomBytes(16).toString('base64');
    private readonly refresh = new Refresh(() => this.update(), pauseInTyping);
    private readonly subscription: vscode.Disposable;
    private panel: vscode.WebviewPanel | undefined;
    private subject: Subject | undefined;

    constructor(
        private readonly server: Server,
        private readonly icon: vscode.Uri,
    ) {
        this.subscription = server.onAssessed(() => this.refresh.postpone());
    }

    /** The subject of the report, if its view has the focus. */
    get focused(): Subject | undefined {
        return this.panel?.active ? this.subject : undefined;
    }

    async show(subject: Subject): Promise<void> {
        this.subject = subject;
        this.panel ??= this.open();
        this.panel.title = vscode.l10n.t('Report: {0}', shortName(subject));
        this.panel.reveal(undefined, true);
        await this.refresh.request();
    }

    private open(): vscode.WebviewPanel {
        const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
        const panel = vscode.window.createWebviewPanel('gpai.report', vscode.l10n.t('Report'), place, {
            enableFindWidget: true,
            localResourceRoots: [],
        });
        panel.iconPath = this.icon;
        panel.onDidChangeViewState(() => this.refresh.postpone());
        panel.onDidDispose(() => {
            this.panel = undefined;
            this.subject = undefined;
        });
        return panel;
    }

    private async update(): Promise<void> {
        const subject = this.subject;
        // the report of a hidden view is made when it is shown again
        const panel = this.panel;
        if (!subject || !panel?.visible) {
            return;
        }
        const html = await reportPage(this.server, subject);
        if (html && this.panel === panel && subject === this.subject) {
            const page = sandboxed(html, this.nonce);
            // setting the same page again would make the view flicker
            if (panel.webview.html !== page) {
                panel.webview.html = page;
            }
        }
    }

    dispose(): void {
        this.subscription.dispose();
        this.refresh.cancel();
        this.panel?.dispose();
    }
}

/** Asks where to save the report on a model, and saves it as an HTML page. */
export async function saveReport(server: Server, subject: Subject): Promise<void> {
    const html = await reportPage(server, subject);
    if (!html) {
        return;
    }
    const folder = vscode.workspace.workspaceFolders?.find(({ uri }) => uri.scheme === 'file')?.uri;
    const name = `${shortName(subject)}.html`;
    const target = await vscode.window.showSaveDialog({
        title: vscode.l10n.t('Save the Report'),
        filters: { [vscode.l10n.t('HTML page')]: ['html'] },
        ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
    });
    if (target) {
        await write(target, html);
        await offerToOpen(target);
    }
}

/** Opens the report on a model in a browser, which asks how to print it. */
export async function printReport(server: Server, subject: Subject): Promise<void> {
    const html = await reportPage(server, subject);
    if (html) {
        await printPage(html);
    }
}

function reportPage(server: Server, subject: Subject): Promise<string | null | undefined> {
    return server.execute<string | null>(serverCommands.report, subject.uri, subject.name);
}

/** Writes the whole file or nothing: a failure does not change an existing file. */
async function write(target: vscode.Uri, text: string): Promise<void> {
    const temporary = target.with({ path: `${target.path}.${randomBytes(6).toString('hex')}.tmp` });
    try {
        await vscode.workspace.fs.writeFile(temporary, new TextEncoder().encode(text));
        await vscode.workspace.fs.rename(temporary, target, { overwrite: true });
    } catch (error) {
        await vscode.workspace.fs.delete(temporary).then(undefined, () => undefined);
        throw error;
    }
}

async function offerToOpen(page: vscode.Uri): Promise<void> {
    const button = vscode.l10n.t('Open in Browser');
    const message = vscode.l10n.t('The report was saved as {0}.', page.path.slice(page.path.lastIndexOf('/') + 1));
    // a browser on this machine cannot open a file of another one
    const buttons = vscode.env.remoteName === undefined ? [button] : [];
    if ((await vscode.window.showInformationMessage(message, ...buttons)) === button) {
        await vscode.env.openExternal(page);
    }
}

function shortName({ name }: Subject): string {
    return name.slice(name.lastIndexOf('/') + 1);
}

import * as vscode from 'vscode';
import { isServed, type Server } from './server';

/** The language status of `.gpai` files: the version of the server, with its menu one click away. */
export class ServerStatus implements vscode.Disposable {
    private readonly item = vscode.languages.createLanguageStatusItem('gpai.server', { language: 'gpai' });
    private readonly subscriptions: vscode.Disposable[];

    constructor(private readonly server: Server) {
        this.item.name = vscode.l10n.t('gpai Language Server');
        this.item.command = { command: 'gpai.showServerMenu', title: vscode.l10n.t('Menu') };
        this.subscriptions = [server.onStateChanged(() => this.update()), vscode.window.onDidChangeActiveTextEditor(() => this.update())];
        this.update();
    }

    private update(): void {
        const document = vscode.window.activeTextEditor?.document;
        const served = document?.languageId !== 'gpai' || isServed(document);
        this.item.text = served ? title(this.server) : vscode.l10n.t('No findings: this file is not on disk');
        this.item.severity = served && this.server.info ? vscode.LanguageStatusSeverity.Information : vscode.LanguageStatusSeverity.Warning;
    }

    dispose(): void {
        vscode.Disposable.from(this.item, ...this.subscriptions).dispose();
    }
}

/** Shows the version of the server and what can be done with it. */
export async function showServerMenu(server: Server): Promise<unknown> {
    const actions = [
        { label: `$(debug-restart) ${vscode.l10n.t('Restart')}`, run: () => server.restart() },
        { label: `$(output) ${vscode.l10n.t('Show Log')}`, run: () => server.showLog() },
        { label: `$(copy) ${vscode.l10n.t('Copy Version')}`, run: () => vscode.env.clipboard.writeText(title(server)) },
        {
            label: `$(gear) ${vscode.l10n.t('Open Settings')}`,
            run: () => vscode.commands.executeCommand('workbench.action.openSettings', 'gpai.'),
        },
    ];
    const chosen = await vscode.window.showQuickPick(actions, { title: title(server) });
    return chosen?.run();
}

function title({ info }: Server): string {
    return info ? `gpai ${info.version}, Java ${info.java.version}` : vscode.l10n.t('gpai language server: not running');
}

import * as vscode from 'vscode';
import { commands } from './commands';
import { ReportView } from './report';
import { catalogueScheme, Server } from './server';
import { StatusBar } from './status';

/** Called by the editor when a first `.gpai` file or a command of the extension is used. */
export function activate(context: vscode.ExtensionContext): void {
    const server = new Server(context.asAbsolutePath('server'));
    const report = new ReportView(server, vscode.Uri.joinPath(context.extensionUri, 'images', 'file.svg'));
    const actions = commands(server, report, vscode.Uri.joinPath(context.extensionUri, 'samples'));
    context.subscriptions.push(
        server,
        report,
        new StatusBar(server),
        vscode.workspace.registerTextDocumentContentProvider(catalogueScheme, {
            provideTextDocumentContent: uri => server.catalogue(uri),
        }),
        vscode.workspace.onDidChangeConfiguration(event => {
            if (event.affectsConfiguration('gpai.java.home')) {
                void server.restart();
            }
        }),
        ...Object.entries(actions).map(([name, action]) => vscode.commands.registerCommand(name, action)),
    );
    void server.start();
}

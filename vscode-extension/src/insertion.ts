import * as vscode from 'vscode';
import { fileName, type ForeignFile, listedUris, maximumBytes, pastedText } from './foreign';
import { placed } from './place';
import { serverCommands } from './protocol';
import { documentSelector, type Server } from './server';

const title = vscode.l10n.t('Insert as gpai');
const uriList = 'text/uri-list';

/** Reads files that the user chose; the sizes are checked first. Links in them are never followed. */
export async function readFiles(uris: readonly vscode.Uri[]): Promise<ForeignFile[]> {
    const sizes = await Promise.all(uris.map(async uri => (await vscode.workspace.fs.stat(uri)).size));
    if (sizes.reduce((sum, size) => sum + size, 0) > maximumBytes) {
        throw new Error(vscode.l10n.t('The files are larger than 32 MiB.'));
    }
    return Promise.all(
        uris.map(async uri => ({
            name: fileName(uri.path),
            text: new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)),
        })),
    );
}

/** Inserts what dropped or pasted files and pasted text state about models, as the server imports it. */
export class Insertion implements vscode.DocumentDropEditProvider, vscode.DocumentPasteEditProvider {
    private readonly kind = vscode.DocumentDropOrPasteEditKind.Empty.append('gpai', 'import');

    constructor(private readonly server: Server) {}

    register(): vscode.Disposable {
        return vscode.Disposable.from(
            vscode.languages.registerDocumentDropEditProvider(documentSelector, this, {
                providedDropEditKinds: [this.kind],
                dropMimeTypes: [uriList],
            }),
            vscode.languages.registerDocumentPasteEditProvider(documentSelector, this, {
                providedPasteEditKinds: [this.kind],
                pasteMimeTypes: [uriList, 'text/plain'],
            }),
        );
    }

    async provideDocumentDropEdits(
        document: vscode.TextDocument,
        position: vscode.Position,
        data: vscode.DataTransfer,
        token: vscode.CancellationToken,
    ): Promise<vscode.DocumentDropEdit[]> {
        const statements = await this.statements(document, await listedFiles(data), token);
        if (statements === undefined) {
            return [];
        }
        const declarations = await declarationsOf(document);
        const insertion = placed(statements, position, document.lineAt(position).text, declarations);
        const edit = new vscode.DocumentDropEdit('', title, this.kind);
        edit.additionalEdit = new vscode.WorkspaceEdit();
        edit.additionalEdit.insert(document.uri, new vscode.Position(insertion.at.line, insertion.at.character), insertion.text);
        return [edit];
    }

    async provideDocumentPasteEdits(
        document: vscode.TextDocument,
        _ranges: readonly vscode.Range[],
        data: vscode.DataTransfer,
        _context: vscode.DocumentPasteEditContext,
        token: vscode.CancellationToken,
    ): Promise<vscode.DocumentPasteEdit[]> {
        const files = await listedFiles(data);
        const text = files.length > 0 ? undefined : pastedText((await data.get('text/plain')?.asString()) ?? '');
        const statements = await this.statements(document, text ? [text] : files, token);
        if (statements === undefined) {
            return [];
        }
        const edit = new vscode.DocumentPasteEdit(statements, title, this.kind);
        // pasting inserts the text as it is; the user chooses the import
        edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
        return [edit];
    }

    /** The statements to insert; undefined if the files are of other formats. */
    private async statements(
        document: vscode.TextDocument,
        files: readonly ForeignFile[],
        token: vscode.CancellationToken,
    ): Promise<string | undefined> {
        if (files.length === 0 || token.isCancellationRequested) {
            return undefined;
        }
        try {
            return await this.server.execute<string>(
                serverCommands.import,
                files.map(file => file.name),
                files.map(file => file.text),
                document.uri.toString(),
            );
        } catch {
            // not a format that can be imported: the editor inserts it in its own way
            return undefined;
        }
    }
}

/** The places of the declarations of a file; none if the server is not running. */
async function declarationsOf(document: vscode.TextDocument): Promise<vscode.Range[]> {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
    );
    return (symbols ?? []).map(symbol => symbol.range);
}

/** The files in the list of URIs that are on a file system of the editor; none if they cannot be read or are too large. */
async function listedFiles(data: vscode.DataTransfer): Promise<ForeignFile[]> {
    try {
        const list = listedUris((await data.get(uriList)?.asString()) ?? '').map(uri => vscode.Uri.parse(uri, true));
        // the address of a page is not a file, and nothing is downloaded
        return await readFiles(list.filter(uri => vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== undefined));
    } catch {
        return [];
    }
}

const vscode = require('vscode');

const content = new TextEncoder().encode('model Virtual-7B {\n    licence No-Such-Licence\n}\n');
const file = '/virtual.gpai';

/** Called by the editor when a folder of the virtual file system is opened. */
exports.activate = context => {
    const refuse = () => {
        throw vscode.FileSystemError.NoPermissions();
    };
    const files = {
        onDidChangeFile: new vscode.EventEmitter().event,
        watch: () => new vscode.Disposable(() => undefined),
        stat: uri => {
            if (uri.path === '/') {
                return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
            }
            if (uri.path === file) {
                return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: content.length };
            }
            throw vscode.FileSystemError.FileNotFound(uri);
        },
        readDirectory: () => [[file.slice(1), vscode.FileType.File]],
        readFile: uri => {
            if (uri.path !== file) {
                throw vscode.FileSystemError.FileNotFound(uri);
            }
            return content;
        },
        writeFile: refuse,
        createDirectory: refuse,
        rename: refuse,
        delete: refuse,
    };
    context.subscriptions.push(vscode.workspace.registerFileSystemProvider('virtual', files, { isReadonly: true }));
};

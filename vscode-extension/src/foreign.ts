/** The maximum size of all files that are imported together, as for the server. */
export const maximumBytes = 32 * 1024 * 1024;

/** How inputs begin: a header, JSON, a heading, a framework, or the names of columns. The server decides whether they can be imported. */
const beginning = /^\s*(?:---|\{|#|framework:|[A-Za-z_]+[,|])/;

/** A file to import. Its name is only shown, and chooses the format. */
export interface ForeignFile {
    readonly name: string;
    readonly text: string;
}

/** Text that was pasted, if it may be a model card, a configuration, a log or a table. */
export function pastedText(text: string): ForeignFile | undefined {
    if (text.length > maximumBytes || !beginning.test(text)) {
        return undefined;
    }
    return { name: /^\s*(?:---|#)/.test(text) ? 'pasted card.md' : 'pasted text', text: text.trimStart() };
}

/** The URIs of a list of the type `text/uri-list`. */
export function listedUris(list: string): string[] {
    return list
        .split(/\r?\n/)
        .map(line => line.trim())
        .filter(line => line !== '' && !line.startsWith('#'));
}

/** The name of the file with this path, which is shown with what was imported from it. */
export function fileName(path: string): string {
    return path.slice(path.lastIndexOf('/') + 1);
}

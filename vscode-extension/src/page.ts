/** Replaces the page's colours with those of the editor and hides links that lead nowhere in a web view. */
const theme = `
:root {
    --paper: var(--vscode-editor-background);
    --panel: var(--vscode-textBlockQuote-background);
    --ink: var(--vscode-editor-foreground);
    --quiet: var(--vscode-descriptionForeground);
    --grid: var(--vscode-editorWidget-border);
    --point: var(--vscode-textLink-foreground);
    --limit: var(--vscode-errorForeground);
    --good: var(--vscode-charts-green);
    --warn: var(--vscode-charts-orange);
    font-size: 14px;
}
code { padding: 0; background: none; color: inherit; }
.back { display: none; }
`;

/**
 * Prepares a page of the server for a web view: in the colours of the editor, and sandboxed. Nothing is loaded, no script runs, and only
 * the style sheets of the page itself, marked with the nonce, apply.
 */
export function sandboxed(html: string, nonce: string): string {
    const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'">`;
    return html
        .replace(/<head>/i, head => head + policy)
        .replace(/<\/head>/i, end => `<style>${theme}</style>${end}`)
        .replaceAll(/<style(?=[\s>])/gi, style => `${style} nonce="${nonce}"`);
}

/** Prepares a page of the server for a browser that is to print it: the script that asks for this, marked with the nonce, is the only one. */
export function printing(html: string, nonce: string): string {
    return html
        .replace(/(http-equiv="Content-Security-Policy" content=")/i, (_, start: string) => `${start}script-src 'nonce-${nonce}'; `)
        .replace(/<\/head>/i, end => `<script nonce="${nonce}">addEventListener('load', () => print());</script>${end}`);
}

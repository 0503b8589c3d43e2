/** The colours of the editor instead of the page's own, and what means nothing beside an editor left out. */
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
 * A page of the server as a web view shows it: in the editor's colours, and closed off. Nothing is loaded or run, and only the page's own
 * style sheets, which are marked with the nonce, apply.
 */
export function closedOff(html: string, nonce: string): string {
    const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'">`;
    return html
        .replace(/<head>/i, head => head + policy)
        .replace(/<\/head>/i, end => `<style>${theme}</style>${end}`)
        .replaceAll(/<style(?=[\s>])/gi, style => `${style} nonce="${nonce}"`);
}

/**
 * A page of the server, closed off for a web view: nothing is loaded or run, and only its own style sheets, marked with the nonce, apply.
 */
export function closedOff(html: string, nonce: string): string {
    const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'">`;
    return html.replace(/<head>/i, head => head + policy).replaceAll(/<style(?=[\s>])/gi, style => `${style} nonce="${nonce}"`);
}

import type { ServerCapabilities, StaticFeature } from 'vscode-languageclient/node';

/** Token types that the TextMate grammar colours in more detail than the server: it distinguishes declarations, statements and units. */
const colouredByGrammar = new Set(['keyword', 'string', 'number', 'comment', 'parameter']);

/** Limits the server's semantic colours to names, by renaming the other token types to names that no theme colours. */
export class NameHighlighting implements StaticFeature {
    preInitialize(capabilities: ServerCapabilities): void {
        const legend = capabilities.semanticTokensProvider?.legend;
        if (legend) {
            legend.tokenTypes = legend.tokenTypes.map(type => (colouredByGrammar.has(type) ? `${type}ByGrammar` : type));
        }
    }

    fillClientCapabilities(): void {
        // no capability to announce
    }

    initialize(): void {
        // the legend is changed before initialization
    }

    getState(): { kind: 'static' } {
        return { kind: 'static' };
    }

    clear(): void {
        // no resources to release
    }
}

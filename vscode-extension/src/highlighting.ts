import type { ServerCapabilities, StaticFeature } from 'vscode-languageclient/node';

/** What the grammar of the extension colours as well, and finer: it tells elements, statements and units apart. */
const byGrammar = new Set(['keyword', 'string', 'number', 'comment', 'parameter']);

/** Has the server's colours apply to names alone, by calling the others something that no theme has a colour for. */
export class ColoursOfNames implements StaticFeature {
    preInitialize(capabilities: ServerCapabilities): void {
        const legend = capabilities.semanticTokensProvider?.legend;
        if (legend) {
            legend.tokenTypes = legend.tokenTypes.map(type => (byGrammar.has(type) ? `${type}ByGrammar` : type));
        }
    }

    fillClientCapabilities(): void {
        // nothing to announce
    }

    initialize(): void {
        // everything is done before the client initializes
    }

    getState(): { kind: 'static' } {
        return { kind: 'static' };
    }

    clear(): void {
        // nothing is held
    }
}

import { l10n } from 'vscode';
import type { SymbolKind } from 'vscode-languageclient/node';

/** The symbol kind that the server gives to rulesets and to nothing else: a namespace. */
const rulesetKind: SymbolKind = 3;

/** The properties used of a symbol of a file or of the workspace. */
export interface NamedSymbol {
    readonly name: string;
    readonly kind: SymbolKind;
    /** The title of the declaration, in the symbols of a file. */
    readonly detail?: string;
    /** The package, in the symbols of the workspace. */
    readonly containerName?: string;
}

/** An entry in the list from which the setting `gpai.ruleset` is chosen. */
export interface RulesetChoice {
    readonly label: string;
    readonly description: string;
    /** The value of the setting. */
    readonly value: string;
}

/** The choices for `gpai.ruleset`: each file's own ruleset, the rulesets of the catalogue, and those that the workspace declares. */
export function rulesetChoices(catalogue: readonly NamedSymbol[], workspace: readonly NamedSymbol[]): RulesetChoice[] {
    return [
        { label: l10n.t('As stated in each file'), description: l10n.t('no ruleset is set'), value: '' },
        ...rulesets(catalogue).map(({ name, detail }) => ({ label: name, description: detail ?? '', value: name })),
        ...rulesets(workspace).map(({ name, containerName }) => {
            const qualified = containerName ? `${containerName}/${name}` : name;
            return { label: qualified, description: l10n.t('declared in this workspace'), value: qualified };
        }),
    ];
}

function rulesets(symbols: readonly NamedSymbol[]): NamedSymbol[] {
    return symbols.filter(symbol => symbol.kind === rulesetKind);
}

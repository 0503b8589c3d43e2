/** What the user says about a new model. Empty texts are left out of the file. */
export interface NewModel {
    readonly title: string;
    readonly provider: string;
    /** An estimate of the training compute in the words of the language. */
    readonly compute: string;
    /** The name of a licence. */
    readonly licence: string;
}

/** The text of a file with a model and its provider. It states only what the user said. */
export function newModelText({ title, provider, compute, licence }: NewModel): string {
    const lab = nameOf(provider);
    const statements = [
        `    pretraining { compute ${compute || 'unknown "not estimated yet"'} }`,
        ...(licence ? [`    licence ${licence}`] : []),
    ];
    return [
        'assess under guidelines-2025-07',
        '',
        `entity ${declared(provider)}`,
        '',
        `model ${declared(title)} by ${lab} {`,
        ...statements,
        '}',
        '',
    ].join('\n');
}

function declared(title: string): string {
    const name = nameOf(title);
    return name === title ? name : `${name} ${quoted(title)}`;
}

/**
 * A title as a name: a letter, then letters, digits and single signs. The caret in front of it makes it a name even if the word is a
 * keyword.
 */
export function nameOf(title: string): string {
    const name = title.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[^\p{L}]+|[^\p{L}\p{N}]+$/gu, '');
    const usable = name === '' ? 'Unnamed' : name;
    return /^\p{Lu}/u.test(usable) ? usable : `^${usable}`;
}

function quoted(text: string): string {
    return `"${text.replace(/[\\"]/g, '\\$&').replace(/[\r\n]+/g, ' ')}"`;
}

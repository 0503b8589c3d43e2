/** A position in a text, counted from 0. */
interface Position {
    readonly line: number;
    readonly character: number;
}

interface Range {
    readonly start: Position;
    readonly end: Position;
}

/** What to insert, and where. */
export interface Insertion {
    readonly at: Position;
    readonly text: string;
}

/**
 * Where to insert declarations that are dropped on a text, and how: after the declaration that they are dropped on, or after the line, so
 * that neither a declaration nor a word is divided.
 *
 * @param statements the declarations
 * @param dropped where they are dropped
 * @param line the line there
 * @param declarations the places of the declarations that the text already has
 */
export function placed(statements: string, dropped: Position, line: string, declarations: readonly Range[]): Insertion {
    const own = statements.trim();
    const divided = declarations.find(({ start, end }) => before(start, dropped) && before(dropped, end));
    if (divided) {
        return { at: divided.end, text: `\n\n${own}` };
    }
    if (line.trim() === '') {
        return { at: dropped, text: statements };
    }
    if (line.slice(0, dropped.character).trim() === '') {
        return { at: { line: dropped.line, character: 0 }, text: `${own}\n\n` };
    }
    return { at: { line: dropped.line, character: line.length }, text: `\n\n${own}` };
}

function before(one: Position, other: Position): boolean {
    return one.line < other.line || (one.line === other.line && one.character < other.character);
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placed } from '../../src/place';

const lines = ['// models', 'model Tide by Lab {', '    scope broad', '}', '', 'entity Lab'];
const declarations = [
    { start: { line: 1, character: 0 }, end: { line: 3, character: 1 } },
    { start: { line: 5, character: 0 }, end: { line: 5, character: 10 } },
];

/** The text after something is dropped. */
function after(line: number, character: number): string {
    const { at, text } = placed('model New {}\n', { line, character }, lines[line] ?? '', declarations);
    const changed = [...lines];
    const old = changed[at.line] ?? '';
    changed[at.line] = old.slice(0, at.character) + text + old.slice(at.character);
    return changed.join('\n');
}

test('what is dropped on a declaration is inserted after it', () => {
    const expected = '// models\nmodel Tide by Lab {\n    scope broad\n}\n\nmodel New {}\n\nentity Lab';
    assert.equal(after(1, 8), expected);
    assert.equal(after(2, 6), expected);
    assert.equal(after(3, 0), expected);
    assert.ok(after(5, 9).endsWith('entity Lab\n\nmodel New {}'));
});

test('what is dropped on an empty line is inserted there', () => {
    assert.ok(after(4, 0).endsWith('}\nmodel New {}\n\nentity Lab'));
});

test('what is dropped in another line is inserted after it, and at its beginning before it', () => {
    assert.ok(after(0, 5).startsWith('// models\n\nmodel New {}\nmodel Tide'));
    assert.ok(after(0, 0).startsWith('model New {}\n\n// models\n'));
    assert.ok(after(1, 0).startsWith('// models\nmodel New {}\n\nmodel Tide'));
    assert.ok(after(5, 10).endsWith('entity Lab\n\nmodel New {}'));
});

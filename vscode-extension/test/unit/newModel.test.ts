import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameOf, newModelText } from '../../src/newModel';

test('the file states what the user said', () => {
    assert.equal(
        newModelText({ title: 'Polar 70B', provider: 'Lab', compute: '70B parameters x 15T tokens', licence: 'Apache-2.0' }),
        `assess under guidelines-2025-07

entity Lab

model Polar-70B "Polar 70B" by Lab {
    pretraining { compute 70B parameters x 15T tokens }
    licence Apache-2.0
}
`,
    );
});

test('what the user left open is not stated', () => {
    const text = newModelText({ title: 'Polar', provider: 'The "Lab" \\ Ltd.', compute: '', licence: '' });
    assert.match(text, /^entity The-Lab-Ltd "The \\"Lab\\" \\\\ Ltd\."$/m);
    assert.match(text, /^model Polar by The-Lab-Ltd \{$/m);
    assert.match(text, /compute unknown "not estimated yet"/);
    assert.doesNotMatch(text, /licence/);
});

test('every title becomes a name', () => {
    assert.deepEqual(['Größe 2', '3 Seas', 'context', '  ', '70B', 'A–B', 'v2.', 'Llama-3.1'].map(nameOf), [
        'Größe-2',
        'Seas',
        '^context',
        'Unnamed',
        'B',
        'A-B',
        '^v2',
        'Llama-3.1',
    ]);
});

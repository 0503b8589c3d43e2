import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rulesetChoices } from '../../src/rulesets';

const namespace = 3;
const model = 5;

test('the choices are none, those of the catalogue with their titles, and those of the workspace by their qualified names', () => {
    const catalogue = [{ name: 'guidelines-2025-07', kind: namespace, detail: 'Guidelines of July 2025' } as const];
    const workspace = [
        { name: 'what-if', kind: namespace, containerName: 'lab/experiments' },
        { name: 'stricter', kind: namespace, containerName: '' },
    ] as const;
    assert.deepEqual(
        rulesetChoices(catalogue, workspace).map(({ label, description, value }) => [label, description, value]),
        [
            ['As stated in each file', 'no ruleset is set', ''],
            ['guidelines-2025-07', 'Guidelines of July 2025', 'guidelines-2025-07'],
            ['lab/experiments/what-if', 'declared in this workspace', 'lab/experiments/what-if'],
            ['stricter', 'declared in this workspace', 'stricter'],
        ],
    );
});

test('a ruleset without a title can be chosen, and other symbols are left out', () => {
    const catalogue = [{ name: 'untitled', kind: namespace } as const, { name: 'Polar-70B', kind: model } as const];
    assert.deepEqual(
        rulesetChoices(catalogue, []).map(({ label, description }) => [label, description]),
        [
            ['As stated in each file', 'no ruleset is set'],
            ['untitled', ''],
        ],
    );
});

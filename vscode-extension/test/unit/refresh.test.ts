import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refresh } from '../../src/refresh';

test('however often it is asked during a run, one more run follows', async () => {
    let runs = 0;
    let finishFirst = (): void => assert.fail('the first run has not begun');
    const first = new Promise<void>(resolve => (finishFirst = resolve));
    const refresh = new Refresh(async () => {
        runs++;
        await (runs === 1 ? first : undefined);
    });

    const done = refresh.ask();
    await Promise.all([refresh.ask(), refresh.ask(), refresh.ask()]);
    assert.equal(runs, 1);
    finishFirst();
    await done;
    assert.equal(runs, 2);
});

test('after a run that failed, it can be asked again', async () => {
    let runs = 0;
    const refresh = new Refresh(() => {
        runs++;
        return runs === 1 ? Promise.reject(new Error('no server')) : Promise.resolve();
    });
    await assert.rejects(refresh.ask(), /no server/);
    await refresh.ask();
    assert.equal(runs, 2);
});

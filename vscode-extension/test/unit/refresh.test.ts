import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { Refresh } from '../../src/refresh';

test('any number of requests during a run lead to one further run', async () => {
    let runs = 0;
    let finishFirst = (): void => assert.fail('the first run has not begun');
    const first = new Promise<void>(resolve => (finishFirst = resolve));
    const refresh = new Refresh(async () => {
        runs++;
        await (runs === 1 ? first : undefined);
    });

    const done = refresh.request();
    await Promise.all([refresh.request(), refresh.request(), refresh.request()]);
    assert.equal(runs, 1);
    finishFirst();
    await done;
    assert.equal(runs, 2);
});

test('a failed run does not prevent the next one', async () => {
    let runs = 0;
    const refresh = new Refresh(() => {
        runs++;
        return runs === 1 ? Promise.reject(new Error('no server')) : Promise.resolve();
    });
    await assert.rejects(refresh.request(), /no server/);
    await refresh.request();
    assert.equal(runs, 2);
});

test('postponed requests lead to one run after a pause', () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    try {
        let runs = 0;
        const refresh = new Refresh(() => {
            runs++;
            return Promise.resolve();
        }, 300);
        for (let key = 0; key < 10; key++) {
            refresh.postpone();
            mock.timers.tick(200);
        }
        assert.equal(runs, 0);
        mock.timers.tick(100);
        assert.equal(runs, 1);

        refresh.postpone();
        refresh.cancel();
        mock.timers.tick(1000);
        assert.equal(runs, 1);
    } finally {
        mock.timers.reset();
    }
});

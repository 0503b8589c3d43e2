import { test } from 'node:test';
import { inWorkbench } from './workbench';

test('where there is no Java, one sentence says what to do', () =>
    inWorkbench('java-missing', { environment: { HOME: process.env['HOME'], PATH: '/nowhere' } }, async workbench => {
        await workbench.openFile('open-source.gpai');
        await workbench.notification.getByText('gpai needs Java 17 or newer, and there is none in JAVA_HOME or on the PATH: '
            + 'install one, or name its folder in the setting gpai.java.home.').waitFor();
    }));

import { after, test } from 'node:test';
import { closeAll, inWorkbench } from './workbench';

after(closeAll);

/** An environment without Java. */
const withoutJava = { HOME: process.env.HOME, PATH: '/nowhere' };

test('the extension for one platform shows findings on a machine without Java', () =>
    inWorkbench('included-java', { window: { environment: withoutJava } }, async workbench => {
        await workbench.openFile('worked/open-source.gpai');
        await workbench.squiggles.first().waitFor();
        await (await workbench.problems('exemption/usage-restricted')).first().waitFor();
        await (await workbench.languageStatus()).getByText(/gpai \d+\.\d+\.\d+, Java \d+/).waitFor();
    }));

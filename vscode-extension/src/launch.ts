import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Executable } from 'vscode-languageclient/node';
import type { Java } from './java';

/**
 * The command line that starts the server in a folder. The distribution's lib/lsp.options holds the options for Java; they may name
 * files relative to that folder.
 */
export function launch(java: Java, folder: string): Executable {
    const options = path.join('lib', 'lsp.options');
    const javaOptions = fs.existsSync(path.join(folder, options)) ? [`@${options}`] : ['-Xmx400m', '-XX:+UseSerialGC'];
    return {
        command: java.executable,
        args: [...javaOptions, '-cp', path.join(folder, 'lib', '*'), 'org.gpailang.lsp.Main', 'lsp'],
        options: { cwd: folder },
    };
}

import { execFile } from 'node:child_process';
import { readFile, realpath } from 'node:fs/promises';
import * as path from 'node:path';

/** The oldest Java that the server runs on. */
export const oldestJava = 17;

/** A Java that can run the server. */
export interface Java {
    readonly executable: string;
    readonly version: number;
}

/** There is no Java to run the server; the message says in one sentence what to do. */
export class JavaMissing extends Error {}

/** The version of the Java behind an executable, or undefined where there is none. */
export type VersionOf = (executable: string) => Promise<number | undefined>;

/**
 * Finds a Java that is new enough: in the folder that the setting names, and only there if it names one, else in JAVA_HOME, else on the
 * PATH.
 *
 * @throws JavaMissing if there is none
 */
export async function findJava(setting: string, environment: NodeJS.ProcessEnv, versionOf: VersionOf = askForVersion): Promise<Java> {
    let newestTooOld = 0;
    for (const folder of setting ? [path.join(setting, 'bin')] : folders(environment)) {
        const executable = path.join(folder, process.platform === 'win32' ? 'java.exe' : 'java');
        const version = (await versionOf(executable)) ?? 0;
        if (version >= oldestJava) {
            return { executable, version };
        }
        newestTooOld = Math.max(newestTooOld, version);
    }
    throw new JavaMissing(whatToDo(setting, newestTooOld));
}

function folders(environment: NodeJS.ProcessEnv): string[] {
    const home = environment.JAVA_HOME;
    const onPath = (environment.PATH ?? environment.Path ?? '').split(path.delimiter).filter(folder => folder !== '');
    return home ? [path.join(home, 'bin'), ...onPath] : onPath;
}

function whatToDo(setting: string, tooOld: number): string {
    const found = tooOld > 0 ? `only Java ${tooOld} is` : 'there is none';
    return setting
        ? `gpai needs Java ${oldestJava} or newer, and ${found} in ${setting}: correct the setting gpai.java.home, or empty it.`
        : `gpai needs Java ${oldestJava} or newer, and ${found} in JAVA_HOME or on the PATH: ` +
              'install one, or name its folder in the setting gpai.java.home.';
}

/** The major version in what `java -version` prints or in a file `release`: 8 from "1.8.0_392", 17 from "17.0.15". */
export function majorVersion(output: string): number | undefined {
    const match = /(?:version |^JAVA_VERSION=)"(?:1\.)?(\d+)/m.exec(output);
    return match ? Number(match[1]) : undefined;
}

/** The version stands in a file of most installations, which saves starting Java only to ask for it. */
async function askForVersion(executable: string): Promise<number | undefined> {
    const file = await realpath(executable).catch(() => undefined);
    if (file === undefined) {
        return undefined;
    }
    const release = await readFile(path.join(path.dirname(file), '..', 'release'), 'utf8').catch(() => '');
    return majorVersion(release) ?? run(executable);
}

function run(executable: string): Promise<number | undefined> {
    return new Promise(resolve => {
        execFile(executable, ['-version'], { timeout: 20_000 }, (error, _, output) => resolve(error ? undefined : majorVersion(output)));
    });
}

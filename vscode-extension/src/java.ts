import { execFile } from 'node:child_process';
import { readFile, realpath } from 'node:fs/promises';
import * as path from 'node:path';
import { l10n } from 'vscode';

/** The oldest version of Java that can run the server. */
export const minimumJava = 17;

/** A Java installation that can run the server. */
export interface Java {
    readonly executable: string;
    readonly version: number;
}

/** No suitable Java was found. The message is for the user and says what to do. */
export class JavaMissing extends Error {}

/** Returns the version of the Java behind an executable, or undefined if there is none. */
export type VersionOf = (executable: string) => Promise<number | undefined>;

/**
 * Finds a Java that is new enough. If the setting names a folder, only that folder is searched; otherwise the Java that the extension for
 * one platform includes beside the server, then JAVA_HOME, then the PATH.
 *
 * @param server the folder of the server
 * @throws JavaMissing if there is none
 */
export async function findJava(
    setting: string,
    server: string,
    environment: NodeJS.ProcessEnv,
    versionOf: VersionOf = readVersion,
): Promise<Java> {
    let newestTooOld = 0;
    const candidates = setting ? [path.join(setting, 'bin')] : [path.join(server, 'runtime', 'bin'), ...folders(environment)];
    for (const folder of candidates) {
        const executable = path.join(folder, process.platform === 'win32' ? 'java.exe' : 'java');
        const version = (await versionOf(executable)) ?? 0;
        if (version >= minimumJava) {
            return { executable, version };
        }
        newestTooOld = Math.max(newestTooOld, version);
    }
    throw new JavaMissing(messageFor(setting, newestTooOld));
}

function folders(environment: NodeJS.ProcessEnv): string[] {
    const home = environment.JAVA_HOME;
    const onPath = (environment.PATH ?? environment.Path ?? '').split(path.delimiter).filter(folder => folder !== '');
    return home ? [path.join(home, 'bin'), ...onPath] : onPath;
}

function messageFor(setting: string, newestTooOld: number): string {
    const found = newestTooOld > 0 ? l10n.t('only Java {0}', newestTooOld) : l10n.t('no Java');
    return setting
        ? l10n.t(
              'gpai needs Java {0} or newer but found {1} in {2}. Correct or clear the setting gpai.java.home.',
              minimumJava,
              found,
              setting,
          )
        : l10n.t(
              'gpai needs Java {0} or newer but found {1} in JAVA_HOME or on the PATH. Install Java, or set gpai.java.home to its folder.',
              minimumJava,
              found,
          );
}

/** The major version in the output of `java -version` or in a `release` file: 8 for "1.8.0_392", 17 for "17.0.15". */
export function majorVersion(output: string): number | undefined {
    const match = /(?:version |^JAVA_VERSION=)"(?:1\.)?(\d+)/m.exec(output);
    return match ? Number(match[1]) : undefined;
}

/** Most installations have a `release` file with the version; reading it is faster than starting Java. */
async function readVersion(executable: string): Promise<number | undefined> {
    const file = await realpath(executable).catch(() => undefined);
    if (file === undefined) {
        return undefined;
    }
    const release = await readFile(path.join(path.dirname(file), '..', 'release'), 'utf8').catch(() => '');
    return majorVersion(release) ?? runVersion(executable);
}

function runVersion(executable: string): Promise<number | undefined> {
    return new Promise(resolve => {
        execFile(executable, ['-version'], { timeout: 20_000 }, (error, _, output) => resolve(error ? undefined : majorVersion(output)));
    });
}

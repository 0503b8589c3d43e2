import assert from 'node:assert/strict';
import * as path from 'node:path';
import { test } from 'node:test';
import { findJava, JavaMissing, majorVersion } from '../../src/java';

const executable = process.platform === 'win32' ? 'java.exe' : 'java';
const none = {};
const homeBin = path.join('/home', 'bin');

/** A lookup of Java versions on a machine that has the given versions in the given folders. */
function machine(versions: Record<string, number>): (java: string) => Promise<number | undefined> {
    return java => Promise.resolve(versions[path.dirname(java)]);
}

function environment(home: string, ...onPath: string[]): NodeJS.ProcessEnv {
    return { JAVA_HOME: home, PATH: onPath.join(path.delimiter) };
}

test('the folder in the setting takes precedence', async () => {
    const java = await findJava('/chosen', '/server', environment('/home'), machine({ [path.join('/chosen', 'bin')]: 21, [homeBin]: 17 }));
    assert.deepEqual(java, { executable: path.join('/chosen', 'bin', executable), version: 21 });
});

test('the Java beside the server takes precedence over those of the machine', async () => {
    const included = path.join('/server', 'runtime', 'bin');
    const java = await findJava(
        '',
        '/server',
        environment('/home', '/usr/bin'),
        machine({ [included]: 25, [homeBin]: 26, '/usr/bin': 17 }),
    );
    assert.deepEqual(java, { executable: path.join(included, executable), version: 25 });
    const chosen = await findJava('/chosen', '/server', none, machine({ [included]: 25, [path.join('/chosen', 'bin')]: 21 }));
    assert.equal(chosen.executable, path.join('/chosen', 'bin', executable));
});

test('JAVA_HOME takes precedence over the PATH', async () => {
    const java = await findJava('', '/server', environment('/home', '/usr/bin'), machine({ [homeBin]: 17, '/usr/bin': 25 }));
    assert.equal(java.executable, path.join(homeBin, executable));
});

test('a Java that is too old is skipped', async () => {
    const java = await findJava('', '/server', environment('/home', '/empty', '/usr/bin'), machine({ [homeBin]: 11, '/usr/bin': 17 }));
    assert.equal(java.version, 17);
});

test('without Java, the message says what to do', async () => {
    await assert.rejects(
        findJava('', '/server', none, machine({})),
        new JavaMissing(
            'gpai needs Java 17 or newer but found no Java in JAVA_HOME or on the PATH. ' +
                'Install Java, or set gpai.java.home to its folder.',
        ),
    );
});

test('if every Java is too old, the message names the newest', async () => {
    await assert.rejects(
        findJava('', '/server', environment('', '/usr/bin', '/opt/bin'), machine({ '/usr/bin': 11, '/opt/bin': 8 })),
        new JavaMissing(
            'gpai needs Java 17 or newer but found only Java 11 in JAVA_HOME or on the PATH. ' +
                'Install Java, or set gpai.java.home to its folder.',
        ),
    );
});

test('if the setting is wrong, no other Java is used', async () => {
    await assert.rejects(
        findJava('/chosen', '/server', environment('', '/usr/bin'), machine({ '/usr/bin': 17 })),
        new JavaMissing('gpai needs Java 17 or newer but found no Java in /chosen. Correct or clear the setting gpai.java.home.'),
    );
});

test('an executable that does not exist is not a Java', async () => {
    await assert.rejects(findJava(path.join(__dirname, 'nowhere'), '/server', none), JavaMissing);
});

test('the version is read from the output of java or from its release file', () => {
    assert.equal(majorVersion('openjdk version "17.0.15" 2025-04-15'), 17);
    assert.equal(majorVersion('openjdk version "25" 2025-09-16'), 25);
    assert.equal(majorVersion('Picked up JAVA_TOOL_OPTIONS: -Dx=y\njava version "1.8.0_392"'), 8);
    assert.equal(majorVersion('IMPLEMENTOR="Debian"\nJAVA_RUNTIME_VERSION="17.0.15+6-Debian"\nJAVA_VERSION="17.0.15"'), 17);
    assert.equal(majorVersion('The operation could not be completed. Unable to locate a Java Runtime.'), undefined);
});

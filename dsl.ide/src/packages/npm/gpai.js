#!/usr/bin/env node
'use strict';
// Starts the gpai program that this package contains.

const { spawnSync } = require('node:child_process');
const { readdirSync, statSync, utimesSync } = require('node:fs');
const path = require('node:path');

// The modification time of the libraries in Java's class archive. Java ignores the archive if installing the package has changed the time.
const ARCHIVED = 1754092800;
const home = path.join(__dirname, 'distribution');

function restoreTimes() {
    const libraries = readdirSync(path.join(home, 'lib')).filter(name => name.endsWith('.jar')).map(name => path.join(home, 'lib', name));
    if (libraries.every(library => statSync(library).mtimeMs === ARCHIVED * 1000)) {
        return;
    }
    try {
        libraries.forEach(library => utimesSync(library, ARCHIVED, ARCHIVED));
    } catch {
        // the folder belongs to another user: the program works, but starts more slowly
    }
}

restoreTimes();
const result = spawnSync(path.join(home, 'bin', 'gpai'), process.argv.slice(2), { stdio: 'inherit' });
if (result.error) {
    console.error(`gpai: cannot be started: ${result.error.message}`);
}
process.exit(result.status ?? 2);

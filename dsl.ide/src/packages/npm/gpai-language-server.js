#!/usr/bin/env node
'use strict';
// Starts the language server; the same as "gpai lsp", for editors that want one command.

process.argv.splice(2, 0, 'lsp');
require('./gpai.js');

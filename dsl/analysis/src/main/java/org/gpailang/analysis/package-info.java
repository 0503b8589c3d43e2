/** Runs the whole analysis of {@code .gpai} files, from texts to findings, for the command line, the language server and the tests. */
package org.gpailang.analysis;

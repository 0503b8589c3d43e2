/** Output of the commands: files that are replaced as a whole or not at all, standard output, messages and progress. */
package org.gpailang.cli.output;

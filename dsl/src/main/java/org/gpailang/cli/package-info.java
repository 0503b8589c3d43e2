/** The command line: one class a subcommand. Standard output carries the result alone; everything else goes to standard error. */
package org.gpailang.cli;

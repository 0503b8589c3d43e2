/** The command line interface {@code gpai}, with one class for each subcommand. */
package org.gpailang.cli;

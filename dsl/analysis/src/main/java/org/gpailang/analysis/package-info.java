/** From texts to findings: one result for the command line, the language server and the tests. */
package org.gpailang.analysis;

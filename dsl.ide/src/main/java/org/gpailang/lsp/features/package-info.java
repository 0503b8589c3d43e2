/** The features of the language server, such as completion and hovers, with one class for each. */
package org.gpailang.lsp.features;

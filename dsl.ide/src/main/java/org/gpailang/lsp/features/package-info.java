/** One class for each feature of the protocol. */
package org.gpailang.lsp.features;

/** The language server for editors: its lifecycle, the dispatch of requests, and the publication of findings. */
package org.gpailang.lsp;

/** Import: from what other files say about a model to a file of the language. */
package org.gpailang.exchange.imports;

/** Import: turns what files of other tools state about a model into a {@code .gpai} file. */
package org.gpailang.exchange.imports;

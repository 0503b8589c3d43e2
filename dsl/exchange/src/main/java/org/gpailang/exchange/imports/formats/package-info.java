/** One class for each format that can be imported. */
package org.gpailang.exchange.imports.formats;

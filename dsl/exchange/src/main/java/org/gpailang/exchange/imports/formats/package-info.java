/** The formats that can be imported, with one class for each. */
package org.gpailang.exchange.imports.formats;

/** Export: an assessed model in the formats that others read. */
package org.gpailang.exchange.exports;

/** Export: an assessed model in the formats of other tools. */
package org.gpailang.exchange.exports;

/** How a model is offered: placings on the market, internal use, openness and monetisation. */
package org.gpailang.core.facts.market;

/**
 * A store for incremental computation: results are computed again only if something they depend on has changed. A
 * {@link org.gpailang.analysis.store.Query} is a pure function of its key and of the results that it reads; a
 * {@link org.gpailang.analysis.store.Store} computes and keeps the results. The package depends neither on the language nor on the law.
 */
package org.gpailang.analysis.store;

/**
 * Results that are kept and computed again only where something they were made of changed. Nothing here knows the language, the law or the
 * editor: a {@link org.gpailang.analysis.store.Query} is a pure function of its key and of what it reads, and a
 * {@link org.gpailang.analysis.store.Store} answers it.
 */
package org.gpailang.analysis.store;

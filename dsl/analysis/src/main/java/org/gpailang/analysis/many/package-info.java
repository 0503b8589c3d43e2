/** Assesses more files than fit into memory: facts are kept in a temporary file, and each connected component is assessed on its own. */
package org.gpailang.analysis.many;

/** One small class for each finding: conclusions to findings. Its metadata stands beside it and its documentation is its javadoc. */
package org.gpailang.core.rules;

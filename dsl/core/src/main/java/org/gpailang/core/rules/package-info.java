/** The kinds of rules, and the rule book, which applies all rules to an assessment. Each rule is one class in the package of its family. */
package org.gpailang.core.rules;

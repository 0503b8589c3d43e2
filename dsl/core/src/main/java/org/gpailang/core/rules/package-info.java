/**
 * The rules that turn an assessment into findings: the base class of each kind of rule, and {@link RuleBook}, which applies them. Each rule
 * is one class in the package of its family.
 */
package org.gpailang.core.rules;

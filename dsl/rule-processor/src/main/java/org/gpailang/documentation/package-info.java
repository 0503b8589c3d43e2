/** The annotation processor that turns the Javadoc of each rule into its page and lists all rules. */
package org.gpailang.documentation;

/** Runs inside the compiler: turns the javadoc of each rule into its page and fails the build where a section is missing. */
package org.gpailang.documentation;

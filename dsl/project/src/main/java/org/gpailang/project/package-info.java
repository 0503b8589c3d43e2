/** Projects: the settings in {@code gpai.toml} and the search for the files that belong to a project. */
package org.gpailang.project;

/** A project: its settings, and the files that belong to it. */
package org.gpailang.project;

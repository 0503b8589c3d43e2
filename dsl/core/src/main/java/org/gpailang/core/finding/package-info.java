/** A finding: its code, severity, message, locations and fixes. */
package org.gpailang.core.finding;

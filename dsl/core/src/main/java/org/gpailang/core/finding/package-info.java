/** The findings that users see: their codes, severities, messages, locations and fixes. */
package org.gpailang.core.finding;

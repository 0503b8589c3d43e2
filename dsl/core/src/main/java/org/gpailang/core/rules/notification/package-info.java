/** Findings about the notification of the Commission (Art. 52(1)). */
package org.gpailang.core.rules.notification;

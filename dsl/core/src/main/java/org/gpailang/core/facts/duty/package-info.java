/** Acts towards the authorities, and documents: notifications, arguments, designations, documents and incidents. */
package org.gpailang.core.facts.duty;

/** What several rules share: wording of thresholds, locations and fixes. */
package org.gpailang.core.rules.support;

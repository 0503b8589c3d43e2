/**
 * The conclusions about models, modifications and systems under the AI Act's rules for general-purpose AI models: their classification and
 * the duties of their providers, with reasons and citations.
 */
package org.gpailang.core.assessment;

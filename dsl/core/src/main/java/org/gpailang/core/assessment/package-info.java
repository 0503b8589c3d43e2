/**
 * Assesses models, modifications and systems under the AI Act's rules for general-purpose AI models: their classification and the duties of
 * their providers, each conclusion with its reasons and citations. One classifier answers each legal question.
 */
package org.gpailang.core.assessment;

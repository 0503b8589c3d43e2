/**
 * The conclusions about models, modifications and systems, each with its reasons and citations. One classifier answers each legal question.
 */
package org.gpailang.core.assessment;

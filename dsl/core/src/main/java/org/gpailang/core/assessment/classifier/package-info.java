/** Makes an assessment: one classifier answers each legal question, from the facts and from the answers to other questions. */
package org.gpailang.core.assessment.classifier;

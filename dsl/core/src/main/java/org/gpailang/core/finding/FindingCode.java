package org.gpailang.core.finding;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.gpailang.core.law.Guideline;

/**
 * The metadata of a rule. The annotation processor registers every class with this annotation as a rule and makes a page from its Javadoc;
 * rules are listed nowhere else.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface FindingCode {

    /** The code of the findings, in the form {@code family/name}. */
    String value();

    /** The severity, unless the rule chooses another one for a finding. */
    Severity severity();

    /** Whether a finding is an error if a duty is overdue. A rule with neither this nor the severity of an error finds no errors. */
    boolean errorWhenOverdue() default false;

    /** The identifiers of the requirements that the rule implements, such as {@code C07}; tests are named after them. */
    String[] requirements() default {};

    /** The provision of the AI Act; empty if there is none. */
    String act() default "";

    /** The section of the consultation; empty if there is none. */
    String consultation() default "";

    /** The paragraphs of the guidelines; none if they have nothing on it. */
    Guideline[] guidelines() default {};
}

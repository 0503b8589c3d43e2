package org.gpailang.core.finding;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The metadata of a rule. A class that carries it is found by the build, documented from its javadoc and applied; nothing else lists it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface FindingCode {

    /** The code of the findings: {@code family/name}. */
    String value();

    /** The severity, where the rule does not choose another for a finding. */
    Severity severity();

    /** The rows of the requirements that it answers, such as {@code C07}. */
    String[] rows();

    /** The provision of the AI Act; empty where there is none. */
    String act() default "";

    /** The section of the consultation; empty where there is none. */
    String consultation() default "";

    /** The paragraph of the guidelines; empty where there is none. */
    String guidelines() default "";
}

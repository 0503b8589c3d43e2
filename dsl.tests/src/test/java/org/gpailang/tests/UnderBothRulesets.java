package org.gpailang.tests;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A test that takes the name of a ruleset and holds under both that ship. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "under {0}")
@ValueSource(strings = {Edge.CONSULTATION, Assessed.GUIDELINES})
@interface UnderBothRulesets {}

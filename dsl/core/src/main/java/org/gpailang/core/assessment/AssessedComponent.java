package org.gpailang.core.assessment;

import java.util.List;

/**
 * What is concluded of elements that speak of each other.
 *
 * @param circle the elements
 * @param files the conclusions, for each file in which some of them stand
 */
public record AssessedComponent(ConnectedComponent circle, List<FileAssessment> files) {}

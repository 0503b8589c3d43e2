package org.gpailang.report;

/**
 * A file that could not be read or has syntax errors.
 *
 * @param file its name
 * @param message the reason, with the name of the file
 */
public record InputError(String file, String message) {}

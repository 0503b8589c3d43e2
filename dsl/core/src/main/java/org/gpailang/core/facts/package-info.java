/** The statements of {@code .gpai} files as records, without their syntax. Every stated value carries its location. */
package org.gpailang.core.facts;

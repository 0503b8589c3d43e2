/** Entities: providers and others, their size, place and representatives. */
package org.gpailang.core.facts.entity;

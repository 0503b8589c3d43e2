package org.gpailang.syntax.chunk;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.nodemodel.INode;

/**
 * A name that refers to an element or a package.
 *
 * @param owner what refers
 * @param feature what it refers with; its type says what kind of element is meant
 * @param name the name as it is meant, without blanks and carets
 * @param node the words
 */
public record Reference(EObject owner, EReference feature, String name, INode node) {}

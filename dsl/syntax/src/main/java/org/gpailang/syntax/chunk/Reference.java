package org.gpailang.syntax.chunk;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.nodemodel.INode;

/**
 * A name that refers to an element or a package.
 *
 * @param owner the element or statement that contains the reference
 * @param feature the feature of the owner that holds it; its type is the kind of element referred to
 * @param name the name without blanks and carets
 * @param node the tokens of the name
 */
public record Reference(EObject owner, EReference feature, String name, INode node) {}

/** From facts and compute to conclusions, each with its reasons: what a model is, who must do what, and by when. */
package org.gpailang.core.assessment;

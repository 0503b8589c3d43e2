/** Build steps between the distribution that Maven assembles and the archives of a release. */
package org.gpailang.packaging;

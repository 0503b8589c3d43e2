/** Finding and decoding files. */
package org.gpailang.language.files;

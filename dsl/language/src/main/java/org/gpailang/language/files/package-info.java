/** Reading files from the disk: size limit, encoding, and the folders that are skipped. */
package org.gpailang.language.files;

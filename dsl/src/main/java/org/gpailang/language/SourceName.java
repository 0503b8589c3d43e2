package org.gpailang.language;

import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.resource.Resource;

/** The name by which findings call a file: the path that the program was asked to read, not the address it has inside. */
final class SourceName extends AdapterImpl {

    private final String name;

    SourceName(String name) {
        this.name = name;
    }

    /** The name of a resource; where none was given, its address. */
    static String of(Resource resource) {
        for (Adapter adapter : resource.eAdapters()) {
            if (adapter instanceof SourceName sourceName) {
                return sourceName.name;
            }
        }
        return resource.getURI().isFile() ? resource.getURI().toFileString() : resource.getURI().toString();
    }
}

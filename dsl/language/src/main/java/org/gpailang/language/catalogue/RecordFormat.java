package org.gpailang.language.catalogue;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Records as bytes: one component after the other, without names, so that only the program that wrote them reads them. Components are
 * records, numbers, texts, dates and enums, and optionals, lists, sets and maps of those. The same record always gives the same bytes: sets
 * and maps are written in the order of their elements and keys.
 */
final class RecordFormat {

    private RecordFormat() {}

    /** Writes a value of a type. */
    static void write(Object value, Type type, DataOutput out) throws IOException {
        if (type instanceof ParameterizedType container) {
            writeAll(value, container, out);
        } else if (type == int.class) {
            out.writeInt((Integer) value);
        } else if (type == boolean.class) {
            out.writeBoolean((Boolean) value);
        } else if (type == String.class || type == BigDecimal.class || type == LocalDate.class) {
            out.writeUTF(value.toString());
        } else if (value instanceof Enum<?> constant) {
            out.writeUTF(constant.name());
        } else {
            for (RecordComponent component : ((Class<?>) type).getRecordComponents()) {
                try {
                    write(component.getAccessor().invoke(value), component.getGenericType(), out);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(type + " cannot be written", e);
                }
            }
        }
    }

    private static void writeAll(Object value, ParameterizedType type, DataOutput out) throws IOException {
        Type[] of = type.getActualTypeArguments();
        if (type.getRawType() == Map.class) {
            Map<?, ?> entries = new TreeMap<>((Map<?, ?>) value);
            out.writeInt(entries.size());
            for (Map.Entry<?, ?> entry : entries.entrySet()) {
                write(entry.getKey(), of[0], out);
                write(entry.getValue(), of[1], out);
            }
            return;
        }
        Collection<?> elements = type.getRawType() == Optional.class ? ((Optional<?>) value).stream().toList()
                : type.getRawType() == Set.class ? new TreeSet<>((Set<?>) value) : (List<?>) value;
        out.writeInt(elements.size());
        for (Object element : elements) {
            write(element, of[0], out);
        }
    }

    /** Reads a value of a type. */
    static Object read(Type type, DataInput in) throws IOException {
        if (type instanceof ParameterizedType container) {
            return readAll(container, in);
        } else if (type == int.class) {
            return in.readInt();
        } else if (type == boolean.class) {
            return in.readBoolean();
        } else if (type == String.class) {
            return in.readUTF();
        } else if (type == BigDecimal.class) {
            return new BigDecimal(in.readUTF());
        } else if (type == LocalDate.class) {
            return LocalDate.parse(in.readUTF());
        }
        Class<?> kind = (Class<?>) type;
        return kind.isEnum() ? constant(kind, in.readUTF()) : readRecord(kind, in);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the class is that of an enum
    private static Object constant(Class<?> kind, String name) {
        return Enum.valueOf((Class) kind, name);
    }

    private static Object readAll(ParameterizedType type, DataInput in) throws IOException {
        Type[] of = type.getActualTypeArguments();
        int size = in.readInt();
        if (type.getRawType() == Map.class) {
            Map<Object, Object> entries = new LinkedHashMap<>();
            for (int i = 0; i < size; i++) {
                Object key = read(of[0], in);
                entries.put(key, read(of[1], in));
            }
            return Collections.unmodifiableMap(entries);
        }
        Object[] elements = new Object[size];
        for (int i = 0; i < size; i++) {
            elements[i] = read(of[0], in);
        }
        return type.getRawType() == Optional.class ? Arrays.stream(elements).findFirst()
                : type.getRawType() == Set.class ? Collections.unmodifiableSet(new LinkedHashSet<>(List.of(elements))) : List.of(elements);
    }

    private static Object readRecord(Class<?> kind, DataInput in) throws IOException {
        RecordComponent[] components = kind.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = read(components[i].getGenericType(), in);
        }
        try {
            Constructor<?> constructor = kind.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(kind + " cannot be read", e);
        }
    }
}

package org.gpailang.language.records;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A binary format for records: one component after the other, without names, so that only the version of the program that wrote the records
 * can read them. Components are records, sealed interfaces of records, numbers, texts, dates and enums, and optionals, lists, sets and maps
 * of those. A text that occurs again is written once. Equal records give equal bytes: sets and maps without an order are written in the
 * order of their elements and keys.
 */
public final class RecordFormat {

    private static final int SEVEN_BITS = 0x7F;
    private static final int MORE = 0x80;
    private static final int BITS = 7;
    private static final MethodType ACCESSOR = MethodType.methodType(Object.class, Object.class);
    private static final MethodType CONSTRUCTOR = MethodType.methodType(Object.class, Object[].class);
    /** The collections of Java whose order differs between runs. */
    private static final String WITHOUT_ORDER = "java.util.ImmutableCollections";

    private final Map<Type, Form> forms = new ConcurrentHashMap<>();
    private final Optional<SharedRecords> shared;

    private RecordFormat(Optional<SharedRecords> shared) {
        this.shared = shared;
    }

    /** The format in which every record is complete. */
    public static RecordFormat complete() {
        return Complete.FORMAT;
    }

    /** Holder of the format without shared records, which is created on first use. */
    private static final class Complete {

        private static final RecordFormat FORMAT = new RecordFormat(Optional.empty());
    }

    /** A format that refers to records by their numbers instead of repeating them. */
    public static RecordFormat sharing(SharedRecords shared) {
        return new RecordFormat(Optional.of(shared));
    }

    /** Encodes a value of a type. */
    public byte[] encode(Object value, Type type) {
        Writer out = new Writer();
        form(type).write(value, out);
        return Arrays.copyOf(out.bytes, out.size);
    }

    /** Decodes a value of a type. */
    public <T> T decode(byte[] bytes, Class<T> type) {
        return type.cast(form(type).read(new Reader(bytes)));
    }

    /** How values of a type are written and read. */
    private interface Form {

        void write(Object value, Writer out);

        Object read(Reader in);
    }

    /** Bytes being written, and the number of each text in them. */
    private static final class Writer {

        private static final int FIRST_SIZE = 512;

        private byte[] bytes = new byte[FIRST_SIZE];
        private int size;
        private final Map<String, Integer> texts = new HashMap<>();

        void octet(int octet) {
            if (size == bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * size);
            }
            bytes[size++] = (byte) octet;
        }

        void number(long number) {
            long rest = number;
            while ((rest & ~SEVEN_BITS) != 0) {
                octet((int) (rest & SEVEN_BITS | MORE));
                rest >>>= BITS;
            }
            octet((int) rest);
        }

        void signed(long number) {
            number(number << 1 ^ number >> Long.SIZE - 1);
        }

        void text(String text) {
            Integer known = texts.putIfAbsent(text, texts.size() + 1);
            if (known != null) {
                number(known);
                return;
            }
            number(0);
            number(text.length());
            for (int i = 0; i < text.length(); i++) {
                number(text.charAt(i));
            }
        }
    }

    /** Bytes being read, and the texts that occurred in them. */
    private static final class Reader {

        private final byte[] bytes;
        private int next;
        private final List<String> texts = new ArrayList<>();

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        long number() {
            long number = 0;
            int shift = 0;
            int octet = bytes[next++];
            while ((octet & MORE) != 0) {
                number |= (long) (octet & SEVEN_BITS) << shift;
                shift += BITS;
                octet = bytes[next++];
            }
            return number | (long) octet << shift;
        }

        int count() {
            return Math.toIntExact(number());
        }

        long signed() {
            long number = number();
            return number >>> 1 ^ -(number & 1);
        }

        String text() {
            int known = count();
            if (known > 0) {
                return texts.get(known - 1);
            }
            char[] characters = new char[count()];
            for (int i = 0; i < characters.length; i++) {
                characters[i] = (char) number();
            }
            String text = new String(characters);
            texts.add(text);
            return text;
        }
    }

    private Form form(Type type) {
        Form known = forms.get(type);
        if (known == null) {
            known = create(type);
            forms.putIfAbsent(type, known);
        }
        return known;
    }

    private Form create(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] of = generic.getActualTypeArguments();
            Class<?> raw = (Class<?>) generic.getRawType();
            if (raw == Map.class) {
                return new OfMap(form(of[0]), form(of[1]));
            }
            if (raw == Optional.class || raw == List.class || raw == Set.class) {
                return new OfElements(raw, form(of[0]));
            }
            Map<String, Type> variables = new HashMap<>();
            for (int i = 0; i < of.length; i++) {
                variables.put(raw.getTypeParameters()[i].getName(), of[i]);
            }
            return record(raw, variables);
        }
        Class<?> kind = (Class<?>) type;
        if (kind.isRecord()) {
            Form record = record(kind, Map.of());
            return shared.filter(records -> records.holds(kind)).<Form>map(OfShared::new).orElse(record);
        }
        return kind.isSealed() ? sealed(kind) : kind.isEnum() ? enumeration(kind) : simple(kind);
    }

    private static Form simple(Class<?> kind) {
        if (kind == int.class || kind == Integer.class) {
            return new Simple((value, out) -> out.signed((Integer) value), in -> Math.toIntExact(in.signed()));
        }
        if (kind == boolean.class || kind == Boolean.class) {
            return new Simple((value, out) -> out.octet((Boolean) value ? 1 : 0), in -> in.number() == 1);
        }
        if (kind == String.class) {
            return new Simple((value, out) -> out.text((String) value), Reader::text);
        }
        if (kind == LocalDate.class) {
            return new Simple((value, out) -> out.signed(((LocalDate) value).toEpochDay()), in -> LocalDate.ofEpochDay(in.signed()));
        }
        if (kind == BigDecimal.class) {
            return new Simple((value, out) -> decimal((BigDecimal) value, out), RecordFormat::decimal);
        }
        throw new IllegalArgumentException(kind + " has no form");
    }

    private static void decimal(BigDecimal value, Writer out) {
        byte[] digits = value.unscaledValue().toByteArray();
        out.signed(value.scale());
        out.number(digits.length);
        for (byte digit : digits) {
            out.octet(digit);
        }
    }

    private static BigDecimal decimal(Reader in) {
        int scale = Math.toIntExact(in.signed());
        byte[] digits = new byte[in.count()];
        for (int i = 0; i < digits.length; i++) {
            digits[i] = in.bytes[in.next++];
        }
        return new BigDecimal(new BigInteger(digits), scale);
    }

    /** Writes a value. */
    private interface Writing {

        void write(Object value, Writer out);
    }

    /** Reads a value. */
    private interface Reading {

        Object read(Reader in);
    }

    /** The form of a type without parts. */
    private record Simple(Writing writing, Reading reading) implements Form {

        @Override
        public void write(Object value, Writer out) {
            writing.write(value, out);
        }

        @Override
        public Object read(Reader in) {
            return reading.read(in);
        }
    }

    private static Form enumeration(Class<?> kind) {
        Object[] constants = kind.getEnumConstants();
        Map<Object, Integer> numbers = new HashMap<>();
        for (int i = 0; i < constants.length; i++) {
            numbers.put(constants[i], i);
        }
        return new Simple((value, out) -> out.number(numbers.get(value)), in -> constants[in.count()]);
    }

    private Form sealed(Class<?> kind) {
        Class<?>[] permitted = kind.getPermittedSubclasses();
        Map<Class<?>, Integer> numbers = new HashMap<>();
        for (int i = 0; i < permitted.length; i++) {
            numbers.put(permitted[i], i);
        }
        // the forms are looked up when they are used, because an alternative can contain the interface
        return new Simple((value, out) -> {
            out.number(numbers.get(value.getClass()));
            form(value.getClass()).write(value, out);
        }, in -> form(permitted[in.count()]).read(in));
    }

    private Form record(Class<?> kind, Map<String, Type> variables) {
        RecordComponent[] components = kind.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        MethodHandle[] accessors = new MethodHandle[components.length];
        Form[] parts = new Form[components.length];
        try {
            MethodHandles.Lookup inside = MethodHandles.privateLookupIn(kind, MethodHandles.lookup());
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                accessors[i] = inside.unreflect(components[i].getAccessor()).asType(ACCESSOR);
                Type type = components[i].getGenericType();
                parts[i] = form(type instanceof TypeVariable<?> variable ? variables.get(variable.getName()) : type);
            }
            MethodHandle constructor = inside.findConstructor(kind, MethodType.methodType(void.class, types));
            return new OfRecord(constructor.asSpreader(Object[].class, types.length).asType(CONSTRUCTOR), accessors, parts);
        } catch (NoSuchMethodException | IllegalAccessException e) {
            throw new IllegalStateException(kind + " has no form", e);
        }
    }

    /** The form of a record. Method handles, because reflection checks its arguments each time, and records are most of what is written. */
    private static final class OfRecord implements Form {

        private final MethodHandle constructor;
        private final MethodHandle[] accessors;
        private final Form[] parts;

        /**
         * @param constructor makes a record from an array of its components
         * @param accessors each returns a component of a record
         */
        OfRecord(MethodHandle constructor, MethodHandle[] accessors, Form[] parts) {
            this.constructor = constructor;
            this.accessors = accessors;
            this.parts = parts;
        }

        @Override
        public void write(Object value, Writer out) {
            for (int i = 0; i < parts.length; i++) {
                parts[i].write(component(i, value), out);
            }
        }

        private Object component(int number, Object value) {
            try {
                return (Object) accessors[number].invokeExact(value);
            } catch (RuntimeException | Error failure) {
                throw failure;
            } catch (Throwable e) {
                throw new IllegalStateException(value.getClass() + " cannot be written", e);
            }
        }

        @Override
        public Object read(Reader in) {
            Object[] values = new Object[parts.length];
            for (int i = 0; i < parts.length; i++) {
                values[i] = parts[i].read(in);
            }
            try {
                return (Object) constructor.invokeExact(values);
            } catch (RuntimeException | Error failure) {
                throw failure;
            } catch (Throwable e) {
                throw new IllegalStateException("a record cannot be read", e);
            }
        }
    }

    /** The form of a record that is referred to by its number. */
    private static final class OfShared implements Form {

        private final SharedRecords records;

        OfShared(SharedRecords records) {
            this.records = records;
        }

        @Override
        public void write(Object value, Writer out) {
            out.number(records.number(value));
        }

        @Override
        public Object read(Reader in) {
            return records.get(in.count());
        }
    }

    /** The form of an optional, a list or a set. */
    private record OfElements(Class<?> raw, Form of) implements Form {

        @Override
        public void write(Object value, Writer out) {
            if (value instanceof Optional<?> optional) {
                out.number(optional.isPresent() ? 1 : 0);
                if (optional.isPresent()) {
                    of.write(optional.get(), out);
                }
                return;
            }
            Collection<?> elements = (Collection<?>) value;
            if (raw == Set.class && withoutOrder(value)) {
                elements = new TreeSet<>(elements);
            }
            out.number(elements.size());
            for (Object element : elements) {
                of.write(element, out);
            }
        }

        @Override
        public Object read(Reader in) {
            Object[] elements = new Object[in.count()];
            for (int i = 0; i < elements.length; i++) {
                elements[i] = of.read(in);
            }
            return raw == Optional.class ? elements.length == 0 ? Optional.empty() : Optional.of(elements[0])
                    : raw == Set.class ? Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(elements))) : List.of(elements);
        }
    }

    /** The form of a map. */
    private record OfMap(Form keys, Form values) implements Form {

        @Override
        public void write(Object value, Writer out) {
            Map<?, ?> entries = withoutOrder(value) ? new TreeMap<>((Map<?, ?>) value) : (Map<?, ?>) value;
            out.number(entries.size());
            entries.forEach((key, each) -> {
                keys.write(key, out);
                values.write(each, out);
            });
        }

        @Override
        public Object read(Reader in) {
            Map<Object, Object> entries = new LinkedHashMap<>();
            for (int i = in.count(); i > 0; i--) {
                Object key = keys.read(in);
                entries.put(key, values.read(in));
            }
            return Collections.unmodifiableMap(entries);
        }
    }

    private static boolean withoutOrder(Object collection) {
        return collection.getClass().getName().startsWith(WITHOUT_ORDER) || collection.getClass() == HashMap.class;
    }
}

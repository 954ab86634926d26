package likeness.pack;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON of our own making (the pack's documents, data files of the program) into records, with Jackson's streaming
 * parser alone: its data binding would cost a fresh process more time than everything that is read here.
 *
 * <p>Knows records, lists, maps by name, arrays, text, numbers, booleans and enums (by their names, in any case). A field
 * that is missing is null or 0; one that the record lacks is an error.
 */
public final class RecordReader {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonParser in;
    private final Map<Class<?>, Shape> shapes = new HashMap<>();

    private RecordReader(JsonParser in) {
        this.in = in;
    }

    /**
     * One document.
     *
     * @throws PackException when it does not fit the type
     */
    public static <T> T read(byte[] json, Class<T> type) {
        return type.cast(document(json, type));
    }

    /**
     * A document that is a list.
     *
     * @throws PackException when it does not fit the type
     */
    public static <T> List<T> readList(byte[] json, Class<T> element) {
        Object[] elements = (Object[]) document(json, element.arrayType());
        return Arrays.stream(elements).<T>map(element::cast).toList();
    }

    private static Object document(byte[] json, Class<?> type) {
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), json)) {
            in.nextToken();
            Object value = new RecordReader(in).value(type);
            if (value == null || in.nextToken() != null) {
                throw new PackException("JSON of one " + type.getSimpleName() + " is expected");
            }
            return value;
        } catch (JacksonException e) {
            throw new PackException(String.valueOf(e.getOriginalMessage()), e);
        }
    }

    /** How to make a record: the places and types of its components, by name. */
    private record Shape(Constructor<?> constructor, Map<String, Integer> places, Type[] types, Object[] defaults) {

        static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] parameters = new Class<?>[components.length];
            Type[] types = new Type[components.length];
            Map<String, Integer> places = new HashMap<>();
            Object[] defaults = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                parameters[i] = components[i].getType();
                types[i] = components[i].getGenericType();
                places.put(components[i].getName(), i);
                if (parameters[i].isPrimitive()) {
                    defaults[i] = Array.get(Array.newInstance(parameters[i], 1), 0);
                }
            }
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(parameters);
                constructor.setAccessible(true);
                return new Shape(constructor, places, types, defaults);
            } catch (NoSuchMethodException e) {
                throw new IllegalArgumentException(type + " is no record", e);
            }
        }

        Object make(Object[] values) {
            try {
                return constructor.newInstance(values);
            } catch (InvocationTargetException e) {
                throw new PackException(constructor.getDeclaringClass().getSimpleName() + ": " + e.getCause(), e);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private @Nullable Object value(Type type) {
        if (in.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == List.class ? list(arguments[0]) : map(arguments[0], arguments[1]);
        }
        return value((Class<?>) type);
    }

    private Object value(Class<?> type) {
        if (type == String.class) {
            expect(JsonToken.VALUE_STRING);
            return in.getString();
        }
        if (type.isRecord()) {
            return record(shapes.computeIfAbsent(type, Shape::of));
        }
        if (type.isArray()) {
            return array(type.componentType());
        }
        if (type.isEnum()) {
            return constant(type);
        }
        return scalar(type);
    }

    private Object scalar(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "int", "Integer" -> in.getIntValue();
            case "double", "Double" -> in.getDoubleValue();
            case "float", "Float" -> in.getFloatValue();
            case "boolean", "Boolean" -> in.getBooleanValue();
            default -> throw new IllegalArgumentException("no " + type + " is read from JSON");
        };
    }

    private Object constant(Class<?> type) {
        expect(JsonToken.VALUE_STRING);
        String name = in.getString();
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equalsIgnoreCase(name)) {
                return constant;
            }
        }
        throw new PackException(name + " is no " + type.getSimpleName());
    }

    private Object record(Shape shape) {
        expect(JsonToken.START_OBJECT);
        Object[] values = shape.defaults.clone();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            Integer place = shape.places.get(name);
            if (place == null) {
                throw new PackException(
                        shape.constructor.getDeclaringClass().getSimpleName() + " has no field " + name);
            }
            in.nextToken();
            Object value = value(shape.types[place]);
            if (value != null) {
                values[place] = value;
            }
        }
        return shape.make(values);
    }

    private List<@Nullable Object> list(Type element) {
        expect(JsonToken.START_ARRAY);
        List<@Nullable Object> list = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(element));
        }
        return list;
    }

    private Object array(Class<?> element) {
        List<@Nullable Object> list = list(element);
        Object array = Array.newInstance(element, list.size());
        for (int i = 0; i < list.size(); i++) {
            Array.set(array, i, list.get(i));
        }
        return array;
    }

    private Map<Object, @Nullable Object> map(Type key, Type element) {
        expect(JsonToken.START_OBJECT);
        if (key != String.class) {
            throw new IllegalArgumentException("maps are read by name, not by " + key);
        }
        Map<Object, @Nullable Object> map = new LinkedHashMap<>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            in.nextToken();
            map.put(name, value(element));
        }
        return map;
    }

    private void expect(JsonToken token) {
        if (in.currentToken() != token) {
            throw new PackException(in.currentToken() + " where " + token + " is expected, at " + in.currentLocation());
        }
    }
}

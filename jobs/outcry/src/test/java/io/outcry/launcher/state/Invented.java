// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.state;

import java.lang.reflect.Array;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Invents an instance of a record: every component that the layout has is filled, each by its own
 * name, so that one which is added later changes no other. What the layout does not have is 0,
 * false or null, as Flink makes it for bytes that were written before.
 */
final class Invented {
  private final Layout layout;

  Invented(Layout layout) {
    this.layout = layout;
  }

  Object of(Class<?> type) {
    return of(type, "it");
  }

  private Object of(Type type, String name) {
    if (type instanceof ParameterizedType generic) {
      return collection((Class<?>) generic.getRawType(), generic.getActualTypeArguments(), name);
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord()) {
      return record(plain, name);
    }
    if (plain.isEnum()) {
      List<String> constants = layout.of(plain);
      return constant(plain, constants.get(constants.size() - 1));
    }
    return plain.isArray() ? array(plain.getComponentType(), name) : value(plain, name);
  }

  private static Object constant(Class<?> type, String name) {
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(type.getName() + " has no " + name + " any more");
  }

  private Object record(Class<?> type, String name) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] =
          layout.of(type).contains(components[i].getName())
              ? of(components[i].getGenericType(), name + "." + components[i].getName())
              : zero(types[i]);
    }
    try {
      return type.getConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(type.getName() + " cannot be made", e);
    }
  }

  /** What Flink gives a component of which the bytes know nothing. */
  private static Object zero(Class<?> type) {
    return Array.get(Array.newInstance(type, 1), 0);
  }

  private Object collection(Class<?> type, Type[] of, String name) {
    if (type == Map.class) {
      Map<Object, Object> map = new HashMap<>();
      for (int i = 1; i <= 2; i++) {
        map.put(of(of[0], name + ".key" + i), of(of[1], name + i));
      }
      return map;
    }
    List<Object> two = new ArrayList<>(List.of(of(of[0], name + 1), of(of[0], name + 2)));
    if (type == List.class) {
      return two;
    }
    if (type == Set.class) {
      return new HashSet<>(two);
    }
    throw notInState(type, name);
  }

  private Object array(Class<?> type, String name) {
    Object array = Array.newInstance(type, 2);
    Array.set(array, 0, of(type, name + 1));
    Array.set(array, 1, of(type, name + 2));
    return array;
  }

  private static Object value(Class<?> type, String name) {
    int any = Math.floorMod(name.hashCode(), 100_000);
    if (type == String.class) {
      return name;
    } else if (type == boolean.class || type == Boolean.class) {
      return true;
    } else if (type == byte.class) {
      return (byte) any;
    } else if (type == int.class || type == Integer.class) {
      return any;
    } else if (type == long.class || type == Long.class) {
      return 1_767_607_200_000L + any;
    } else if (type == double.class || type == Double.class) {
      return any / 8.0;
    } else if (type == Instant.class) {
      return Instant.ofEpochMilli(1_767_607_200_000L + any);
    }
    throw notInState(type, name);
  }

  private static IllegalArgumentException notInState(Class<?> type, String name) {
    return new IllegalArgumentException(
        name + " is a " + type.getName() + ", which is not for state: see CONTRIBUTING.md, State");
  }
}

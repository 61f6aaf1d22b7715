// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.state;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which components the records of a release have, and which constants its enums, in their order.
 *
 * @param parts by the name of the class
 */
record Layout(Map<String, List<String>> parts) {
  /** As the code has it now: these types and all records and enums that they are made of. */
  static Layout of(Collection<Class<?>> types) {
    Map<String, List<String>> parts = new TreeMap<>();
    Deque<Type> next = new ArrayDeque<>(types);
    while (!next.isEmpty()) {
      Type seen = next.pop();
      if (seen instanceof ParameterizedType generic) {
        next.addAll(List.of(generic.getActualTypeArguments()));
      } else if (seen instanceof GenericArrayType array) {
        next.add(array.getGenericComponentType());
      } else if (seen instanceof Class<?> type && !parts.containsKey(type.getName())) {
        if (type.isArray()) {
          next.add(type.getComponentType());
        } else if (type.isEnum()) {
          parts.put(type.getName(), names(Arrays.asList(type.getEnumConstants())));
        } else if (type.isRecord()) {
          RecordComponent[] components = type.getRecordComponents();
          parts.put(type.getName(), Arrays.stream(components).map(it -> it.getName()).toList());
          Arrays.stream(components).map(it -> it.getGenericType()).forEach(next::add);
        }
      }
    }
    return new Layout(parts);
  }

  private static List<String> names(List<?> constants) {
    return constants.stream().map(it -> ((Enum<?>) it).name()).toList();
  }

  /** Of its text: a line for each class, {@code name: part part …}. */
  static Layout read(String text) {
    return new Layout(
        text.lines()
            .map(line -> line.split(": ?", 2))
            .collect(Collectors.toMap(line -> line[0], line -> List.of(line[1].split(" ")))));
  }

  String text() {
    return new TreeMap<>(parts)
        .entrySet().stream()
            .map(it -> it.getKey() + ": " + String.join(" ", it.getValue()) + "\n")
            .collect(Collectors.joining());
  }

  /** None of a class that is not in it. */
  List<String> of(Class<?> type) {
    return parts.getOrDefault(type.getName(), List.of());
  }
}

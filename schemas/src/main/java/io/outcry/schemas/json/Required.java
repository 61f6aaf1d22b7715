// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.json;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what Jackson accepts: a contract with required fields missing or null. */
public final class Required {
  private Required() {}

  /** The path of the first component that may not be null and is: {@code brand.id}. */
  public static Optional<String> missing(@Nullable Object contract) {
    return contract == null ? Optional.of("the object") : in(contract, "");
  }

  private static Optional<String> in(Object value, String path) {
    if (value instanceof List<?> items) {
      for (int i = 0; i < items.size(); i++) {
        Optional<String> missing = at(items.get(i), path + '[' + i + ']');
        if (missing.isPresent()) {
          return missing;
        }
      }
      return Optional.empty();
    }
    if (!(value instanceof Record)) {
      return Optional.empty();
    }
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      Object part = part(value, component);
      boolean may = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      if (part != null || !may) {
        String name = path.isEmpty() ? component.getName() : path + '.' + component.getName();
        Optional<String> missing = at(part, name);
        if (missing.isPresent()) {
          return missing;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> at(@Nullable Object value, String path) {
    return value == null ? Optional.of(path) : in(value, path);
  }

  private static @Nullable Object part(Object value, RecordComponent component) {
    try {
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) { // accessors of our public records
      throw new IllegalStateException("Cannot read " + component, e);
    }
  }
}

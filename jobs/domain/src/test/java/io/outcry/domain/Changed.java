// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain;

import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** A copy of a record in which one component is another, so that tests name no others. */
public final class Changed {
  private Changed() {}

  /**
   * The copy.
   *
   * @throws IllegalArgumentException if the record has no such component
   */
  public static <R extends Record> R in(R record, String name, @Nullable Object value) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    Object[] values = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    boolean found = false;
    try {
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        boolean changes = components[i].getName().equals(name);
        values[i] = changes ? value : components[i].getAccessor().invoke(record);
        found |= changes;
      }
      if (!found) {
        throw new IllegalArgumentException(record.getClass().getName() + " has no " + name);
      }
      @SuppressWarnings("unchecked") // records are final
      Class<R> type = (Class<R>) record.getClass();
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(name, e);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.desk;

import io.outcry.domain.desk.Shelf;
import java.util.Iterator;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.util.FlinkRuntimeException;
import org.jspecify.annotations.Nullable;

/** A shelf in the keyed state of the brand that is being served. */
final class StateShelf<V> implements Shelf<V> {
  private final String name;
  private final MapState<String, V> state;

  StateShelf(String name, MapState<String, V> state) {
    this.name = name;
    this.state = state;
  }

  @Override
  public @Nullable V get(String key) {
    try {
      return state.get(key);
    } catch (Exception e) { // declared by every state access
      throw broken(e);
    }
  }

  @Override
  public void put(String key, V value) {
    try {
      state.put(key, value);
    } catch (Exception e) { // declared by every state access
      throw broken(e);
    }
  }

  @Override
  public void remove(String key) {
    try {
      state.remove(key);
    } catch (Exception e) { // declared by every state access
      throw broken(e);
    }
  }

  @Override
  public void removeIf(Predicate<V> condition) {
    try {
      Iterator<Map.Entry<String, V>> entries = state.iterator();
      while (entries.hasNext()) {
        if (condition.test(entries.next().getValue())) {
          entries.remove();
        }
      }
    } catch (Exception e) { // declared by every state access
      throw broken(e);
    }
  }

  @Override
  public void forEach(BiConsumer<String, V> action) {
    try {
      state.entries().forEach(entry -> action.accept(entry.getKey(), entry.getValue()));
    } catch (Exception e) { // declared by every state access
      throw broken(e);
    }
  }

  private FlinkRuntimeException broken(Exception e) {
    return new FlinkRuntimeException("State " + name + " could not be read or written", e);
  }
}

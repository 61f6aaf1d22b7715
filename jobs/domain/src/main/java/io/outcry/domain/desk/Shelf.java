// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Where the desk keeps things of one kind; the caller decides where that is. */
public interface Shelf<V> {
  @Nullable V get(String key);

  void put(String key, V value);

  void remove(String key);

  void removeIf(Predicate<V> condition);

  /** Every entry once, in any order; the shelf must not be changed meanwhile. */
  void forEach(BiConsumer<String, V> action);
}

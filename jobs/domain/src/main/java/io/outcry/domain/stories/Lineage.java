// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.stories;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which stories a story took in, which one took it in, and which it was before. Times are epoch
 * milliseconds. Not thread-safe.
 */
public final class Lineage {
  /** As long as a post may be remembered: after that nobody asks for what it took in. */
  private static final long MERGES_KEPT_MILLIS = 8 * 86_400_000L;

  private final TreeMap<String, Long> merged;
  private @Nullable String mergedInto; // its last moment: not stored
  private @Nullable Recurrence recurrence;

  /**
   * @param merged null in old states
   */
  Lineage(@Nullable Map<String, Long> merged, @Nullable Recurrence recurrence) {
    this.merged = merged == null ? new TreeMap<>() : new TreeMap<>(merged);
    this.recurrence = recurrence;
  }

  Map<String, Long> merged() {
    return new TreeMap<>(merged);
  }

  void merge(Story other, long atMillis) {
    Lineage its = other.lineage();
    recurrence = recurrence == null ? its.recurrence : recurrence;
    merged.values().removeIf(sinceMillis -> sinceMillis < atMillis - MERGES_KEPT_MILLIS);
    merged.putAll(its.merged);
    merged.put(other.id(), atMillis);
  }

  /** Ids of the stories that it took in during the last eight days. */
  public Set<String> mergedFrom() {
    return Collections.unmodifiableSet(merged.keySet());
  }

  /** The story that took it in; null while it stands alone. */
  public @Nullable String mergedInto() {
    return mergedInto;
  }

  /** It is part of another from now on. */
  public void mergeInto(String storyId) {
    mergedInto = storyId;
  }

  /** That it was there before; null if it was not. */
  public @Nullable Recurrence recurrence() {
    return recurrence;
  }

  /** It was there before. */
  public void cameBack(Recurrence earlier) {
    recurrence = earlier;
  }
}

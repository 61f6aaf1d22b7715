// SPDX-License-Identifier: Apache-2.0
package io.outcry.network;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.jspecify.annotations.Nullable;

/**
 * Deals the places out to the readers, each to the one with the fewest. A place that was never
 * dealt out is new, also after a restart with other places; one that is no longer wanted is dropped
 * by its reader.
 */
final class ListenEnumerator implements SplitEnumerator<ListenSplit, Collection<ListenSplit>> {
  private final SplitEnumeratorContext<ListenSplit> context;
  private final TreeMap<String, ListenSplit> waiting = new TreeMap<>();
  private final Set<String> dealtOut = new HashSet<>();
  private final TreeMap<Integer, Integer> readers = new TreeMap<>();

  /**
   * @param wanted all places
   * @param before those of an earlier run, with no position where a reader keeps it
   */
  ListenEnumerator(
      SplitEnumeratorContext<ListenSplit> context,
      List<ListenSplit> wanted,
      Collection<ListenSplit> before) {
    this.context = context;
    before.forEach(split -> dealtOut.add(split.splitId()));
    for (ListenSplit split : wanted) {
      if (!dealtOut.contains(split.splitId())) {
        waiting.put(split.splitId(), split);
      }
    }
  }

  @Override
  public void start() {}

  @Override
  public void addReader(int subtask) {
    readers.putIfAbsent(subtask, 0);
    if (readers.size() == context.currentParallelism()) {
      deal();
    }
  }

  /** A reader failed: its places wait for the next one, with the position of the checkpoint. */
  @Override
  public void addSplitsBack(List<ListenSplit> splits, int subtask) {
    readers.remove(subtask);
    splits.forEach(split -> waiting.put(split.splitId(), split));
    if (readers.size() == context.currentParallelism()) {
      deal();
    }
  }

  private void deal() {
    for (ListenSplit split : List.copyOf(waiting.values())) {
      int idlest =
          readers.entrySet().stream()
              .min(java.util.Map.Entry.comparingByValue())
              .orElseThrow()
              .getKey();
      context.assignSplit(split, idlest);
      readers.merge(idlest, 1, Integer::sum);
      dealtOut.add(split.splitId());
      waiting.remove(split.splitId());
    }
  }

  @Override
  public void handleSplitRequest(int subtask, @Nullable String hostname) {}

  /** Places that were dealt out; a reader keeps their positions. */
  @Override
  public Collection<ListenSplit> snapshotState(long checkpointId) {
    return dealtOut.stream()
        .sorted()
        .map(
            id -> {
              int space = id.indexOf(' ');
              return new ListenSplit(id.substring(0, space), id.substring(space + 1), null);
            })
        .toList();
  }

  @Override
  public void close() {}
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay;

import java.util.List;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.jspecify.annotations.Nullable;

/** Gives the one split to the first reader; the others are finished at once. */
final class ReplayEnumerator implements SplitEnumerator<ReplaySplit, ReplayAssignment> {
  private final SplitEnumeratorContext<ReplaySplit> context;
  private @Nullable ReplaySplit open;

  ReplayEnumerator(SplitEnumeratorContext<ReplaySplit> context, @Nullable ReplaySplit open) {
    this.context = context;
    this.open = open;
  }

  @Override
  public void start() {}

  @Override
  public void addReader(int subtask) {
    if (open != null) {
      context.assignSplit(open, subtask);
      open = null;
    }
    context.signalNoMoreSplits(subtask);
  }

  @Override
  public void handleSplitRequest(int subtask, @Nullable String hostname) {}

  /** A reader failed: it is started again, and asks by {@link #addReader}. */
  @Override
  public void addSplitsBack(List<ReplaySplit> splits, int subtask) {
    for (ReplaySplit split : splits) {
      open = split;
    }
  }

  @Override
  public ReplayAssignment snapshotState(long checkpointId) {
    return new ReplayAssignment(open);
  }

  @Override
  public void close() {}
}

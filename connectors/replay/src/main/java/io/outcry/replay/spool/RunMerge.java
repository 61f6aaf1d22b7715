// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay.spool;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Several runs as one. */
final class RunMerge implements Run {
  @SuppressWarnings("ArrayRecordComponent") // compared by its content only
  private record Head(byte[] record, Run run) implements Comparable<Head> {
    @Override
    public int compareTo(Head other) {
      return Arrays.compareUnsigned(record, other.record);
    }
  }

  private final PriorityQueue<Head> heads = new PriorityQueue<>();

  private RunMerge() {}

  static RunMerge of(List<? extends Run> runs) throws IOException {
    RunMerge merge = new RunMerge();
    for (Run run : runs) {
      merge.advance(run);
    }
    return merge;
  }

  @Override
  public byte @Nullable [] next() throws IOException {
    Head head = heads.poll();
    if (head == null) {
      return null;
    }
    advance(head.run());
    return head.record();
  }

  private void advance(Run run) throws IOException {
    byte[] record = run.next();
    if (record != null) {
      heads.add(new Head(record, run));
    }
  }
}

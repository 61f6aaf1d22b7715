// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay;

import java.io.IOException;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** Version 1: nothing where a reader has the recording, else the split in its own version 1. */
final class ReplayAssignmentSerializer implements SimpleVersionedSerializer<ReplayAssignment> {
  private static final int VERSION = 1;

  private final ReplaySplitSerializer splits = new ReplaySplitSerializer();

  @Override
  public int getVersion() {
    return VERSION;
  }

  @Override
  public byte[] serialize(ReplayAssignment assignment) throws IOException {
    return assignment.open() == null ? new byte[0] : splits.serialize(assignment.open());
  }

  @Override
  public ReplayAssignment deserialize(int version, byte[] serialized) throws IOException {
    ReplaySplitSerializer.requireKnown("replay assignment", version, VERSION);
    return new ReplayAssignment(
        serialized.length == 0
            ? null
            : splits.deserialize(ReplaySplitSerializer.VERSION, serialized));
  }
}

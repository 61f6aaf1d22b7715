// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay;

import io.outcry.replay.files.InputFile;
import java.util.List;
import org.apache.flink.api.connector.source.SourceSplit;

/**
 * The whole recording and how far it has been played.
 *
 * @param files as they were when the run was started
 * @param played records that went out already
 */
public record ReplaySplit(List<InputFile> files, long played) implements SourceSplit {
  static final String ID = "recording";

  public ReplaySplit {
    files = List.copyOf(files);
  }

  @Override
  public String splitId() {
    return ID;
  }
}

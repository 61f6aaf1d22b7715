// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay;

import io.outcry.replay.files.InputFiles;
import io.outcry.replay.spool.SpoolProgress;
import io.outcry.schemas.posts.Inbound;
import java.io.IOException;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Recorded posts as a bounded source with one split at any parallelism. Each record goes out with
 * its event time; exactly once after a restore, as long as the files are the same.
 *
 * <p>The files must be readable where the job manager and where the reader runs.
 */
public final class ReplaySource implements Source<Inbound, ReplaySplit, ReplayAssignment> {
  private static final long serialVersionUID = 1;

  private final ReplaySettings settings;

  public ReplaySource(ReplaySettings settings) {
    this.settings = settings;
  }

  @Override
  public Boundedness getBoundedness() {
    return Boundedness.BOUNDED;
  }

  @Override
  public SplitEnumerator<ReplaySplit, ReplayAssignment> createEnumerator(
      SplitEnumeratorContext<ReplaySplit> context) throws IOException {
    ReplaySplit whole = new ReplaySplit(InputFiles.of(settings.inputs()), 0);
    return new ReplayEnumerator(context, whole);
  }

  @Override
  public SplitEnumerator<ReplaySplit, ReplayAssignment> restoreEnumerator(
      SplitEnumeratorContext<ReplaySplit> context, ReplayAssignment assignment) {
    return new ReplayEnumerator(context, assignment.open());
  }

  @Override
  public SourceReader<Inbound, ReplaySplit> createReader(SourceReaderContext context) {
    SpoolProgress progress = new SpoolProgress(System::nanoTime);
    context.metricGroup().gauge("recordsSpooled", progress::records);
    return new ReplayReader(
        () -> new ReplaySplitReader(settings, progress, System::nanoTime), context);
  }

  @Override
  public SimpleVersionedSerializer<ReplaySplit> getSplitSerializer() {
    return new ReplaySplitSerializer();
  }

  @Override
  public SimpleVersionedSerializer<ReplayAssignment> getEnumeratorCheckpointSerializer() {
    return new ReplayAssignmentSerializer();
  }
}

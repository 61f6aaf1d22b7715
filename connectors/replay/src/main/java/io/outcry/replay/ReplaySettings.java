// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay;

import io.outcry.schemas.posts.EventTime;
import io.outcry.schemas.posts.PostFormat;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to replay and how.
 *
 * @param inputs files and folders
 * @param formats one, or several of which the first that recognises a record reads it
 * @param spoolFolder where {@link Arrival#SORTED} may keep what exceeds the memory
 * @param memoryLimitBytes how much of the recording is sorted in memory, above 0
 * @param speed event time ÷ wall time, above 0; null for as fast as possible
 */
public record ReplaySettings(
    List<String> inputs,
    List<PostFormat> formats,
    EventTime eventTime,
    Arrival arrival,
    String spoolFolder,
    long memoryLimitBytes,
    @Nullable Double speed)
    implements Serializable {
  public static final long DEFAULT_MEMORY_LIMIT_BYTES = 64L * 1024 * 1024;

  public ReplaySettings {
    inputs = List.copyOf(inputs);
    formats = List.copyOf(formats);
    if (formats.isEmpty()) {
      throw new IllegalArgumentException("formats must name at least one format");
    }
    if (memoryLimitBytes <= 0) {
      throw new IllegalArgumentException("memoryLimitBytes must be above 0: " + memoryLimitBytes);
    }
    if (speed != null && !(speed > 0 && speed < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("speed must be above 0 and finite: " + speed);
    }
  }

  /** Sorted, in the machine's folder for temporary files, as fast as possible. */
  public static ReplaySettings of(
      List<String> inputs, List<PostFormat> formats, EventTime eventTime) {
    return new ReplaySettings(
        inputs,
        formats,
        eventTime,
        Arrival.SORTED,
        System.getProperty("java.io.tmpdir"),
        DEFAULT_MEMORY_LIMIT_BYTES,
        null);
  }

  public ReplaySettings withArrival(Arrival other) {
    return new ReplaySettings(
        inputs, formats, eventTime, other, spoolFolder, memoryLimitBytes, speed);
  }

  public ReplaySettings withSpool(String folder, long limitBytes) {
    return new ReplaySettings(inputs, formats, eventTime, arrival, folder, limitBytes, speed);
  }

  public ReplaySettings withSpeed(@Nullable Double factor) {
    return new ReplaySettings(
        inputs, formats, eventTime, arrival, spoolFolder, memoryLimitBytes, factor);
  }
}

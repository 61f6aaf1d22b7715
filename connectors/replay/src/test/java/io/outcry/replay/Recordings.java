// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay;

import io.outcry.schemas.posts.EventTime;
import io.outcry.schemas.posts.OutcryFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Recordings made up for tests: one post a minute from 2026-01-05T10:00:00Z. */
public final class Recordings {
  public static final Instant START = Instant.parse("2026-01-05T10:00:00Z");
  public static final EventTime EVENT_TIME = new EventTime(Instant.parse("2026-02-01T00:00:00Z"));

  private Recordings() {}

  /** A line of post.v1, {@code minute} minutes after the start. */
  public static String post(int minute) {
    return "{\"id\":\"x:%d\",\"network\":\"x\",\"author\":{\"id\":\"9\"},\"createdAt\":\"%s\",\"text\":\"t%d\"}"
        .formatted(minute, START.plusSeconds(60L * minute), minute);
  }

  public static Path write(Path folder, String name, String content) throws IOException {
    return Files.write(folder.resolve(name), content.getBytes(StandardCharsets.UTF_8));
  }

  public static byte[] gzip(String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  public static ReplaySettings settings(Path... inputs) {
    return ReplaySettings.of(
        List.of(inputs).stream().map(Path::toString).toList(),
        List.of(new OutcryFormat()),
        EVENT_TIME);
  }
}

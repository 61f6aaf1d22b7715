// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.decoding;

import com.fasterxml.jackson.core.JsonParser;
import io.outcry.launcher.bench.decoding.DecodeFigures.OfFormat;
import io.outcry.launcher.bench.runs.Median;
import io.outcry.launcher.bench.runs.TimedReading;
import io.outcry.schemas.json.Json;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.MalformedPostException;
import io.outcry.schemas.posts.PostFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** Reads the records of each format and, in turn, only cuts them into tokens. */
final class DecodeBench {
  private final int runs;
  private final long cpuNanos;
  private final PrintWriter progress;

  DecodeBench(int runs, long cpuNanos, PrintWriter progress) {
    this.runs = runs;
    this.cpuNanos = cpuNanos;
    this.progress = progress;
  }

  OfFormat measure(PostFormat format, List<byte[]> records) {
    var floor = new TimedReading<>(records, DecodeBench::tokens);
    var reading = new TimedReading<>(records, record -> read(format, record));
    Median floors = new Median();
    Median speeds = new Median();
    Median ratios = new Median();
    for (int run = 0; run <= runs; run++) {
      double least = floor.perSecond(cpuNanos);
      double speed = reading.perSecond(cpuNanos);
      progress.printf(
          Locale.ROOT,
          "%s, %s: %,.0f records/s, floor %,.0f%n",
          format.name(),
          run == 0 ? "warm-up" : run + " of " + runs,
          speed,
          least);
      progress.flush();
      if (run > 0) {
        floors.add(least);
        speeds.add(speed);
        ratios.add(speed / least);
      }
    }
    long bytes = records.stream().mapToLong(record -> record.length).sum() / records.size();
    return new OfFormat(
        format.name(),
        records.size(),
        bytes,
        Math.round(speeds.median()),
        Math.round(floors.median()),
        ratios.rounded());
  }

  private static double read(PostFormat format, byte[] record) {
    try {
      Inbound inbound = format.read(record);
      return inbound.post() == null ? 1 : inbound.post().text().length();
    } catch (MalformedPostException e) {
      return 1; // a record of a file of one's own: refusing takes its time, too
    }
  }

  /** What no way of reading JSON can avoid. */
  private static double tokens(byte[] record) {
    int count = 0;
    try (JsonParser in = Json.mapper().getFactory().createParser(record)) {
      while (in.nextToken() != null) {
        count++;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return count;
  }
}

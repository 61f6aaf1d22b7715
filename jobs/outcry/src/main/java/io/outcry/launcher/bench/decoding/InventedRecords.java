// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.decoding;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.outcry.launcher.bench.runs.InventedTexts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records as a network sends them, with invented texts. One for each format is written out in a
 * file, as long as its network's usually are; a number makes each another one.
 */
final class InventedRecords {
  private static final int FIRST_NUMBER = 1_000_000_000;

  private InventedRecords() {}

  /** So many records of a format; null if none is written out. */
  static @Nullable List<byte[]> of(String format, int count) {
    String pattern;
    try (InputStream in = InventedRecords.class.getResourceAsStream(format + ".json")) {
      if (in == null) {
        return null;
      }
      pattern = new String(in.readAllBytes(), UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> texts = InventedTexts.talk(count);
    List<byte[]> records = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      records.add(
          pattern
              .replace("@number@", String.valueOf(FIRST_NUMBER + i))
              .replace("@text@", texts.get(i))
              .getBytes(UTF_8));
    }
    return records;
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.replay;

import io.outcry.launcher.demo.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Five and a half hours of the demo's invented days: the storm with its alert, and every line that
 * is broken.
 */
final class StormHours {
  private static final Pattern CREATED_AT = Pattern.compile("\"createdAt\":\"(2026-[^\"]+)\"");
  private static final String FROM = "2026-03-06T12:30";
  private static final String TO = "2026-03-06T18:00";

  private StormHours() {}

  /** Leaves {@code posts.jsonl} and {@code brands.yaml} in the folder. */
  static List<String> writeTo(Path folder) throws IOException {
    Scenario.standard().writeTo(folder);
    Path posts = folder.resolve("posts.jsonl");
    List<String> lines =
        Files.readAllLines(posts).stream().filter(line -> isAmongThem(line)).toList();
    Files.write(posts, lines);
    return lines;
  }

  /** A deletion of another day would make a paced run wait for days. */
  private static boolean isAmongThem(String line) {
    Matcher createdAt = CREATED_AT.matcher(line);
    if (!createdAt.find() || !line.contains("\"author\"")) {
      return !line.contains("\"deletedAt\"");
    }
    return createdAt.group(1).compareTo(FROM) >= 0 && createdAt.group(1).compareTo(TO) < 0;
  }
}

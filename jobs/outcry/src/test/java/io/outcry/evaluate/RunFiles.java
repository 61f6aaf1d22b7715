// SPDX-License-Identifier: Apache-2.0
package io.outcry.evaluate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outcry.schemas.json.Json;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Writes what the job reads: posts and brands. */
final class RunFiles {
  private static final String CONSONANTS = "bdfgklmnprstvz";
  private static final String VOWELS = "aeiou";

  private RunFiles() {}

  /** Names that are no words: {@code Bababix}, … */
  static String brandName(int brand) {
    StringBuilder name = new StringBuilder();
    for (int rest = brand + 71, syllable = 0; syllable < 3; syllable++, rest /= 70) {
      name.append(CONSONANTS.charAt(rest % 70 / 5)).append(VOWELS.charAt(rest % 5));
    }
    name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
    return name.append("vix").toString();
  }

  static String brandId(int brand) {
    return brandName(brand).toLowerCase(Locale.ROOT);
  }

  /** Writes the posts of all stories; returns how many. */
  static long posts(Path file, List<Truth> truths, Telling telling) throws IOException {
    long[] count = new long[1];
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (Truth truth : truths) {
        telling.tell(
            truth,
            brandName(truth.brand()),
            post -> {
              write(out, line(truth, post).toString());
              count[0]++;
            });
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return count[0];
  }

  private static void write(Writer out, String line) {
    try {
      out.write(line);
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode line(Truth truth, Telling.Told post) {
    ObjectNode line = Json.mapper().createObjectNode();
    line.put("id", post.id()).put("network", "x");
    boolean company = post.person() == Telling.Told.COMPANY;
    String handle =
        company ? brandId(truth.brand()) + "help" : "p" + truth.number() + "_" + post.person();
    ObjectNode author = line.putObject("author").put("id", handle).put("handle", handle);
    if (post.followers() != null) {
      author.put("followers", post.followers());
    }
    line.put("createdAt", Instant.ofEpochMilli(post.atMillis()).toString());
    line.put("text", post.text()).put("kind", post.kind().name().toLowerCase(Locale.ROOT));
    String to = post.to();
    line.put("parentId", to).put("conversationId", to == null ? post.id() : to);
    return line;
  }

  /** The brands, all with the same budget. */
  static void brands(Path file, int brands, double falseAlarmsPerWeek) throws IOException {
    StringBuilder yaml = new StringBuilder("brands:\n");
    for (int brand = 0; brand < brands; brand++) {
      yaml.append(
          """
            - id: %s
              name: %s
              names: [%2$s, "@%1$s"]
              accounts: { x: [%1$shelp] }
              alert: { falseAlarmsPerWeek: %3$s }
          """
              .formatted(brandId(brand), brandName(brand), falseAlarmsPerWeek));
    }
    Files.writeString(file, yaml);
  }
}

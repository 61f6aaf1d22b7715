// SPDX-License-Identifier: Apache-2.0
package io.outcry.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/**
 * Texts of complaints from files, without the names of accounts and links in them.
 *
 * <p>One event in the words of many: of one text each person keeps about two words of five, and
 * says something before or after. Two such texts are about as far from each other (median cosine of
 * TF-IDF 0.3) as two headlines of one event (News-T: 0.2).
 */
record Complaints(List<String> texts, List<String> longTexts) {
  private static final Pattern NAMES_AND_LINKS = Pattern.compile("@\\w+|https?://\\S+");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final int FEWEST_WORDS = 5;
  private static final int LONG_WORDS = 14;
  private static final int LONG_WORD = 3;
  private static final double KEPT = 0.4;

  /**
   * @param specs {@code FILE} with one text a line, or {@code FILE.csv:COLUMN} or {@code
   *     FILE.csv:COLUMN:COLUMN=VALUE} for the rows where that holds
   */
  static Complaints read(List<String> specs) throws IOException {
    Set<String> texts = new LinkedHashSet<>();
    for (String spec : specs) {
      for (String text : raw(spec)) {
        String plain = SPACE.matcher(NAMES_AND_LINKS.matcher(text).replaceAll(" ")).replaceAll(" ");
        if (words(plain).size() >= FEWEST_WORDS) {
          texts.add(plain.strip());
        }
      }
    }
    List<String> all = List.copyOf(texts);
    List<String> longer = all.stream().filter(it -> words(it).size() >= LONG_WORDS).toList();
    if (longer.size() < 100) {
      throw new IOException(
          "%s: %d texts, %d of them with %d words or more; expected 100 such or more"
              .formatted(specs, all.size(), longer.size(), LONG_WORDS));
    }
    return new Complaints(all, longer);
  }

  private static List<String> raw(String spec) throws IOException {
    String[] parts = spec.split(":", 3);
    Path file = Path.of(parts[0]);
    if (parts.length == 1) {
      return Lines.of(file);
    }
    if (parts.length == 2) {
      return Lines.csv(file, parts[1]).rows().stream().map(row -> row[0]).toList();
    }
    int equals = parts[2].indexOf('=');
    if (equals < 1) {
      throw new IOException(spec + ": expected FILE:COLUMN:COLUMN=VALUE");
    }
    String value = parts[2].substring(equals + 1);
    return Lines.csv(file, parts[1], parts[2].substring(0, equals)).rows().stream()
        .filter(row -> row[1].equals(value))
        .map(row -> row[0])
        .toList();
  }

  private static List<String> words(String text) {
    return SPACE.splitAsStream(text).filter(word -> word.length() >= LONG_WORD).toList();
  }

  String any(SplittableRandom random) {
    return texts.get(random.nextInt(texts.size()));
  }

  /** One with words enough to be told again in other words. */
  String event(SplittableRandom random) {
    return longTexts.get(random.nextInt(longTexts.size()));
  }

  static String retold(String event, SplittableRandom random) {
    List<String> told = new ArrayList<>();
    for (String word : SPACE.split(event)) {
      if (random.nextDouble() < KEPT) {
        told.add(word);
      }
    }
    int dice = random.nextInt(4);
    String before = dice == 0 || dice == 3 ? Phrases.OPENERS.one(random) + " " : "";
    String after = dice == 1 || dice == 3 ? " " + Phrases.CLOSERS.one(random) : "";
    return before + String.join(" ", told) + after;
  }
}

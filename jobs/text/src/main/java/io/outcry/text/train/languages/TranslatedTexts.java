// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.languages;

import io.outcry.text.train.data.JsonStrings;
import io.outcry.text.train.data.Markup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Texts that public packages hold in many languages, by the name that their file has for the
 * language.
 */
final class TranslatedTexts {
  private static final String ENGLISH = "en";

  private TranslatedTexts() {}

  /**
   * Messages of programs: files {@code LANGUAGE.json} anywhere in {@code folder}, with texts as
   * values. What is still in English elsewhere is left out.
   */
  static Map<String, Set<String>> messages(Path folder) throws IOException {
    Map<String, Set<String>> byName = new TreeMap<>();
    for (Path file : files(folder, ".json")) {
      Set<String> texts = byName.computeIfAbsent(name(file), name -> new LinkedHashSet<>());
      for (String text : JsonStrings.values(Files.readString(file))) {
        texts.add(Markup.removed(text));
      }
    }
    Set<String> english = new HashSet<>();
    byName.forEach((name, texts) -> english.addAll(isEnglish(name) ? texts : Set.of()));
    byName.forEach(
        (name, texts) -> {
          if (!isEnglish(name)) {
            texts.removeAll(english);
          }
        });
    return byName;
  }

  /** Declarations of human rights: one HTML file each, its language in the attribute lang. */
  static Map<String, Set<String>> declarations(Path folder) throws IOException {
    Map<String, Set<String>> byName = new TreeMap<>();
    for (Path file : files(folder, ".html")) {
      String html = Files.readString(file);
      int from = html.indexOf(" lang=\"");
      if (from < 0) {
        continue;
      }
      String language = html.substring(from + 7, html.indexOf('"', from + 7));
      Set<String> texts = byName.computeIfAbsent(language, name -> new LinkedHashSet<>());
      for (String line : html.substring(html.indexOf("<body>")).split("\n", -1)) {
        texts.add(Markup.removed(line));
      }
    }
    return byName;
  }

  private static boolean isEnglish(String name) {
    return name.equals(ENGLISH) || name.startsWith(ENGLISH + "_") || name.equals("basefile");
  }

  private static String name(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.indexOf('.'));
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return new ArrayList<>(
          files.filter(file -> file.toString().endsWith(ending)).sorted().toList());
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.scores;

import io.outcry.text.train.data.JsonMember;
import io.outcry.text.train.data.LabelledFiles;
import io.outcry.text.train.data.LabelledText;
import io.outcry.text.train.data.PlainText;
import io.outcry.text.train.data.TextKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Posts that nobody labelled: a better model says of them what it thinks. */
final class UnlabelledTexts {
  private static final int SHORTEST_KEY = 12;

  private UnlabelledTexts() {}

  /**
   * Reads all files of a folder in the order of their names: {@code *.txt} hold one text per line,
   * {@code *.ndjson} one post per line with a member {@code text}; each plain or {@code .gz}.
   * Reposts, copies, texts of hardly a word and copies of {@code kept} are left out.
   */
  static List<String> read(Path folder, List<LabelledText> kept) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    Set<String> seen = new HashSet<>();
    kept.forEach(text -> seen.add(text.key()));
    List<String> texts = new ArrayList<>();
    for (Path file : files) {
      for (String line : LabelledFiles.lines(file)) {
        String text = text(file, line);
        if (text == null || text.startsWith("RT @")) {
          continue;
        }
        String plain = PlainText.of(text);
        String key = TextKey.of(plain);
        if (key.length() >= SHORTEST_KEY && seen.add(key)) {
          texts.add(plain);
        }
      }
    }
    if (texts.isEmpty()) {
      throw new IOException(folder + ": no text found in files *.txt or *.ndjson, plain or .gz");
    }
    return texts;
  }

  private static @Nullable String text(Path file, String line) {
    String name = file.getFileName().toString();
    if (name.endsWith(".gz")) {
      name = name.substring(0, name.length() - 3);
    }
    if (name.endsWith(".txt")) {
      return line;
    }
    return name.endsWith(".ndjson") ? JsonMember.string(line, "text") : null;
  }
}

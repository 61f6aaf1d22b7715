// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.languages;

import io.outcry.text.language.LanguageEvidence;
import io.outcry.text.language.LanguageIdentifier;
import io.outcry.text.language.Script;
import io.outcry.text.normalise.Normaliser;
import io.outcry.text.train.data.LabelledFiles;
import io.outcry.text.train.data.Markup;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Prints which languages an identifier finds in texts that it has not been trained on. */
final class LanguageEvaluation {
  private static final int WRONG_SHOWN = 4;

  private final LanguageIdentifier identifier;
  private final PrintStream out;

  LanguageEvaluation(LanguageIdentifier identifier, PrintStream out) {
    this.identifier = identifier;
    this.out = out;
  }

  /** Lines of {@code language <tab> text}; what is too near to a known language is left out. */
  static Map<String, List<String>> lines(Path file) throws IOException {
    Map<String, List<String>> texts = new TreeMap<>();
    for (String line : LabelledFiles.lines(file)) {
      String[] cells = line.split("\t", 2);
      if (cells.length < 2) {
        throw new IOException(file + ": expected language and text with a tab between: " + line);
      }
      String text = Markup.removed(cells[1]);
      Script script = LanguageTexts.script(text);
      String code = KnownLanguages.code(cells[0], script);
      if (!code.isEmpty()) {
        texts.computeIfAbsent(code, key -> new ArrayList<>()).add(text);
      }
    }
    return texts;
  }

  /** Prints recall and precision of each language and what it was taken for instead. */
  void print(String name, Map<String, List<String>> texts) {
    Map<String, Map<String, Integer>> found = new TreeMap<>();
    Map<String, Integer> answers = new TreeMap<>();
    texts.forEach(
        (language, ofLanguage) ->
            ofLanguage.forEach(
                text -> {
                  String answer = answer(text);
                  answers.merge(answer, 1, Integer::sum);
                  found
                      .computeIfAbsent(language, key -> new TreeMap<>())
                      .merge(answer, 1, Integer::sum);
                }));
    line("%-24s texts  found  precision  taken for", name);
    found.forEach((language, row) -> print(language, row, answers.getOrDefault(language, 0)));
    line(
        "%-24s %5d  %.3f",
        "mean of the languages",
        answers.values().stream().mapToInt(Integer::intValue).sum(),
        found.entrySet().stream()
            .filter(entry -> !entry.getKey().equals(LanguageIdentifier.UNDETERMINED))
            .mapToDouble(entry -> share(entry.getKey(), entry.getValue()))
            .average()
            .orElse(0));
    line("");
  }

  private void print(String language, Map<String, Integer> row, int answers) {
    int right = row.getOrDefault(language, 0);
    List<String> wrong =
        row.entrySet().stream()
            .filter(entry -> !entry.getKey().equals(language))
            .sorted(Comparator.comparing(entry -> -entry.getValue()))
            .limit(WRONG_SHOWN)
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .toList();
    line(
        "%-24s %5d  %.3f  %.3f      %s",
        language,
        row.values().stream().mapToInt(Integer::intValue).sum(),
        share(language, row),
        answers == 0 ? 0 : right / (double) answers,
        String.join(", ", wrong));
  }

  private static double share(String language, Map<String, Integer> row) {
    double all = row.values().stream().mapToInt(Integer::intValue).sum();
    return row.getOrDefault(language, 0) / all;
  }

  private String answer(String text) {
    LanguageEvidence evidence = new LanguageEvidence();
    Normaliser.tokens(text, evidence::token);
    return identifier.of(evidence);
  }

  private void line(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }
}

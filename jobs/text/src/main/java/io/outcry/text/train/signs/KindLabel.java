// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.signs;

import io.outcry.text.kind.TextKind;
import io.outcry.text.train.data.LabelledFiles;
import io.outcry.text.train.data.RecordedTexts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a person says of one post.
 *
 * @param source where its text comes from, see {@link RecordedTexts}
 * @param part {@code random}, or {@code enriched} when it was looked for
 * @param split {@code dev} when rules were tuned on it, else another word
 * @param compared the rivals it goes to or weighs against
 * @param rivals the rivals it names; an underscore stands for a blank
 */
record KindLabel(
    String id,
    String source,
    String part,
    String split,
    TextKind kind,
    boolean leaving,
    Set<String> compared,
    List<String> rivals) {
  private static final String LEAVING = "leaving";
  private static final String COMPARING = "comparing:";

  /** Reads lines of id, source, part, split, kind, cues and rivals with tabs between. */
  static List<KindLabel> read(Path file) throws IOException {
    List<String> lines = LabelledFiles.lines(file);
    List<KindLabel> labels = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).startsWith("#")) {
        labels.add(of(lines.get(i), file + ":" + (i + 1)));
      }
    }
    return labels;
  }

  private static KindLabel of(String line, String place) throws IOException {
    String[] cells = line.split("\t", -1);
    if (cells.length != 7) {
      throw new IOException(place + ": expected 7 cells with tabs between, found " + cells.length);
    }
    List<String> cues = words(cells[5]);
    return new KindLabel(
        cells[0],
        cells[1],
        cells[2],
        cells[3],
        kind(cells[4], place),
        cues.contains(LEAVING),
        cues.stream()
            .filter(cue -> cue.startsWith(COMPARING))
            .map(cue -> cue.substring(COMPARING.length()))
            .collect(Collectors.toUnmodifiableSet()),
        words(cells[6]));
  }

  private static TextKind kind(String cell, String place) throws IOException {
    try {
      return TextKind.valueOf(cell.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IOException(
          "%s: '%s' is no kind; expected one of %s in small letters"
              .formatted(place, cell, Arrays.toString(TextKind.values())),
          e);
    }
  }

  private static List<String> words(String cell) {
    return cell.equals("-") ? List.of() : List.of(cell.split(","));
  }
}

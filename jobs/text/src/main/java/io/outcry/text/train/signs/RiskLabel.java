// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.signs;

import io.outcry.text.risk.RiskKind;
import io.outcry.text.train.data.LabelledFiles;
import io.outcry.text.train.data.RecordedTexts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a person says of one post and one kind of risk.
 *
 * @param source where its text comes from, see {@link RecordedTexts}
 * @param part {@code hits-N} for posts that the rules of round N found, {@code pool-N} for posts of
 *     loose key words
 * @param split {@code dev} when rules were tuned on it before it was judged, else {@code test}
 * @param kind empty for a post of a pool that speaks of no risk
 * @param good whether a hit was right, or a post of a pool was found, when it was first seen
 */
record RiskLabel(
    String id, String source, String part, String split, Optional<RiskKind> kind, boolean good) {
  private static final String NONE = "-";
  private static final List<String> VERDICTS = List.of("right", "wrong", "found", "missed", NONE);

  /** Reads lines of id, source, part, split, kind and verdict with tabs between. */
  static List<RiskLabel> read(Path file) throws IOException {
    List<String> lines = LabelledFiles.lines(file);
    List<RiskLabel> labels = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).startsWith("#")) {
        labels.add(of(lines.get(i), file + ":" + (i + 1)));
      }
    }
    return labels;
  }

  private static RiskLabel of(String line, String place) throws IOException {
    String[] cells = line.split("\t", -1);
    if (cells.length != 6 || !VERDICTS.contains(cells[5])) {
      throw new IOException(
          "%s: expected id, source, part, split, kind and one of %s with tabs between"
              .formatted(place, VERDICTS));
    }
    boolean good = cells[5].equals("right") || cells[5].equals("found");
    return new RiskLabel(cells[0], cells[1], cells[2], cells[3], kind(cells[4], place), good);
  }

  private static Optional<RiskKind> kind(String cell, String place) throws IOException {
    Optional<RiskKind> kind =
        Stream.of(RiskKind.values()).filter(k -> k.wireName().equals(cell)).findFirst();
    if (kind.isEmpty() && !cell.equals(NONE)) {
      throw new IOException(place + ": '" + cell + "' is no kind of risk");
    }
    return kind;
  }

  boolean isHit() {
    return part.startsWith("hits-");
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.signs;

import io.outcry.text.reply.ReplyTone;
import io.outcry.text.train.data.LabelledFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A company's answer and the tones that a reader found in it.
 *
 * @param enriched picked by loose key words, not at random
 * @param split {@code dev} or {@code test}
 */
record LabelledReply(String text, boolean enriched, String split, Set<ReplyTone> tones) {

  /** Reads lines of id, part, split and labels with tabs between; the first line is a header. */
  static List<LabelledReply> read(Path labels, Map<String, String> textById) throws IOException {
    List<LabelledReply> replies = new ArrayList<>();
    List<String> lines = LabelledFiles.lines(labels);
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split("\t", -1);
      String text = textById.get(cells[0]);
      if (cells.length != 4 || text == null) {
        throw new IOException(
            "%s:%d: expected the id of a known reply, part, split and labels with tabs between"
                .formatted(labels, i + 1));
      }
      replies.add(new LabelledReply(text, cells[1].equals("enriched"), cells[2], tones(cells[3])));
    }
    return replies;
  }

  private static Set<ReplyTone> tones(String cell) {
    if (cell.equals("-")) {
      return Set.of();
    }
    return Arrays.stream(cell.split(","))
        .map(ReplyTone::ofWireName)
        .collect(Collectors.toUnmodifiableSet());
  }
}

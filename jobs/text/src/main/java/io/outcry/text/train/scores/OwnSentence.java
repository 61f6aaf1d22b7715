// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.scores;

import io.outcry.text.train.data.LabelledFiles;
import io.outcry.text.train.data.LabelledText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A sentence that we wrote ourselves, for what public sets lack: both answers are known. */
public record OwnSentence(LabelledText complaint, LabelledText sentiment) {

  /** Lines of {@code 0 or 1 <tab> sentiment <tab> text}; lines that begin with # are comments. */
  public static List<OwnSentence> read(Path file) throws IOException {
    List<OwnSentence> result = new ArrayList<>();
    List<String> lines = LabelledFiles.lines(file);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank() || lines.get(i).startsWith("#")) {
        continue;
      }
      String[] cells = lines.get(i).split("\t", 3);
      int mood = cells.length == 3 ? LabelledFiles.SENTIMENTS.indexOf(cells[1]) : -1;
      if (mood < 0 || !(cells[0].equals("0") || cells[0].equals("1"))) {
        throw new IOException(
            "%s:%d: expected 0 or 1, one of %s and a text, with tabs between"
                .formatted(file, i + 1, LabelledFiles.SENTIMENTS));
      }
      int complains = Integer.parseInt(cells[0]);
      result.add(
          new OwnSentence(
              new LabelledText(cells[2], complains, 1, "own"),
              new LabelledText(cells[2], mood, 1, "own")));
    }
    return result;
  }
}

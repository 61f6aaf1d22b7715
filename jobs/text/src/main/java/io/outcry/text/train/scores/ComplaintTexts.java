// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.scores;

import io.outcry.text.train.data.Arguments;
import io.outcry.text.train.data.LabelledFiles;
import io.outcry.text.train.data.LabelledText;
import io.outcry.text.train.data.TextKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Texts that complain (class 1) or do not.
 *
 * @param judged the set that figures and calibration come from, by cross-validation
 * @param added texts of other sets that are always trained on
 */
record ComplaintTexts(List<LabelledText> judged, List<LabelledText> added) {
  private static final double REASON_WEIGHT = 0.1;
  private static final double OWN_WEIGHT = 1;
  private static final double WEAK_WEIGHT = 0.1;
  private static final int WEAK_ONE_IN = 10;

  /** Reads all sets; {@code sentiment} gives tweets that are not negative as weak examples. */
  static ComplaintTexts read(Arguments args, SentimentTexts sentiment, List<OwnSentence> own)
      throws IOException {
    List<LabelledText> added = new ArrayList<>();
    for (LabelledText text : LabelledFiles.reasons(args.path("reasons"))) {
      added.add(text.times(REASON_WEIGHT));
    }
    for (OwnSentence sentence : own) {
      added.add(sentence.complaint().times(OWN_WEIGHT));
    }
    for (LabelledText text : sentiment.training()) {
      boolean weak = text.label() > 0 && TextKey.part("weak" + text.key(), WEAK_ONE_IN) == 0;
      if (weak && text.source().equals(LabelledFiles.TABLE)) {
        added.add(new LabelledText(text.text(), 0, WEAK_WEIGHT, "weak"));
      }
    }
    return new ComplaintTexts(LabelledFiles.complaints(args.path("complaints")), added);
  }
}

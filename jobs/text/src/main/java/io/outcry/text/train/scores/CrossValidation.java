// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.scores;

import io.outcry.text.train.data.LabelledText;
import io.outcry.text.train.fitting.Calibrator;
import io.outcry.text.train.measures.Probabilities;
import java.util.ArrayList;
import java.util.List;

/** Calibrated complaint probabilities of texts that neither weights nor calibration have seen. */
final class CrossValidation {
  private CrossValidation() {}

  /** Each fifth is calibrated by the other four, so that the figures are of unseen texts. */
  static Probabilities calibrated(
      List<LabelledText> texts, List<Calibrator.Judged> unseen, String source) {
    Probabilities result = new Probabilities();
    for (int fold = 0; fold < ComplaintTraining.FOLDS; fold++) {
      List<Calibrator.Judged> others = new ArrayList<>();
      for (int i = 0; i < texts.size(); i++) {
        if (ComplaintTraining.foldOf(texts.get(i)) != fold) {
          others.add(unseen.get(i));
        }
      }
      var calibration = Calibrator.binary(others);
      for (int i = 0; i < texts.size(); i++) {
        LabelledText text = texts.get(i);
        boolean asked = source.isEmpty() || text.source().equals(source);
        if (asked && ComplaintTraining.foldOf(text) == fold) {
          double p = calibration.probability(unseen.get(i).logits()[0]);
          result.add(p, text.label() == 1);
        }
      }
    }
    return result;
  }
}

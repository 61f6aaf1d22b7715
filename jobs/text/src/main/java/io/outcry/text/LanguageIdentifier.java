// SPDX-License-Identifier: Apache-2.0
package io.outcry.text;

import io.outcry.text.features.FeatureGroup;
import io.outcry.text.linear.Evidence;
import io.outcry.text.linear.Head;
import io.outcry.text.linear.LinearModel;

/** Tells the languages that the model was trained on apart, and says when it cannot. */
final class LanguageIdentifier {
  private final Head head;
  private final double surenessNeeded;
  private final double gramsNeeded;

  LanguageIdentifier(LinearModel model) {
    head = model.head("language");
    surenessNeeded = model.threshold("language.sureness");
    gramsNeeded = model.threshold("language.grams");
  }

  /** The most likely language, or {@code und} for too little text and too close a race. */
  String of(Evidence evidence) {
    if (evidence.mostlyForeign() || evidence.count(FeatureGroup.CHARS) < gramsNeeded) {
      return TextModel.UNDETERMINED;
    }
    double[] p = head.calibration().probabilities(evidence.logits(head));
    int best = 0;
    for (int i = 1; i < p.length; i++) {
      best = p[i] > p[best] ? i : best;
    }
    return p[best] < surenessNeeded ? TextModel.UNDETERMINED : head.classes().get(best);
  }
}

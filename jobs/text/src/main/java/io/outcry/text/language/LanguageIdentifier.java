// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.language;

import io.outcry.text.linear.Head;
import io.outcry.text.linear.LinearModel;
import io.outcry.text.linear.ModelFormatException;
import io.outcry.text.linear.PackedTable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Says which language a text is in: the script that most of its letters are of decides, and where
 * languages share a script, the n-grams of its words. Immutable, shared by all threads.
 */
public final class LanguageIdentifier {
  /** The answer when the language cannot be told, or is none of those that are known (BCP 47). */
  public static final String UNDETERMINED = "und";

  private record Shared(PackedTable table, List<String> languages) {}

  private final Map<Script, Shared> byScript = new EnumMap<>(Script.class);
  private final double weightNeeded;
  private final double leadNeeded;
  private final double gramsNeeded;

  /** Takes a model with one head for each script that several languages share. */
  public LanguageIdentifier(LinearModel model) {
    for (Script script : Script.values()) {
      if (script.isShared()) {
        Head head = model.head(script.head());
        if (head.classes().size() != head.table().columns()) {
          throw new ModelFormatException("the head " + head.name() + " needs a table of its own");
        }
        byScript.put(script, new Shared(new PackedTable(head.table()), head.classes()));
      }
    }
    weightNeeded = model.threshold("weight");
    gramsNeeded = model.threshold("grams");
    leadNeeded = model.threshold("lead");
  }

  /** The language of the text that {@code evidence} was gathered from. */
  public String of(LanguageEvidence evidence) {
    Script script = evidence.mainScript();
    Shared shared = byScript.get(script);
    if (shared != null) {
      return byGrams(evidence.grams(script), shared);
    }
    boolean tooLittle = evidence.weight(script) < weightNeeded;
    return tooLittle || script.language().isEmpty() ? UNDETERMINED : script.language();
  }

  private String byGrams(WordGrams grams, Shared shared) {
    if (grams.size() < gramsNeeded) {
      return UNDETERMINED;
    }
    double[] logits = shared.table.logits(grams.hashes(), grams.size());
    int best = best(logits);
    return lead(logits, best) < leadNeeded ? UNDETERMINED : shared.languages.get(best);
  }

  /** The index of the highest logit. */
  public static int best(double... logits) {
    int best = 0;
    for (int i = 1; i < logits.length; i++) {
      best = logits[i] > logits[best] ? i : best;
    }
    return best;
  }

  /** By how much the highest logit, at {@code best}, is above the second. */
  public static double lead(double[] logits, int best) {
    double lead = Double.POSITIVE_INFINITY;
    for (int i = 0; i < logits.length; i++) {
      lead = i == best ? lead : Math.min(lead, logits[best] - logits[i]);
    }
    return lead;
  }
}

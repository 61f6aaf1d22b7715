// SPDX-License-Identifier: Apache-2.0
package io.outcry.text;

import io.outcry.text.features.FeatureHasher;
import io.outcry.text.features.FeatureSink;
import io.outcry.text.language.LanguageEvidence;
import io.outcry.text.language.LanguageIdentifier;
import io.outcry.text.linear.BundledModel;
import io.outcry.text.linear.Evidence;
import io.outcry.text.linear.Head;
import io.outcry.text.linear.LinearModel;
import io.outcry.text.normalise.Token;
import java.util.List;
import java.util.Set;

/**
 * Scores posts: the one class of this module that jobs call. Immutable, shared by all threads.
 *
 * <p>A score depends on the text alone and is the same on every machine to 1e-6. Time and memory
 * are bounded whatever the text is, and no text makes it throw; behind 5,000 UTF-16 units a text is
 * not read.
 */
public final class TextModel {
  /** What {@link TextScore#language()} says when the language cannot be told (BCP 47). */
  public static final String UNDETERMINED = LanguageIdentifier.UNDETERMINED;

  /** The languages that posts with known sentiment were learned from (BCP 47). */
  private static final Set<String> SCORED = Set.of("ar", "de", "en", "es", "fr", "it", "pt");

  /** What {@link TextScore#model()} says of the scores of this model. */
  public static final String NAME = "fast";

  private static final String RESOURCE = "fast.bin";
  private static final String LANGUAGES = "language.bin";

  private final LinearModel model;
  private final Head sentiment;
  private final Head complaint;
  private final LanguageIdentifier languages;
  private final double unsureFrom;
  private final double unsureTo;

  private TextModel(LinearModel model, LanguageIdentifier languages) {
    this.model = model;
    this.languages = languages;
    sentiment = model.head("sentiment");
    complaint = model.head("complaint");
    unsureFrom = model.threshold("unsure.from");
    unsureTo = model.threshold("unsure.to");
  }

  /** The model that ships with this release, read once. */
  public static TextModel bundled() {
    return Bundled.MODEL;
  }

  /** A model with the heads {@code sentiment} and {@code complaint}, and the bundled languages. */
  public static TextModel of(LinearModel model) {
    return new TextModel(model, BundledLanguages.IDENTIFIER);
  }

  /**
   * Whether posts in {@code language} have scores to rely on: not where the language is {@code
   * und}, and not where it is known but nothing of sentiment was learned in it.
   */
  public static boolean understands(String language) {
    return SCORED.contains(language);
  }

  /** Scores one post. */
  public TextScore score(String text) {
    Seen seen = new Seen(new Evidence(model), new LanguageEvidence());
    FeatureHasher.features(text, seen);
    Evidence evidence = seen.tone();
    double[] mood = sentiment.calibration().probabilities(evidence.logits(sentiment));
    double p = complaint.calibration().probability(evidence.logits(complaint)[0]);
    String language = languages.of(seen.language());
    boolean unlearned = evidence.mostlyForeign() || isOther(language);
    boolean unsure = unlearned || (p >= unsureFrom && p < unsureTo);
    return new TextScore(language, mood[0], mood[1], mood[2], p, unsure, NAME);
  }

  private static boolean isOther(String language) {
    return !language.equals(UNDETERMINED) && !understands(language);
  }

  /**
   * The words that weighed most for "complaint" or "negative", heaviest first.
   *
   * @param limit how many at most
   */
  public List<WordWeight> explain(String text, int limit) {
    return new WordWeights(sentiment, complaint).of(text, limit);
  }

  /** Hands what is seen of one text to the two that need it. */
  private record Seen(Evidence tone, LanguageEvidence language) implements FeatureSink {
    @Override
    public void begin(Token token) {
      tone.begin(token);
      language.token(token);
    }

    @Override
    public void feature(int group, int hash) {
      tone.feature(group, hash);
    }
  }

  private static final class BundledLanguages {
    private static final LanguageIdentifier IDENTIFIER =
        new LanguageIdentifier(BundledModel.read(TextModel.class, LANGUAGES));
  }

  private static final class Bundled {
    private static final TextModel MODEL = of(BundledModel.read(TextModel.class, RESOURCE));
  }
}

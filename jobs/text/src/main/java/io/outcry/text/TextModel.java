// SPDX-License-Identifier: Apache-2.0
package io.outcry.text;

import io.outcry.text.features.FeatureHasher;
import io.outcry.text.linear.Evidence;
import io.outcry.text.linear.Head;
import io.outcry.text.linear.LinearModel;
import io.outcry.text.linear.ModelFormatException;
import io.outcry.text.linear.ModelReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Scores posts: the one class of this module that jobs call. Immutable, shared by all threads.
 *
 * <p>A score depends on the text alone and is the same on every machine to 1e-6. Time and memory
 * are bounded whatever the text is, and no text makes it throw; behind 5,000 UTF-16 units a text is
 * not read.
 */
public final class TextModel {
  /** What {@link TextScore#language()} says when the language cannot be told (BCP 47). */
  public static final String UNDETERMINED = "und";

  /** What {@link TextScore#model()} says of the scores of this model. */
  public static final String NAME = "fast";

  private static final String RESOURCE = "fast.bin";

  private final LinearModel model;
  private final Head sentiment;
  private final Head complaint;
  private final LanguageIdentifier language;
  private final double unsureFrom;
  private final double unsureTo;

  private TextModel(LinearModel model) {
    this.model = model;
    sentiment = model.head("sentiment");
    complaint = model.head("complaint");
    language = new LanguageIdentifier(model);
    unsureFrom = model.threshold("unsure.from");
    unsureTo = model.threshold("unsure.to");
  }

  /** The model that ships with this release, read once. */
  public static TextModel bundled() {
    return Bundled.MODEL;
  }

  /** A model with the heads {@code sentiment}, {@code complaint} and {@code language}. */
  public static TextModel of(LinearModel model) {
    return new TextModel(model);
  }

  /** Scores one post. */
  public TextScore score(String text) {
    Evidence evidence = new Evidence(model);
    FeatureHasher.features(text, evidence);
    double[] mood = sentiment.calibration().probabilities(evidence.logits(sentiment));
    double p = complaint.calibration().probability(evidence.logits(complaint)[0]);
    boolean unsure = evidence.mostlyForeign() || (p >= unsureFrom && p < unsureTo);
    return new TextScore(language.of(evidence), mood[0], mood[1], mood[2], p, unsure, NAME);
  }

  /**
   * The words that weighed most for "complaint" or "negative", heaviest first.
   *
   * @param limit how many at most
   */
  public List<WordWeight> explain(String text, int limit) {
    return new WordWeights(sentiment, complaint).of(text, limit);
  }

  private static final class Bundled {
    private static final TextModel MODEL = load();

    private static TextModel load() {
      try (InputStream in = TextModel.class.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new ModelFormatException(
              "the resource io/outcry/text/" + RESOURCE + " is missing from the class path");
        }
        return of(ModelReader.read(in, RESOURCE));
      } catch (IOException e) {
        throw new UncheckedIOException("the bundled text model cannot be read", e);
      }
    }
  }
}

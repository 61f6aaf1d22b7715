// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.best;

import io.outcry.text.TextModel;
import io.outcry.text.TextScore;
import io.outcry.text.WordWeight;
import io.outcry.text.embed.Embedder;
import io.outcry.text.embed.EmbedderUnavailableException;
import io.outcry.text.embed.Recipe;
import io.outcry.text.features.FeatureHasher;
import io.outcry.text.linear.BundledModel;
import io.outcry.text.linear.Evidence;
import io.outcry.text.linear.Head;
import io.outcry.text.linear.LinearModel;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Scores a post by its embedding and its words together: better and some hundred times slower than
 * {@link TextModel}. For all threads; a call computes on the thread that makes it.
 *
 * <p>The network knows English. A text in another language keeps the score of {@link TextModel},
 * and says so. The same text has the same score on machines of one type. No text makes it throw;
 * time and memory are bounded.
 */
public final class BestModel implements AutoCloseable {
  /** What {@link TextScore#model()} says of the scores of this model. */
  public static final String NAME = "best";

  /** The vector that the heads were trained on: lower layers tell tone, higher ones meaning. */
  public static final Recipe RECIPE = Recipe.E5.with(4, 7, 10, 12);

  private static final String ENGLISH = "en";
  private static final int MEANING_FROM = RECIPE.dimensions() - Recipe.E5.dimensions();

  private static @Nullable BestModel shared;

  private final TextModel fast;
  private final LinearModel model;
  private final Embedder embedder;
  private final Head sentiment;
  private final Head complaint;
  private final double unsureFrom;
  private final double unsureTo;

  private BestModel(TextModel fast, LinearModel model, Embedder embedder) {
    this.fast = fast;
    this.model = model;
    this.embedder = embedder;
    sentiment = model.head("sentiment");
    complaint = model.head("complaint");
    unsureFrom = model.threshold("unsure.from");
    unsureTo = model.threshold("unsure.to");
  }

  /**
   * Loads the model that ships with this release; takes about half a second and 150 MB.
   *
   * @throws EmbedderUnavailableException if this machine cannot run the encoder
   */
  public static BestModel open() throws EmbedderUnavailableException {
    LinearModel heads = BundledModel.read(BestModel.class, "best.bin");
    return of(TextModel.bundled(), heads, Embedder.open(RECIPE));
  }

  /**
   * The one that all callers of a process share; it is opened at the first call and stays open.
   *
   * @throws EmbedderUnavailableException if this machine cannot run the encoder
   */
  public static synchronized BestModel shared() throws EmbedderUnavailableException {
    BestModel model = shared;
    if (model == null) {
      model = open();
      shared = model;
    }
    return model;
  }

  /**
   * A model with the heads {@code sentiment} and {@code complaint}, both with dense weights.
   *
   * @param embedder opened with {@link #RECIPE}; this model closes it
   */
  public static BestModel of(TextModel fast, LinearModel heads, Embedder embedder) {
    return new BestModel(fast, heads, embedder);
  }

  /** The vector of a text by {@link #RECIPE}, as the heads take it. */
  public static float[] vector(Embedder embedder, String text) {
    return embedder.embed(NamelessText.of(text));
  }

  /** Scores one post. */
  public TextScore score(String text) {
    TextScore first = fast.score(text);
    return isRead(first) ? scored(text, vector(embedder, text), first.language()) : first;
  }

  /** Scores one post and gives its meaning, which a text in any language has. */
  public Reading read(String text) {
    TextScore first = fast.score(text);
    float[] vector = vector(embedder, text);
    float[] meaning = Arrays.copyOfRange(vector, MEANING_FROM, vector.length);
    return new Reading(isRead(first) ? scored(text, vector, first.language()) : first, meaning);
  }

  /**
   * The words without which the text would complain less or be less negative, heaviest first; each
   * costs a reading of the rest.
   *
   * @param limit how many at most
   */
  public List<WordWeight> explain(String text, int limit) {
    return isRead(fast.score(text))
        ? new LeftOutWords(this::logits).of(text, limit)
        : fast.explain(text, limit);
  }

  @Override
  public void close() {
    embedder.close();
  }

  private static boolean isRead(TextScore first) {
    return first.language().equals(ENGLISH) || first.language().equals(TextModel.UNDETERMINED);
  }

  private TextScore scored(String text, float[] vector, String language) {
    Evidence evidence = evidence(text);
    double[] mood = sentiment.calibration().probabilities(logits(sentiment, evidence, vector));
    double p = complaint.calibration().probability(logits(complaint, evidence, vector)[0]);
    boolean unsure = evidence.mostlyForeign() || (p >= unsureFrom && p < unsureTo);
    return new TextScore(language, mood[0], mood[1], mood[2], p, unsure, NAME);
  }

  /** How much a text complains and how negative it is. */
  private LeftOutWords.Logits logits(String text) {
    Evidence evidence = evidence(text);
    float[] vector = vector(embedder, text);
    double[] mood = logits(sentiment, evidence, vector);
    return new LeftOutWords.Logits(
        complaint.calibration().slope() * logits(complaint, evidence, vector)[0],
        sentiment.calibration().slope() * (mood[0] - (mood[1] + mood[2]) / 2));
  }

  private Evidence evidence(String text) {
    Evidence evidence = new Evidence(model);
    FeatureHasher.features(text, evidence);
    return evidence;
  }

  private static double[] logits(Head head, Evidence evidence, float[] vector) {
    double[] logits = evidence.logits(head);
    head.addTo(logits, vector);
    return logits;
  }
}

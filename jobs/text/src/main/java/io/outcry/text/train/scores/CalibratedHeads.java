// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.scores;

import io.outcry.text.best.BestModel;
import io.outcry.text.embed.Embedder;
import io.outcry.text.features.FeatureHasher;
import io.outcry.text.linear.Calibration;
import io.outcry.text.linear.DenseTable;
import io.outcry.text.linear.Evidence;
import io.outcry.text.linear.HashedTable;
import io.outcry.text.linear.Head;
import io.outcry.text.linear.LinearModel;
import io.outcry.text.train.data.LabelledFiles;
import io.outcry.text.train.data.LabelledText;
import io.outcry.text.train.fitting.Calibrator;
import io.outcry.text.train.fitting.Quantiser;
import io.outcry.text.train.fitting.TrainedWeights;
import io.outcry.text.train.fitting.VectorScale;
import io.outcry.text.train.measures.UnsureBand;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Trained weights to models whose probabilities mean what they say. */
final class CalibratedHeads {
  /** How often what lies outside of the unsure band is to be right. */
  static final double SURE_PRECISION = 0.9;

  private static final String SENTIMENT = "sentiment";
  private static final String COMPLAINT = "complaint";
  private static final List<String> MOODS = LabelledFiles.SENTIMENTS;

  private final List<LabelledText> moods;
  private final List<LabelledText> complaints;

  /**
   * Holds what probabilities are fitted to.
   *
   * @param moods texts that no weights were trained on
   * @param complaints texts of which the trained weights say what they thought of them unseen
   */
  CalibratedHeads(List<LabelledText> moods, List<LabelledText> complaints) {
    this.moods = moods;
    this.complaints = complaints;
  }

  /** A model that takes words alone. */
  LinearModel fast(TrainedWeights mood, ComplaintTraining.Trained complaint) {
    HashedTable table = Quantiser.table("tone", List.of(mood, complaint.weights()));
    Head raw = new Head(SENTIMENT, table, 0, MOODS, Calibration.none(MOODS.size()));
    LinearModel bare = new LinearModel(List.of(table), List.of(raw), Map.of());
    Calibration calibration =
        SentimentTraining.calibration(text -> evidence(bare, text).logits(raw), moods);
    return model(table, raw.with(calibration), complaintHead(table, complaint, null), complaint);
  }

  /** A model that takes words and vectors as {@code embedder} gives them. */
  LinearModel best(
      VectorScale scale,
      TrainedWeights scaledMood,
      ComplaintTraining.Trained complaint,
      Embedder embedder) {
    TrainedWeights mood = scale.unscaled(scaledMood);
    TrainedWeights complains = scale.unscaled(complaint.weights());
    HashedTable table = Quantiser.table("close", List.of(mood, complains));
    Head raw =
        new Head(
            SENTIMENT,
            table,
            0,
            MOODS,
            Calibration.none(MOODS.size()),
            new DenseTable(MOODS.size(), mood.dense()));
    LinearModel bare = new LinearModel(List.of(table), List.of(raw), Map.of());
    Calibration calibration =
        SentimentTraining.calibration(
            text -> {
              double[] logits = evidence(bare, text).logits(raw);
              raw.addTo(logits, BestModel.vector(embedder, text));
              return logits;
            },
            moods);
    DenseTable dense = new DenseTable(1, complains.dense());
    return model(table, raw.with(calibration), complaintHead(table, complaint, dense), complaint);
  }

  private static Head complaintHead(
      HashedTable table, ComplaintTraining.Trained complaint, @Nullable DenseTable dense) {
    Calibration calibration = Calibrator.binary(complaint.unseen());
    return new Head(COMPLAINT, table, MOODS.size(), List.of(COMPLAINT), calibration, dense);
  }

  private LinearModel model(
      HashedTable table, Head mood, Head complaint, ComplaintTraining.Trained trained) {
    UnsureBand band =
        UnsureBand.of(CrossValidation.calibrated(complaints, trained.unseen(), ""), SURE_PRECISION);
    Map<String, Double> thresholds = Map.of("unsure.from", band.from(), "unsure.to", band.to());
    return new LinearModel(List.of(table), List.of(mood, complaint), thresholds);
  }

  private static Evidence evidence(LinearModel model, String text) {
    Evidence evidence = new Evidence(model);
    FeatureHasher.features(text, evidence);
    return evidence;
  }
}

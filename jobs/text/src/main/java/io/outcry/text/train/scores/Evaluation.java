// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.scores;

import io.outcry.text.TextModel;
import io.outcry.text.TextScore;
import io.outcry.text.train.data.LabelledFiles;
import io.outcry.text.train.data.LabelledText;
import io.outcry.text.train.fitting.Calibrator;
import io.outcry.text.train.measures.Bootstrap;
import io.outcry.text.train.measures.Confusion;
import io.outcry.text.train.measures.Probabilities;
import io.outcry.text.train.measures.UnsureBand;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Prints what a model is worth on texts that it has not been trained on. */
final class Evaluation {
  private final SentimentTexts sentiment;
  private final List<LabelledText> complaints;
  private final PrintStream out;

  /**
   * Holds what is measured on.
   *
   * @param complaints texts of which trained weights say what they thought of them unseen
   */
  Evaluation(SentimentTexts sentiment, List<LabelledText> complaints, PrintStream out) {
    this.sentiment = sentiment;
    this.complaints = complaints;
    this.out = out;
  }

  /** Prints all figures of one model; {@code unseen} are cross-validated complaint logits. */
  void print(String model, Function<String, TextScore> scorer, List<Calibrator.Judged> unseen) {
    line("");
    line("%-16s texts  macro recall          macro F1  AUC neg  ECE neg", model);
    sentiment("validation", scorer, sentiment.validation());
    sentiment("held out", scorer, sentiment.heldOut());
    List<Double> byLanguage = new ArrayList<>();
    for (var entry : sentiment.validationByLanguage().entrySet()) {
      byLanguage.add(sentiment(entry.getKey(), scorer, entry.getValue()));
    }
    double mean = byLanguage.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    line("mean macro F1 of the languages %.3f", mean);
    line("");
    line("complaint, 5 fold texts  macro F1              AUC                   ECE");
    complaint("all", unseen, "");
    complaint("to a company", unseen, "company");
    unsure(unseen);
  }

  /** How often the language is found. */
  void languages(Function<String, TextScore> scorer) {
    line("");
    line("language   texts  found right  und    other");
    for (Map.Entry<String, List<LabelledText>> entry :
        sentiment.validationByLanguage().entrySet()) {
      List<String> found = new ArrayList<>();
      entry.getValue().forEach(text -> found.add(scorer.apply(text.text()).language()));
      double right = Collections.frequency(found, entry.getKey());
      double und = Collections.frequency(found, TextModel.UNDETERMINED);
      double all = found.size();
      line(
          "%-8s %7d  %.3f        %.3f  %.3f",
          entry.getKey(), found.size(), right / all, und / all, (all - right - und) / all);
    }
  }

  private double sentiment(
      String name, Function<String, TextScore> scorer, List<LabelledText> texts) {
    int[] found = new int[texts.size()];
    Probabilities negative = new Probabilities();
    for (int i = 0; i < found.length; i++) {
      TextScore score = scorer.apply(texts.get(i).text());
      found[i] = likeliest(score);
      negative.add(score.negative(), texts.get(i).label() == 0);
    }
    int[] all = new int[found.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = i;
    }
    Confusion confusion = confusion(texts, found, all);
    Bootstrap interval =
        Bootstrap.of(all.length, drawn -> confusion(texts, found, drawn).macroRecall());
    line(
        "%-15s %6d  %.3f %s  %.3f     %.3f    %.3f",
        name,
        texts.size(),
        confusion.macroRecall(),
        interval,
        confusion.macroF1(),
        negative.auc(),
        negative.calibrationError());
    return confusion.macroF1();
  }

  private static Confusion confusion(List<LabelledText> texts, int[] found, int[] drawn) {
    Confusion confusion = new Confusion(LabelledFiles.SENTIMENTS.size());
    for (int i : drawn) {
      confusion.add(texts.get(i).label(), found[i]);
    }
    return confusion;
  }

  /** The sentiment of the highest probability, as its index. */
  static int likeliest(TextScore score) {
    if (score.negative() >= score.neutral() && score.negative() >= score.positive()) {
      return 0;
    }
    return score.neutral() >= score.positive() ? 1 : 2;
  }

  private void complaint(String name, List<Calibrator.Judged> unseen, String source) {
    Probabilities all = CrossValidation.calibrated(complaints, unseen, source);
    line(
        "%-16s %6d  %.3f %s  %.3f %s  %.3f",
        name,
        all.size(),
        all.at(0.5).macroF1(),
        Bootstrap.of(all.size(), drawn -> all.drawn(drawn).at(0.5).macroF1()),
        all.auc(),
        Bootstrap.of(all.size(), drawn -> all.drawn(drawn).auc()),
        all.calibrationError());
  }

  private void unsure(List<Calibrator.Judged> unseen) {
    Probabilities all = CrossValidation.calibrated(complaints, unseen, "");
    UnsureBand band = UnsureBand.of(all, CalibratedHeads.SURE_PRECISION);
    line(
        "unsure from %.2f to %.2f: share %.3f; below, %.3f are no complaints; above, %.3f are",
        band.from(),
        band.to(),
        all.shareIn(band.from(), band.to()),
        1 - all.truthIn(0, band.from()),
        all.truthIn(band.to(), 2));
    line("complaint probability    share  of them complaints");
    for (int i = 0; i < 10; i++) {
      double from = i / 10.0;
      double to = i == 9 ? 1.01 : (i + 1) / 10.0;
      line(
          "%.1f to %.1f             %.3f  %.3f",
          from, from + 0.1, all.shareIn(from, to), all.truthIn(from, to));
    }
  }

  private void line(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }
}

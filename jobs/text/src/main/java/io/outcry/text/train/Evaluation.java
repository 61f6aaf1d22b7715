// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train;

import io.outcry.text.TextModel;
import io.outcry.text.TextScore;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Prints what a model is worth on texts that it has not been trained on. */
final class Evaluation {
  private final TextModel model;
  private final PrintStream out;

  Evaluation(TextModel model, PrintStream out) {
    this.model = model;
    this.out = out;
  }

  /** Prints all figures; {@code unseen} are cross-validated logits of {@code complaints}. */
  void print(
      SentimentTexts sentiment, List<LabelledText> complaints, List<Calibrator.Judged> unseen) {
    line("sentiment                texts  macro recall  macro F1  AUC neg  ECE neg");
    sentiment("validation", sentiment.validation());
    sentiment("held out", sentiment.heldOut());
    sentiment.validationByLanguage().forEach(this::sentiment);
    line("");
    line("complaint (5-fold)       texts  macro F1      AUC       ECE");
    complaint("all", complaints, unseen, "");
    complaint("to a company", complaints, unseen, "company");
    line("");
    unsure(complaints, unseen);
    line("");
    languages(sentiment);
  }

  private void sentiment(String name, List<LabelledText> texts) {
    Confusion confusion = new Confusion(3);
    Probabilities negative = new Probabilities();
    for (LabelledText text : texts) {
      TextScore score = model.score(text.text());
      confusion.add(text.label(), likeliest(score));
      negative.add(score.negative(), text.label() == 0);
    }
    line(
        "%-22s %7d  %.3f         %.3f     %.3f    %.3f",
        name,
        texts.size(),
        confusion.macroRecall(),
        confusion.macroF1(),
        negative.auc(),
        negative.calibrationError());
  }

  /** The sentiment of the highest probability, as its index. */
  static int likeliest(TextScore score) {
    if (score.negative() >= score.neutral() && score.negative() >= score.positive()) {
      return 0;
    }
    return score.neutral() >= score.positive() ? 1 : 2;
  }

  private void complaint(
      String name, List<LabelledText> texts, List<Calibrator.Judged> unseen, String source) {
    Probabilities all = CrossValidation.calibrated(texts, unseen, source);
    line(
        "%-22s %7d  %.3f         %.3f     %.3f",
        name, all.size(), all.at(0.5).macroF1(), all.auc(), all.calibrationError());
  }

  private void unsure(List<LabelledText> texts, List<Calibrator.Judged> unseen) {
    Probabilities all = CrossValidation.calibrated(texts, unseen, "");
    UnsureBand band = UnsureBand.of(all, TrainTextModel.SURE_PRECISION);
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

  private void languages(SentimentTexts sentiment) {
    line("language   texts  found right  und    other");
    for (var entry : sentiment.validationByLanguage().entrySet()) {
      List<String> found = new ArrayList<>();
      entry.getValue().forEach(text -> found.add(model.score(text.text()).language()));
      double right = Collections.frequency(found, entry.getKey());
      double und = Collections.frequency(found, TextModel.UNDETERMINED);
      double all = found.size();
      line(
          "%-8s %7d  %.3f        %.3f  %.3f",
          entry.getKey(), found.size(), right / all, und / all, (all - right - und) / all);
    }
  }

  private void line(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }
}

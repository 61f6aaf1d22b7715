// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train;

import io.outcry.text.TextModel;
import io.outcry.text.linear.Calibration;
import io.outcry.text.linear.HashedTable;
import io.outcry.text.linear.Head;
import io.outcry.text.linear.LinearModel;
import io.outcry.text.linear.ModelWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Trains the bundled model from files and prints its figures; run by a script of that name. */
public final class TrainTextModel {
  static final int BITS = 19;

  /** How much words, pairs and characters count. */
  static final double[] GROUPS = {1.5, 1.5, 0.75};

  static final Set<String> ARGUMENTS =
      Set.of(
          "sentiment",
          "validation-texts",
          "validation-labels",
          "languages",
          "complaints",
          "reasons",
          "own",
          "out");

  private static final double OWN_WEIGHT = 3;

  static final double SURE_PRECISION = 0.9;

  private TrainTextModel() {}

  /** Trains with the arguments of the script; exit 2 when they are wrong. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try {
      train(Arguments.of(args, ARGUMENTS), out);
    } catch (IllegalArgumentException | IOException e) {
      System.err.println(e.getMessage() + "; see --help");
      System.exit(2);
    }
  }

  static void train(Arguments args, PrintStream out) throws IOException {
    List<OwnSentence> own = OwnSentence.read(args.path("own"));
    SentimentTexts sentiment = SentimentTexts.read(args);
    ComplaintTexts complaints = ComplaintTexts.read(args, sentiment, own);
    List<LabelledText> moods = new ArrayList<>(sentiment.training());
    own.forEach(sentence -> moods.add(sentence.sentiment().times(OWN_WEIGHT)));

    DenseWeights mood = SentimentTraining.weights(moods);
    ComplaintTraining complaint = new ComplaintTraining(complaints, mood);
    List<Calibrator.Judged> unseen = complaint.unseen();
    HashedTable main = Quantiser.table("tone", List.of(mood, complaint.weights()));
    UnsureBand band =
        UnsureBand.of(CrossValidation.calibrated(complaints.judged(), unseen, ""), SURE_PRECISION);
    LinearModel model = calibrated(main, sentiment.calibration(), unseen, band);
    write(model, args.path("out"));
    new Evaluation(TextModel.of(model), out).print(sentiment, complaints.judged(), unseen);
  }

  private static LinearModel calibrated(
      HashedTable tone,
      List<LabelledText> calibration,
      List<Calibrator.Judged> complaints,
      UnsureBand band) {
    List<String> moods = LabelledFiles.SENTIMENTS;
    Head raw = new Head("sentiment", tone, 0, moods, Calibration.none(moods.size()));
    LinearModel uncalibrated = new LinearModel(List.of(tone), List.of(raw), Map.of());
    Calibration mood = SentimentTraining.calibration(uncalibrated, raw, calibration);
    Head complaint =
        new Head(
            "complaint", tone, moods.size(), List.of("complaint"), Calibrator.binary(complaints));
    return new LinearModel(
        List.of(tone),
        List.of(new Head("sentiment", tone, 0, moods, mood), complaint),
        thresholds(band));
  }

  private static Map<String, Double> thresholds(UnsureBand band) {
    return Map.of("unsure.from", band.from(), "unsure.to", band.to());
  }

  private static void write(LinearModel model, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      ModelWriter.write(model, out);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}

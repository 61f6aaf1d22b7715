// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.scores;

import io.outcry.text.TextModel;
import io.outcry.text.best.BestModel;
import io.outcry.text.embed.Embedder;
import io.outcry.text.embed.EmbedderUnavailableException;
import io.outcry.text.linear.LinearModel;
import io.outcry.text.linear.ModelWriter;
import io.outcry.text.train.data.Arguments;
import io.outcry.text.train.data.LabelledText;
import io.outcry.text.train.data.Program;
import io.outcry.text.train.data.TextKey;
import io.outcry.text.train.fitting.TextVectors;
import io.outcry.text.train.fitting.TrainedWeights;
import io.outcry.text.train.fitting.VectorScale;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Trains both bundled models from files and prints their figures; run by a script. */
public final class TrainTextModel {
  static final int BITS = 19;

  /** How many numbers stand for a text in the close model. */
  static final int COMPONENTS = BestModel.RECIPE.dimensions();

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
          "unlabelled",
          "own",
          "fast",
          "best");

  private static final double OWN_WEIGHT = 3;

  /** Beside what the teacher says of unlabelled posts every so many labelled one is asked too. */
  private static final int ASKED_AGAIN_ONE_IN = 2;

  private TrainTextModel() {}

  /** Trains with the arguments of the script; exit 2 when they are wrong. */
  public static void main(String[] args) {
    Program.run(args, ARGUMENTS, TrainTextModel::train);
  }

  static void train(Arguments args, PrintStream out) throws IOException {
    List<OwnSentence> own = OwnSentence.read(args.path("own"));
    SentimentTexts sentiment = SentimentTexts.read(args);
    ComplaintTexts complaints = ComplaintTexts.read(args, sentiment, own);
    List<String> unlabelled = UnlabelledTexts.read(args.path("unlabelled"), sentiment.kept());
    List<LabelledText> moods = new ArrayList<>(sentiment.english());
    own.forEach(sentence -> moods.add(sentence.sentiment().times(OWN_WEIGHT)));

    TextVectors vectors = TextVectors.of(readClosely(moods, complaints, unlabelled), out);
    VectorScale scale = vectors.scale(sentiment.english());
    SentimentTraining training = new SentimentTraining(vectors);
    TrainedWeights closeMood = training.close(moods);
    TrainedWeights fastMood =
        training.fast(moods, sentiment.otherLanguages(), unlabelled, closeMood);
    List<String> asked = new ArrayList<>(unlabelled);
    for (LabelledText text : sentiment.english()) {
      if (TextKey.part("asked" + text.key(), ASKED_AGAIN_ONE_IN) == 0) {
        asked.add(text.text());
      }
    }
    ComplaintTraining.Both complaint =
        new ComplaintTraining(complaints, vectors, fastMood, asked).train();

    CalibratedHeads heads = new CalibratedHeads(sentiment.calibration(), complaints.judged());
    LinearModel fast = heads.fast(fastMood, complaint.fast());
    write(fast, args.path("fast"));
    try (Embedder embedder = Embedder.open(BestModel.RECIPE)) {
      LinearModel best = heads.best(scale, closeMood, complaint.close(), embedder);
      write(best, args.path("best"));
      TextModel fastModel = TextModel.of(fast);
      Evaluation evaluation = new Evaluation(sentiment, complaints.judged(), out);
      evaluation.print("fast", fastModel::score, complaint.fast().unseen());
      evaluation.languages(fastModel::score);
      BestModel bestModel = BestModel.of(fastModel, best, embedder);
      evaluation.print("best", bestModel::score, complaint.close().unseen());
    } catch (EmbedderUnavailableException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static List<String> readClosely(
      List<LabelledText> moods, ComplaintTexts complaints, List<String> unlabelled) {
    List<String> texts = new ArrayList<>(unlabelled);
    moods.forEach(text -> texts.add(text.text()));
    complaints.judged().forEach(text -> texts.add(text.text()));
    complaints.added().forEach(text -> texts.add(text.text()));
    return texts;
  }

  private static void write(LinearModel model, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      ModelWriter.write(model, out);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}

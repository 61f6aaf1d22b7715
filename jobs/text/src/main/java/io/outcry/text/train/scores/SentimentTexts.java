// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.scores;

import io.outcry.text.train.data.Arguments;
import io.outcry.text.train.data.LabelledFiles;
import io.outcry.text.train.data.LabelledText;
import io.outcry.text.train.data.Languages;
import io.outcry.text.train.data.TextKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Texts with sentiment, parted so that no text of {@code calibration}, {@code heldOut}, {@code
 * validation} or {@code validationByLanguage} is trained on, nor a copy of one.
 */
record SentimentTexts(
    List<LabelledText> training,
    List<LabelledText> calibration,
    List<LabelledText> heldOut,
    List<LabelledText> validation,
    Map<String, List<LabelledText>> validationByLanguage) {
  private static final int PARTS = 20;

  /** Reads all sets; see the help of the training script for the arguments. */
  static SentimentTexts read(Arguments args) throws IOException {
    List<LabelledText> validation =
        LabelledFiles.sentimentLines(
            args.path("validation-texts"), args.path("validation-labels"), "validation");
    Map<String, List<LabelledText>> byLanguage = new TreeMap<>();
    List<LabelledText> candidates =
        new ArrayList<>(LabelledFiles.sentimentTable(args.path("sentiment")));
    for (var language : Languages.NAMES.entrySet()) {
      Path folder = args.path("languages").resolve(language.getKey());
      byLanguage.put(language.getValue(), lines(folder, "val", language.getValue()));
      candidates.addAll(lines(folder, "train", language.getValue()));
    }
    return parted(candidates, validation, byLanguage);
  }

  private static List<LabelledText> lines(Path folder, String split, String language)
      throws IOException {
    return LabelledFiles.sentimentLines(
        folder.resolve(split + "_text.txt"), folder.resolve(split + "_labels.txt"), language);
  }

  private static SentimentTexts parted(
      List<LabelledText> candidates,
      List<LabelledText> validation,
      Map<String, List<LabelledText>> byLanguage) {
    Set<String> taken = new HashSet<>();
    validation.forEach(text -> taken.add(text.key()));
    byLanguage.values().forEach(texts -> texts.forEach(text -> taken.add(text.key())));
    List<LabelledText> training = new ArrayList<>();
    List<LabelledText> calibration = new ArrayList<>();
    List<LabelledText> heldOut = new ArrayList<>();
    for (LabelledText text : candidates) {
      String key = text.key();
      if (!taken.add(key)) {
        continue;
      }
      int part = text.source().equals(LabelledFiles.TABLE) ? TextKey.part(key, PARTS) : PARTS;
      (part == 0 ? calibration : part == 1 ? heldOut : training).add(text);
    }
    return new SentimentTexts(training, calibration, heldOut, validation, byLanguage);
  }

  /** Training texts that the sentence encoder can read. */
  List<LabelledText> english() {
    return training.stream().filter(SentimentTexts::isEnglish).toList();
  }

  List<LabelledText> otherLanguages() {
    return training.stream().filter(text -> !isEnglish(text)).toList();
  }

  /** All texts that are kept for calibration and measurement. */
  List<LabelledText> kept() {
    List<LabelledText> kept = new ArrayList<>();
    kept.addAll(calibration);
    kept.addAll(heldOut);
    kept.addAll(validation);
    validationByLanguage.values().forEach(kept::addAll);
    return kept;
  }

  private static boolean isEnglish(LabelledText text) {
    return text.source().equals(LabelledFiles.TABLE) || text.source().equals("en");
  }
}

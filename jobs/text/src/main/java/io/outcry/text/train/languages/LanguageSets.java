// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.languages;

import io.outcry.text.train.data.Arguments;
import io.outcry.text.train.data.LabelledFiles;
import io.outcry.text.train.data.LabelledText;
import io.outcry.text.train.data.Languages;
import io.outcry.text.train.data.PlainText;
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
 * All texts that languages are learned and measured with, parted so that no text of {@code
 * thresholds} or {@code tweets} is trained on, nor a copy of one.
 *
 * @param tweets by language; those of Hindi are in Latin letters
 * @param unseen texts of languages that nothing is trained on
 */
record LanguageSets(
    LanguageTexts training,
    LanguageTexts thresholds,
    Map<String, List<String>> tweets,
    List<String> unseen) {
  private static final String ENGLISH = "en";
  private static final String HINDI = "hi";
  private static final long SEED = 5;
  private static final int THRESHOLDS_ONE_IN = 20;
  private static final int UNSEEN_ONE_IN = 5;
  private static final int ENGLISH_ONE_IN = 3;
  private static final int PIECES_OF_MESSAGES = 4_000;
  private static final int PIECES_OF_DECLARATION = 1_000;
  private static final int PIECES_OF_UNKNOWN = 40;
  private static final int TEXTS_OF_NONE = 4_000;
  private static final double TWEET_WEIGHT = 2;

  /** Reads all sets; see the help of the training script for the arguments. */
  static LanguageSets read(Arguments args) throws IOException {
    Map<String, List<String>> tests = new TreeMap<>();
    LanguageSets sets =
        new LanguageSets(new LanguageTexts(), new LanguageTexts(), tests, new ArrayList<>());
    for (String folder : args.values().getOrDefault("messages", "").split(":", -1)) {
      for (var texts : TranslatedTexts.messages(Path.of(folder)).entrySet()) {
        sets.add(texts.getKey(), Snippets.of(texts.getValue(), PIECES_OF_MESSAGES, SEED), 1);
      }
    }
    for (var texts : TranslatedTexts.declarations(args.path("declarations")).entrySet()) {
      sets.addDeclaration(texts.getKey(), texts.getValue());
    }
    sets.addTweets(args.path("languages"), args.path("sentiment"));
    sets.add("none", NoLanguage.texts(TEXTS_OF_NONE, SEED), 1);
    return sets;
  }

  private void addDeclaration(String name, Set<String> texts) {
    boolean unknown = KnownLanguages.isUnknown(name);
    int limit = unknown ? PIECES_OF_UNKNOWN : PIECES_OF_DECLARATION;
    List<String> pieces = Snippets.of(texts, limit, SEED);
    if (unknown && TextKey.part(name, UNSEEN_ONE_IN) == 0) {
      pieces.stream().filter(piece -> LanguageTexts.script(piece).isShared()).forEach(unseen::add);
    } else {
      add(name, pieces, 1);
    }
  }

  private void addTweets(Path byLanguage, Path english) throws IOException {
    Map<String, String> folders = new TreeMap<>(Languages.NAMES);
    folders.put("hindi", HINDI);
    Set<String> taken = new HashSet<>();
    for (var folder : folders.entrySet()) {
      List<String> texts = tweets(byLanguage, folder.getKey(), "val", folder.getValue());
      texts.forEach(text -> taken.add(TextKey.of(text)));
      tweets.put(folder.getValue(), texts);
    }
    for (var folder : folders.entrySet()) {
      List<String> texts = tweets(byLanguage, folder.getKey(), "train", folder.getValue());
      texts.removeIf(text -> !taken.add(TextKey.of(text)));
      add(folder.getValue(), texts, TWEET_WEIGHT);
    }
    List<String> more = new ArrayList<>();
    for (LabelledText text : LabelledFiles.sentimentTable(english)) {
      if (TextKey.part(text.text(), ENGLISH_ONE_IN) == 0 && taken.add(text.key())) {
        more.add(text.text());
      }
    }
    add(ENGLISH, more, 1);
  }

  private static List<String> tweets(Path folders, String folder, String split, String language)
      throws IOException {
    List<String> texts = new ArrayList<>();
    for (String line : LabelledFiles.lines(folders.resolve(folder).resolve(split + "_text.txt"))) {
      String text = PlainText.of(line);
      if (!language.equals(HINDI) || RomanisedHindi.is(text)) {
        texts.add(text);
      }
    }
    return texts;
  }

  private void add(String name, List<String> texts, double weight) {
    for (String text : texts) {
      boolean aside = TextKey.part(text, THRESHOLDS_ONE_IN) == 0;
      (aside ? thresholds : training).add(name, text, weight, name);
    }
  }
}

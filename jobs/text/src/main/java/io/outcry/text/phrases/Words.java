// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.phrases;

import io.outcry.text.normalise.Normaliser;
import io.outcry.text.normalise.Token;
import io.outcry.text.normalise.TokenSink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The words of one text and where its sentences end; emoji and most punctuation are left out. */
final class Words implements TokenSink {
  static final String USER = "<user>";
  static final String LINK = "<link>";
  static final String NUMBER = "<number>";
  static final String QUESTION = "?";
  private static final String CASHTAG = "<cashtag>";

  private final List<String> words = new ArrayList<>(32);
  private int[] sentenceOf = new int[32];
  private int sentence;

  private Words() {}

  static Words of(String text) {
    Words words = new Words();
    Normaliser.tokens(text, words);
    return words;
  }

  int size() {
    return words.size();
  }

  String get(int index) {
    return words.get(index);
  }

  /** Whether nothing stands before {@code index} but names of users. */
  boolean isBegin(int index) {
    for (int i = 0; i < index; i++) {
      if (!words.get(i).equals(USER)) {
        return false;
      }
    }
    return true;
  }

  /** The number of the sentence that the word at {@code index} stands in. */
  int sentence(int index) {
    return sentenceOf[index];
  }

  String join(int start, int end) {
    return String.join(" ", words.subList(start, end));
  }

  @Override
  public void token(Token token) {
    switch (token.kind()) {
      case WORD, FOREIGN -> add(token.toString());
      case USER -> add(USER);
      case LINK -> add(LINK);
      case NUMBER -> add(NUMBER);
      case CASHTAG -> add(CASHTAG);
      case MARK -> {
        if (token.bounded()[1] == '?') {
          add(QUESTION);
        }
      }
      case HASHTAG, EMOJI, EMOTICON -> {} // the words of a hashtag follow it
    }
  }

  @Override
  public void sentenceEnd() {
    sentence++;
  }

  private void add(String word) {
    if (words.size() == sentenceOf.length) {
      sentenceOf = Arrays.copyOf(sentenceOf, 2 * sentenceOf.length);
    }
    sentenceOf[words.size()] = sentence;
    words.add(word);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.phrases;

import java.util.List;

/** One place of a phrase, and the words that fit there. */
sealed interface Slot {
  /** What a key of a prefix ends with; no word holds it. */
  String PREFIX = "~";

  /** A prefix has at least as many characters, and is filed under the first of them. */
  int PREFIX_KEY = 3;

  boolean takes(String word);

  /** The keys that a phrase is filed under when this is its first place. */
  List<String> keys();

  /** One word, or one kind of token such as {@code <link>}. */
  record Exact(String word) implements Slot {
    @Override
    public boolean takes(String other) {
      return word.equals(other);
    }

    @Override
    public List<String> keys() {
      return List.of(word);
    }
  }

  /** All words with this beginning. */
  record Prefix(String beginning) implements Slot {
    @Override
    public boolean takes(String word) {
      return word.startsWith(beginning);
    }

    @Override
    public List<String> keys() {
      return List.of(beginning.substring(0, PREFIX_KEY) + PREFIX);
    }
  }

  /** A word that one of several places takes. */
  record OneOf(List<Slot> choices) implements Slot {
    @Override
    public boolean takes(String word) {
      for (Slot choice : choices) {
        if (choice.takes(word)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public List<String> keys() {
      return choices.stream().flatMap(choice -> choice.keys().stream()).distinct().toList();
    }
  }

  /** Any word; cannot be the first place. */
  record Any() implements Slot {
    @Override
    public boolean takes(String word) {
      return true;
    }

    @Override
    public List<String> keys() {
      return List.of();
    }
  }
}

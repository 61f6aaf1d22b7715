// SPDX-License-Identifier: Apache-2.0
package io.outcry.evaluate;

/** How a story is told. */
enum Shape {
  /** One post, shared and answered. */
  THREAD("one thread"),
  /** Several posts of unrelated people in similar words, each shared and answered. */
  THREADS("several threads"),
  /** Unrelated people in similar words; nobody shares or answers. */
  ORIGINALS("unrelated posts");

  private final String words;

  Shape(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /**
   * Of a hundred storms how many are one thread, and how many are several; the rest are unrelated
   * posts.
   */
  record Mix(int thread, int threads) {
    static final Mix THREADS_ONLY = new Mix(100, 0);

    /** The shape for a number from 0 to 99. */
    Shape of(int dice) {
      if (dice < thread) {
        return THREAD;
      }
      return dice < thread + threads ? THREADS : ORIGINALS;
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.bench;

import io.outcry.text.embed.Embedder;
import io.outcry.text.embed.EmbedderUnavailableException;
import java.io.IOException;

/** Prints how many texts one core turns into vectors per second of processor time. */
public final class BenchEmbedder {
  private BenchEmbedder() {}

  /** Takes one argument, a UTF-8 file with one text per line. */
  public static void main(String[] args) throws IOException, EmbedderUnavailableException {
    try (Embedder embedder = Embedder.open()) {
      Rounds.run(args[0], text -> embedder.embed(text)[0], "first number");
    }
  }
}

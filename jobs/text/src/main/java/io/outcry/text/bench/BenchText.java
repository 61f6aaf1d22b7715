// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.bench;

import io.outcry.text.TextModel;
import java.io.IOException;

/** Prints how many texts one core scores per second of processor time. */
public final class BenchText {
  private BenchText() {}

  /** Takes one argument, a UTF-8 file with one text per line. */
  public static void main(String[] args) throws IOException {
    TextModel model = TextModel.bundled();
    Rounds.run(args[0], text -> model.score(text).complaint(), "complaint");
  }
}

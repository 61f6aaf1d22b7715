// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.score;

import io.outcry.text.TextModel;
import io.outcry.text.TextScore;
import io.outcry.text.WordWeight;
import io.outcry.text.best.BestModel;
import io.outcry.text.embed.EmbedderUnavailableException;
import java.util.List;
import java.util.function.Function;

/**
 * One of the models, for all threads.
 *
 * @param explain the words that weighed most
 * @param release frees what the model holds
 */
record Scorer(
    Function<String, TextScore> score, Function<String, List<WordWeight>> explain, Runnable release)
    implements AutoCloseable {
  private static final int WORDS = 5;

  static Scorer fast() {
    TextModel model = TextModel.bundled();
    return new Scorer(model::score, text -> model.explain(text, WORDS), () -> {});
  }

  static Scorer best() throws EmbedderUnavailableException {
    BestModel model = BestModel.open();
    return new Scorer(model::score, text -> model.explain(text, WORDS), model::close);
  }

  @Override
  public void close() {
    release.run();
  }
}

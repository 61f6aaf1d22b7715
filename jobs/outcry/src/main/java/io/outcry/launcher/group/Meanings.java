// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.group;

import io.outcry.domain.grouping.Meaning;
import io.outcry.text.best.BestModel;
import io.outcry.text.best.Reading;
import io.outcry.text.embed.EmbedderUnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * What texts mean, for all threads.
 *
 * @param model null where words alone are compared
 */
record Meanings(@Nullable BestModel model) implements AutoCloseable {
  static Meanings none() {
    return new Meanings(null);
  }

  static Meanings best() throws EmbedderUnavailableException {
    return new Meanings(BestModel.open());
  }

  /** Null without a model, and for a text in a language that it does not know. */
  byte @Nullable [] of(String text) {
    if (model == null) {
      return null;
    }
    Reading reading = model.read(text);
    return reading.isUnderstood() ? Meaning.of(reading.meaning()) : null;
  }

  @Override
  public void close() {
    if (model != null) {
      model.close();
    }
  }
}

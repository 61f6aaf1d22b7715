// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.tier;

import io.outcry.complaintalerts.reading.CloseRead;
import io.outcry.complaintalerts.reading.CloseReader;
import io.outcry.text.TextScore;
import io.outcry.text.best.BestModel;
import io.outcry.text.best.Reading;

/** The better model as a job's reader. */
record BestReader(BestModel model) implements CloseReader {
  @Override
  public TextScore read(String text) {
    return model.score(text);
  }

  /** Texts in a language that the network does not know look alike to it: these have no meaning. */
  @Override
  public CloseRead closely(String text) {
    Reading reading = model.read(text);
    return new CloseRead(reading.score(), reading.isUnderstood() ? reading.meaning() : null);
  }
}

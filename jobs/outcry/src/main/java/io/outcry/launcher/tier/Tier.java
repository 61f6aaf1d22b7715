// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.tier;

import io.outcry.complaintalerts.reading.CloseReader;
import io.outcry.text.best.BestModel;
import io.outcry.text.embed.EmbedderUnavailableException;
import org.jspecify.annotations.Nullable;

/** Which models read posts; the names are those of the command line. */
public enum Tier {
  /** One model, which is fast enough for all posts. */
  fast,
  /** A better one, too, for the posts where that may change something. */
  best;

  /** What reads closely in this tier; null where nothing does. */
  public CloseReader.@Nullable Opener reader() {
    return this == best ? Tier::open : null;
  }

  /**
   * All tasks of a process share one model. Where it cannot run, every read fails, which the job
   * counts, logs and survives: posts keep their first score.
   */
  private static CloseReader open() {
    try {
      return new BestReader(BestModel.shared());
    } catch (EmbedderUnavailableException e) {
      return text -> {
        throw new IllegalStateException(e.getMessage(), e);
      };
    }
  }
}

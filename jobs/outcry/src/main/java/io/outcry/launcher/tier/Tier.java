// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.tier;

import io.outcry.complaintalerts.reading.CloseReader;
import org.jspecify.annotations.Nullable;

/** Which models read posts; the names are those of the command line. */
public enum Tier {
  /** One model, which is fast enough for all posts. */
  fast,
  /** A better one, too, for the posts where that may change something. */
  best;

  /** What this release reads with unless told otherwise. */
  public static final String DEFAULT = "fast";

  /** What reads closely in this tier; null where nothing does. */
  public CloseReader.@Nullable Opener reader() {
    return this == best ? bestModel() : null;
  }

  /** Here, and nowhere else, the best model is bound; null as long as there is none. */
  private static CloseReader.@Nullable Opener bestModel() {
    return null;
  }
}

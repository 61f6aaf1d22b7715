// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import io.outcry.domain.stories.Story;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Until when alerts of a brand or of one of its stories are held back. Times are epoch
 * milliseconds. Not thread-safe.
 */
final class Silences {
  private long brandUntilMillis;

  /**
   * @param brandUntilMillis 0 if nobody asked for it
   */
  Silences(long brandUntilMillis) {
    this.brandUntilMillis = brandUntilMillis;
  }

  long toState() {
    return brandUntilMillis;
  }

  /** The last word counts. */
  void ofBrand(long untilMillis) {
    brandUntilMillis = untilMillis;
  }

  /**
   * Until when; 0 if it is not silent at {@code atMillis}.
   *
   * @param story null means the brand
   */
  long untilMillis(@Nullable Story story, long atMillis) {
    long storyUntilMillis = story == null ? 0 : story.notes().silencedUntilMillis();
    long untilMillis = Math.max(brandUntilMillis, storyUntilMillis);
    return untilMillis > atMillis ? untilMillis : 0;
  }

  /** Why it has no effect; one that is over already may cut a silence short. */
  @Nullable String objection(Instruction.Silence wanted, @Nullable Story story, long atMillis) {
    return wanted.untilMillis() > atMillis || untilMillis(story, atMillis) > 0
        ? null
        : "until " + Instant.ofEpochMilli(wanted.untilMillis()) + " is over already";
  }
}

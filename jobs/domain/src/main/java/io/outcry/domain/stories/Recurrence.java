// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.stories;

import org.jspecify.annotations.Nullable;

/**
 * The earlier story that came back as this one.
 *
 * <p>Evolution: as {@link PastStory}.
 *
 * @param storyId what it was the last time
 * @param overSinceMillis when that was closed, or forgotten
 * @param closed whether a person had closed it
 * @param note what that person said; null if nothing
 */
public record Recurrence(
    String storyId, long overSinceMillis, boolean closed, @Nullable String note) {
  public static Recurrence of(PastStory past) {
    return new Recurrence(
        past.storyId(), past.overSinceMillis(), past.closedMillis() != 0, past.note());
  }
}

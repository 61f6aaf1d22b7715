// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.stories;

import io.outcry.domain.brands.StoryKind;
import io.outcry.domain.signs.StorySigns;
import org.jspecify.annotations.Nullable;

/**
 * The kind of a story, by its posts other than reposts. The first that holds:
 *
 * <ol>
 *   <li>mean complaint probability ({@link StoryCounts#complaint()}) 0.5 or more: complaint,
 *       whatever else is said;
 *   <li>at least a third of the weight is backlash, and as much as of questions or of praise:
 *       backlash;
 *   <li>at least a third is questions, and as much as of praise: question;
 *   <li>weighted mean positive probability 0.5 or more, or half of the weight praises: praise;
 *   <li>else other.
 * </ol>
 *
 * <p>A third, since most answers to anything ("me too", "wow") are of no kind by themselves.
 */
final class KindRule {
  private static final double FROM = 0.5;
  private static final int ONE_OF = 3;

  private KindRule() {}

  static StoryKind of(StoryCounts counts, StorySigns signs) {
    return of(
        counts.toldQuarters(),
        signs.quarters(StoryKind.BACKLASH),
        signs.quarters(StoryKind.QUESTION),
        signs.quarters(StoryKind.PRAISE),
        counts.complaint(),
        counts.positive());
  }

  /** Of a story of one post, which is no repost. */
  static StoryKind of(@Nullable StoryKind kind, double complaint, double positive) {
    return of(
        1,
        kind == StoryKind.BACKLASH ? 1 : 0,
        kind == StoryKind.QUESTION ? 1 : 0,
        kind == StoryKind.PRAISE ? 1 : 0,
        complaint,
        positive);
  }

  private static StoryKind of(
      long told, long backlash, long question, long praise, double complaint, double positive) {
    if (complaint >= FROM) {
      return StoryKind.COMPLAINT;
    }
    if (isMuch(backlash, told) && backlash >= Math.max(question, praise)) {
      return StoryKind.BACKLASH;
    }
    if (isMuch(question, told) && question >= praise) {
      return StoryKind.QUESTION;
    }
    return positive >= FROM || (praise > 0 && 2 * praise >= told)
        ? StoryKind.PRAISE
        : StoryKind.OTHER;
  }

  private static boolean isMuch(long quarters, long told) {
    return quarters > 0 && ONE_OF * quarters >= told;
  }
}

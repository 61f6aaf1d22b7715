// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.stories;

import io.outcry.domain.brands.StoryKind;
import io.outcry.domain.signs.StorySigns;

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
    long told = counts.toldQuarters();
    long backlash = signs.quarters(StoryKind.BACKLASH);
    long question = signs.quarters(StoryKind.QUESTION);
    long praise = signs.quarters(StoryKind.PRAISE);
    if (counts.complaint() >= FROM) {
      return StoryKind.COMPLAINT;
    }
    if (isMuch(backlash, told) && backlash >= Math.max(question, praise)) {
      return StoryKind.BACKLASH;
    }
    if (isMuch(question, told) && question >= praise) {
      return StoryKind.QUESTION;
    }
    return counts.positive() >= FROM || (praise > 0 && 2 * praise >= told)
        ? StoryKind.PRAISE
        : StoryKind.OTHER;
  }

  private static boolean isMuch(long quarters, long told) {
    return quarters > 0 && ONE_OF * quarters >= told;
  }
}

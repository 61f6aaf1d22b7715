// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.books;

import java.util.Locale;

/** What is counted. Each record read has exactly one of the fates up to {@link #ATTRIBUTED}. */
public enum Fate {
  DEAD_LETTER,
  DELETION,
  DUPLICATE,
  EDIT,
  /** An original that names no brand. */
  UNMATCHED,
  /** A reply or repost that names no brand, in a conversation of none that we know. */
  NO_PARENT,
  /** What a network said about itself. */
  NOTICE,
  /** A post of at least one brand. */
  ATTRIBUTED,

  READ,
  MENTION,
  TOO_LATE,
  STORY,
  ALERT,
  REVISION;

  /** As its metrics call it. */
  String metricName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

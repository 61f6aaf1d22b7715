// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.copies;

/** Why a post counts a quarter. */
public enum Discount {
  /** It repeats a text, or comes from an account without followers. */
  COPY,
  /** It asks to share or follow for a prize. */
  PRIZE,
  /** Its author had posted three times in the story before. */
  SAME_AUTHOR
}

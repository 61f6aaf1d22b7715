// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.brands;

/** What people do in a story; a brand says which kinds may alert. */
public enum StoryKind {
  COMPLAINT,
  BACKLASH,
  QUESTION,
  PRAISE,
  OTHER
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import io.outcry.domain.stories.HeardPost;

/** What a desk can hear. */
public sealed interface DeskEvent {
  /** A post, for the first time. */
  record Heard(HeardPost post) implements DeskEvent {}

  /** A later version of a post: replaces its text, counts nothing. */
  record Edited(HeardPost post) implements DeskEvent {}

  /** A post is gone. */
  record Gone(String postId) implements DeskEvent {}

  /** All posts of an author are gone. */
  record AuthorGone(long authorHash) implements DeskEvent {}
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.stories;

/** How a post relates to another one. */
public enum PostForm {
  ORIGINAL,
  REPLY,
  REPOST,
  QUOTE
}

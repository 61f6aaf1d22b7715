// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.posts;

/** How a post relates to another one. */
public enum PostKind {
  ORIGINAL,
  REPLY,
  REPOST,
  QUOTE
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.posts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a post relates to another one. */
public enum PostKind {
  @JsonProperty("original")
  ORIGINAL,
  @JsonProperty("reply")
  REPLY,
  @JsonProperty("repost")
  REPOST,
  @JsonProperty("quote")
  QUOTE
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.posts;

/** Counters of a post at the moment it was received; 0 where the network does not say. */
public record Engagement(long likes, long reposts, long replies, long quotes, long views) {
  public static final Engagement NONE = new Engagement(0, 0, 0, 0, 0);
}

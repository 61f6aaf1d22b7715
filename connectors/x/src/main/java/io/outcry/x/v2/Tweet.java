// SPDX-License-Identifier: Apache-2.0
package io.outcry.x.v2;

import io.outcry.schemas.posts.Engagement;
import io.outcry.schemas.posts.Media;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What of a v2 post is kept while its record is read. */
final class Tweet {
  /**
   * @param username without {@code @}
   */
  record User(@Nullable String id, @Nullable String username, @Nullable Long followers) {}

  /**
   * @param expanded where the short link leads to, as the author wrote it
   * @param card where it ends and that there is a card for it; null without a card
   */
  record Link(String expanded, @Nullable String card) {}

  @Nullable String id;
  @Nullable String authorId;
  @Nullable User author;
  @Nullable String createdAt;
  @Nullable String conversationId;
  @Nullable String lang;
  @Nullable String repliedTo;
  @Nullable String quoted;
  @Nullable String retweeted;
  Engagement engagement = Engagement.NONE;

  /** All versions, the first in front; empty where the record does not say. */
  final List<String> versions = new ArrayList<>();

  /** By the short link that stands for them in the text. */
  final Map<String, Link> links = new LinkedHashMap<>();

  final List<String> mediaKeys = new ArrayList<>();

  /** As flattened records hold them. */
  final List<Media> media = new ArrayList<>();

  /** Those that it refers to, as flattened records hold them. */
  final List<Tweet> referenced = new ArrayList<>();

  @Nullable String shortText;
  @Nullable String longText;

  /** As it came, escaped and with short links; the longest form that there is. */
  @Nullable String text() {
    return longText != null ? longText : shortText;
  }

  /** An edited post keeps the id that it had first. */
  @Nullable String firstId() {
    return versions.isEmpty() ? id : versions.get(0);
  }

  boolean isEdit() {
    return !versions.isEmpty() && !versions.get(0).equals(id);
  }
}

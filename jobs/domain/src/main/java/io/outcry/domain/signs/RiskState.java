// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.signs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The posts of a story that speak of one kind of risk, in the order in which they came.
 *
 * <p>Evolution: as {@link SignsState}.
 *
 * @param posts at most 20
 */
public record RiskState(String kind, List<RiskPost> posts) {
  private static final int WORDS_SHOWN = 8;

  /** The words that most of its posts rest on, those of the earliest first among equals. */
  public List<String> words() {
    Map<String, Long> postsByWords = new LinkedHashMap<>();
    posts.forEach(post -> post.words().forEach(words -> postsByWords.merge(words, 1L, Long::sum)));
    return postsByWords.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(WORDS_SHOWN)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** How many people speak of it. */
  long authors() {
    return posts.stream().mapToLong(RiskPost::author).filter(who -> who != 0).distinct().count();
  }

  /** The ids of its posts. */
  public List<String> ids() {
    return posts.stream().map(RiskPost::id).toList();
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.signs;

import java.util.List;

/**
 * The posts of a story that speak of one kind of risk, in the order in which they came.
 *
 * <p>Evolution: as {@link SignsState}.
 *
 * @param posts at most 20
 */
public record RiskState(String kind, List<RiskPost> posts) {
  /** The words of all its posts, each once. */
  public List<String> words() {
    return posts.stream().flatMap(post -> post.words().stream()).distinct().toList();
  }

  /** The ids of its posts. */
  public List<String> ids() {
    return posts.stream().map(RiskPost::id).toList();
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.reading;

import io.outcry.complaintalerts.mentions.ScoredPost;
import io.outcry.domain.brands.matching.Voice;
import io.outcry.schemas.posts.Post;
import io.outcry.schemas.posts.PostKind;
import io.outcry.text.TextScore;

/** Which posts are read closely: a rule for each post by itself, whatever the load. */
final class WorthReading {
  /** From here on a post is a complaint for the fast model. */
  static final double COMPLAINT_FROM = 0.5;

  private WorthReading() {}

  /**
   * True where the fast model is unsure, and for complaints that open a conversation, since stories
   * start with those. False for a repost, which says nothing of its own, for a later version of a
   * post, which counts nothing, and for what only companies said.
   */
  static boolean is(ScoredPost scored) {
    Post post = scored.heard().post();
    TextScore score = scored.score();
    if (post == null || score == null || scored.heard().edit() || post.kind() == PostKind.REPOST) {
      return false;
    }
    boolean opensWithComplaint = post.parentId() == null && score.complaint() >= COMPLAINT_FROM;
    return (score.unsure() || opensWithComplaint)
        && scored.heard().brands().stream().anyMatch(brand -> brand.voice() != Voice.COMPANY);
  }
}

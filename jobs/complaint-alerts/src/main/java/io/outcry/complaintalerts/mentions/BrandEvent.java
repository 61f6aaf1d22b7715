// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.mentions;

import io.outcry.complaintalerts.order.Timed;
import io.outcry.domain.brands.matching.BrandMatch;
import io.outcry.schemas.posts.Post;
import io.outcry.text.TextScore;
import org.jspecify.annotations.Nullable;

/**
 * What a brand hears: a post, a later version of one, or that a post or all posts of an author are
 * gone. Key: the brand.
 *
 * @param match why this is the brand's business
 * @param post null when something is gone
 * @param score of the post's text
 * @param edit a later version: replaces the text, counts nothing
 * @param tooLate the post's five-minute window was closed for good when it came
 * @param goneId the id of the post that is gone
 * @param goneAuthor the network and id of the author whose posts are gone: {@code x:99}
 */
public record BrandEvent(
    BrandMatch match,
    @Nullable Post post,
    @Nullable TextScore score,
    boolean edit,
    boolean tooLate,
    @Nullable String goneId,
    @Nullable String goneAuthor,
    long atMillis)
    implements Timed {

  public String brand() {
    return match.brandId();
  }

  /** True for what is counted: a post, once. */
  public boolean isMention() {
    return post != null && !edit;
  }

  @Override
  public String tieBreak() {
    return post != null ? "1 " + post.id() + edit : "2 " + goneId + goneAuthor;
  }
}

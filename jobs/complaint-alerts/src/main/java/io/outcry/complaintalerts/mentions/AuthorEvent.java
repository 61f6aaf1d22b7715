// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.mentions;

import io.outcry.complaintalerts.order.Timed;
import io.outcry.schemas.posts.Deletion;
import java.util.Objects;

/**
 * An author spoke about a brand, or is gone. Key: the author.
 *
 * @param author network and id: {@code x:99}
 * @param brand empty when the author is gone
 */
public record AuthorEvent(String author, String brand, long atMillis) implements Timed {
  public static AuthorEvent of(BrandEvent event) {
    var post = Objects.requireNonNull(event.post());
    return new AuthorEvent(
        post.network() + ":" + post.author().id(), event.brand(), event.atMillis());
  }

  static AuthorEvent gone(Deletion deletion) {
    return new AuthorEvent(
        deletion.network() + ":" + deletion.authorId(), "", PostEvent.millisOf(deletion));
  }

  @Override
  public String tieBreak() {
    return brand.isEmpty() ? "2" : "1" + brand;
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.mentions;

import io.outcry.complaintalerts.order.Timed;
import io.outcry.schemas.control.ControlEvent;
import io.outcry.schemas.posts.Deletion;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An author wrote about a brand, or was deleted. Key: the author. Also in state, while it waits for
 * its turn.
 *
 * <p>Evolution: add components only, where 0, false or null is their honest value for old state;
 * never rename, retype or drop one.
 *
 * @param author network and id: {@code x:99}
 * @param brand empty when the author is gone
 * @param wish the control event that asks for it; null where the network deleted the author
 */
public record AuthorEvent(String author, String brand, long atMillis, @Nullable ControlEvent wish)
    implements Timed {
  /** Seen, or gone by the network's word. */
  public AuthorEvent(String author, String brand, long atMillis) {
    this(author, brand, atMillis, null);
  }

  public static AuthorEvent of(BrandEvent event) {
    var post = Objects.requireNonNull(event.post());
    return new AuthorEvent(
        post.network() + ":" + post.author().id(), event.brand(), event.atMillis());
  }

  static AuthorEvent gone(Deletion deletion) {
    return new AuthorEvent(
        deletion.network() + ":" + deletion.authorId(), "", PostEvent.millisOf(deletion));
  }

  static AuthorEvent forgotten(ControlEvent wish, String author) {
    return new AuthorEvent(author, "", wish.at().toEpochMilli(), wish);
  }

  @Override
  public boolean movesTime() {
    return !brand.isEmpty();
  }

  @Override
  public String tieBreak() {
    if (wish != null) {
      return "3" + wish.id();
    }
    return brand.isEmpty() ? "2" : "1" + brand;
  }
}

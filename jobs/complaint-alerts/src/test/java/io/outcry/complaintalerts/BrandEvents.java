// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts;

import io.outcry.complaintalerts.mentions.BrandEvent;
import io.outcry.domain.brands.matching.BrandMatch;
import io.outcry.domain.brands.matching.Voice;
import io.outcry.domain.signs.TextSigns;
import io.outcry.schemas.posts.Post;
import io.outcry.text.TextModel;
import io.outcry.text.TextScore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Acme Air hears: by default an angry post in English. */
public final class BrandEvents {
  public static final TextScore ANGRY =
      new TextScore("en", 0.8, 0.15, 0.05, 0.9, false, TextModel.NAME);

  private BrandEvents() {}

  public static BrandEvent heard(Post post) {
    return heard(post, ANGRY, false);
  }

  public static BrandEvent heard(Post post, TextScore score, boolean edit) {
    boolean company = post.author().id().equals("AcmeAir");
    BrandMatch brand =
        new BrandMatch("acme-air", company ? Voice.COMPANY : Voice.CUSTOMER, List.of("name"));
    long atMillis = post.createdAt().toEpochMilli();
    return new BrandEvent(brand, post, score, edit, false, null, null, atMillis);
  }

  /** The event of a post whose text says this besides. */
  public static BrandEvent with(TextSigns signs, BrandEvent of) {
    return new BrandEvent(
        of.match(),
        of.post(),
        of.score(),
        of.edit(),
        false,
        null,
        null,
        of.atMillis(),
        null,
        signs,
        null,
        null);
  }

  public static BrandEvent gone(String postId, long atMillis) {
    return gone(postId, null, atMillis);
  }

  public static BrandEvent authorGone(String author, long atMillis) {
    return gone(null, author, atMillis);
  }

  private static BrandEvent gone(@Nullable String postId, @Nullable String author, long atMillis) {
    BrandMatch brand = new BrandMatch("acme-air", Voice.CUSTOMER, List.of());
    return new BrandEvent(brand, null, null, false, false, postId, author, atMillis);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts;

import io.outcry.domain.brands.AlertSettings;
import io.outcry.domain.brands.Brand;
import io.outcry.domain.brands.BrandAccounts;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.domain.brands.BrandWords;
import io.outcry.domain.brands.ResponseSettings;
import io.outcry.schemas.json.Json;
import io.outcry.schemas.posts.Author;
import io.outcry.schemas.posts.Deletion;
import io.outcry.schemas.posts.Engagement;
import io.outcry.schemas.posts.Post;
import io.outcry.schemas.posts.PostKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Posts that we write ourselves, on network x; the author is named after the post. */
public final class Posts {
  /** 2026-01-05T10:00:00Z, the start of a minute, of five minutes and of an hour. */
  public static final long START = 1_767_607_200_000L;

  public static final long SECOND = 1_000;
  public static final long MINUTE = 60 * SECOND;
  public static final long HOUR = 60 * MINUTE;
  public static final long DAY = 24 * HOUR;

  public static final Brand ACME =
      brand(
          "acme-air",
          "Acme Air",
          BrandWords.ofNames("Acme Air", "AcmeAir"),
          new BrandAccounts(Map.of("x", List.of("AcmeAir")), Map.of()),
          List.of("bolt-air"),
          "care-emea");

  /** Wants alerts of spikes. */
  public static final Brand BOLT =
      Brand.of("bolt-air", "Bolt Air", BrandWords.ofNames("Bolt Air"), BrandAccounts.NONE)
          .alerting(
              new AlertSettings(
                  AlertSettings.DEFAULT.on(),
                  1,
                  5,
                  3,
                  AlertSettings.Mode.LIVE,
                  AlertSettings.Risk.DEFAULT,
                  true));

  public static final BrandCatalog CATALOG = new BrandCatalog(7, List.of(ACME, BOLT), List.of());

  private Posts() {}

  public static Brand brand(
      String id,
      String name,
      BrandWords words,
      BrandAccounts accounts,
      List<String> competitors,
      @Nullable String owner) {
    return new Brand(
        id,
        name,
        words,
        accounts,
        competitors,
        owner,
        AlertSettings.DEFAULT,
        ResponseSettings.DEFAULT,
        Brand.DEFAULT_HALF_LIFE_MILLIS);
  }

  public static Post original(String id, long atMillis, String text) {
    return post(id, atMillis, text, PostKind.ORIGINAL, null, null);
  }

  /** A reply to the root of a conversation. */
  public static Post reply(String id, String root, long atMillis, String text) {
    return post(id, atMillis, text, PostKind.REPLY, root, root);
  }

  public static Post quote(String id, String of, long atMillis, String text) {
    return post(id, atMillis, text, PostKind.QUOTE, of, null);
  }

  /** A share without any text of its own. */
  public static Post bareRepost(String id, String of, long atMillis) {
    return post(id, atMillis, "", PostKind.REPOST, of, null);
  }

  public static Post post(
      String id,
      long atMillis,
      String text,
      PostKind kind,
      @Nullable String parent,
      @Nullable String root) {
    return new Post(
        "x:" + id,
        "x",
        new Author("by-" + id, null, 100L),
        Instant.ofEpochMilli(atMillis),
        text,
        kind,
        parent == null ? null : "x:" + parent,
        root == null ? null : "x:" + root,
        "en",
        null,
        List.of(),
        Engagement.NONE,
        null,
        null);
  }

  /** The post, written by somebody else. */
  public static Post by(String author, Post post) {
    return Json.changed(post, Map.of("author", new Author(author, author, 100L)));
  }

  /** A later version of the post. */
  public static Post edited(Post post, long editedAtMillis, String text) {
    Instant editedAt = Instant.ofEpochMilli(editedAtMillis);
    return Json.changed(post, Map.of("text", text, "editedAt", editedAt));
  }

  public static Deletion deletion(String id, long atMillis) {
    return new Deletion("x:" + id, null, "x", Instant.ofEpochMilli(atMillis), null);
  }

  /** A deletion of which nobody says when. */
  public static Deletion deletionWithoutTime(String id) {
    return new Deletion("x:" + id, null, "x", null, null);
  }

  public static Deletion authorGone(String author, long atMillis) {
    return new Deletion(null, author, "x", Instant.ofEpochMilli(atMillis), null);
  }
}

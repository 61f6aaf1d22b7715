// SPDX-License-Identifier: Apache-2.0
package io.outcry.reddit.things;

import io.outcry.schemas.posts.Author;
import io.outcry.schemas.posts.Deletion;
import io.outcry.schemas.posts.Engagement;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.JsonRecord;
import io.outcry.schemas.posts.MalformedPostException;
import io.outcry.schemas.posts.Media;
import io.outcry.schemas.posts.Post;
import io.outcry.schemas.posts.PostKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment or a submission as Reddit tells it; texts are still as they came.
 *
 * @param fullname {@code t1_…} for a comment, {@code t3_…} for a submission
 * @param createdAt null only where {@link #gone}
 * @param editedAt null where it was not edited, or where Reddit does not say when
 * @param gone whether it was deleted by its author or removed by anybody else
 * @param body of a comment, or the text of a submission; empty for a bare link
 * @param target the address that a submission points at; null for one that is text
 * @param targetKind {@code image}, {@code video} or {@code link}
 */
public record Thing(
    String fullname,
    @Nullable Instant createdAt,
    @Nullable Instant editedAt,
    boolean gone,
    Author author,
    String title,
    String body,
    @Nullable String parent,
    @Nullable String submission,
    @Nullable String crosspostOf,
    @Nullable String permalink,
    @Nullable String target,
    String targetKind,
    Engagement engagement,
    @Nullable Instant receivedAt) {
  /** As the ids of all posts of this network begin, before the colon. */
  public static final String NETWORK = "reddit";

  private static final String SITE = "https://www.reddit.com";
  private static final int MAX_LINKS = 10;

  /**
   * Reads one record.
   *
   * @throws MalformedPostException if it is none that {@link RedditFormat} describes
   */
  public static Thing read(byte[] record) throws MalformedPostException {
    return JsonRecord.read(record, in -> new ThingReader(in).read());
  }

  /** What it says to a job: the post, or that the post is gone. */
  public Inbound inbound() {
    if (gone || createdAt == null) {
      return Inbound.of(new Deletion(id(fullname), null, NETWORK, null, receivedAt));
    }
    return Inbound.of(post(createdAt));
  }

  private Post post(Instant at) {
    Markdown plain = Markdown.read(body);
    String text = title.isEmpty() ? plain.text() : headed(plain.text());
    return new Post(
        id(fullname),
        NETWORK,
        author,
        at,
        text,
        kind(),
        parentId(),
        isComment() ? orNull(submission) : id(fullname),
        null,
        url(),
        media(plain.links()),
        engagement,
        editedAt,
        receivedAt);
  }

  private String headed(String text) {
    return text.isEmpty() ? Escapes.decode(title) : Escapes.decode(title) + "\n\n" + text;
  }

  private boolean isComment() {
    return fullname.startsWith("t1_");
  }

  private PostKind kind() {
    if (isComment()) {
      return PostKind.REPLY;
    }
    return crosspostOf == null ? PostKind.ORIGINAL : PostKind.QUOTE;
  }

  private @Nullable String parentId() {
    if (!isComment()) {
      return orNull(crosspostOf);
    }
    return orNull(parent == null ? submission : parent);
  }

  /** Where a browser finds it: Reddit leads the short address of a thing to its page. */
  private String url() {
    if (permalink != null) {
      return permalink.startsWith("/") ? SITE + permalink : permalink;
    }
    String key = fullname.substring(3);
    if (!isComment()) {
      return SITE + "/comments/" + key;
    }
    String under = submission == null ? "_" : submission.substring(submission.indexOf('_') + 1);
    return SITE + "/comments/" + under + "/_/" + key;
  }

  private List<Media> media(List<String> links) {
    List<Media> all = new ArrayList<>();
    if (target != null && target.startsWith("http")) {
      all.add(new Media(targetKind, Escapes.decode(target)));
    }
    links.stream().limit(MAX_LINKS).forEach(link -> all.add(new Media("link", link)));
    return all;
  }

  private static String id(String fullname) {
    return NETWORK + ":" + fullname;
  }

  private static @Nullable String orNull(@Nullable String fullname) {
    return fullname == null ? null : id(fullname);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.mastodon.status;

import io.outcry.schemas.posts.Author;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.Media;
import io.outcry.schemas.posts.Post;
import io.outcry.schemas.posts.PostKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A status as a post. */
public final class StatusPost {
  public static final String NETWORK = "mastodon";

  private StatusPost() {}

  /**
   * The post, or a notice where the status is not for everybody.
   *
   * @param domain see {@link Account#handle}
   */
  public static Inbound of(Status status, Parent parent, @Nullable String domain) {
    Status original = status.reblog();
    if (!status.isPublic() || (original != null && !original.isPublic())) {
      return Inbound.notice("status that is not public: left out");
    }
    return Inbound.of(post(status, original == null ? status : original, parent, domain));
  }

  private static Post post(Status status, Status original, Parent parent, @Nullable String domain) {
    HtmlText.Said said = HtmlText.read(original, domain);
    Relation relation = Relation.of(status, parent);
    return new Post(
        id(status.uri()),
        NETWORK,
        author(status.account(), domain),
        status.createdAt(),
        withWarning(original.spoiler().strip(), said.text()),
        relation.kind(),
        relation.parentId(),
        relation.conversationId(),
        language(original.language()),
        status.url(),
        media(original.media(), said.hiddenLinks()),
        status.engagement(),
        status.editedAt(),
        null);
  }

  /** The id of the post that a status with this canonical address is. */
  public static String id(String uri) {
    return NETWORK + ":" + uri;
  }

  private static Author author(Account account, @Nullable String domain) {
    String id = account.canonical();
    if (id == null) { // the reader has refused it
      throw new IllegalStateException("an account without an address: " + account.acct());
    }
    return new Author(id, account.handle(domain), account.followers());
  }

  private static String withWarning(String warning, String text) {
    if (warning.isEmpty() || text.isEmpty()) {
      return warning + text;
    }
    return warning + "\n\n" + text;
  }

  private static @Nullable String language(@Nullable String lang) {
    return lang == null || lang.isEmpty() || lang.equals("und") ? null : lang;
  }

  private static List<Media> media(List<Media> attached, List<String> hiddenLinks) {
    Set<Media> all = new LinkedHashSet<>(attached); // a card shows one of the links
    hiddenLinks.forEach(link -> all.add(new Media("link", link)));
    return List.copyOf(all);
  }

  /** What a status is to another one. A reply that also quotes stays in its conversation. */
  private record Relation(
      PostKind kind, @Nullable String parentId, @Nullable String conversationId) {
    static Relation of(Status status, Parent parent) {
      Status original = status.reblog();
      if (original != null) {
        return new Relation(PostKind.REPOST, id(original.uri()), id(original.uri()));
      }
      if (status.isReply()) {
        return new Relation(PostKind.REPLY, orNull(parent.uri()), orNull(parent.rootUri()));
      }
      Status.Quote quote = status.quote();
      if (quote != null) {
        return new Relation(PostKind.QUOTE, orNull(quote.uri()), null);
      }
      return new Relation(PostKind.ORIGINAL, null, id(status.uri()));
    }

    private static @Nullable String orNull(@Nullable String uri) {
      return uri == null ? null : id(uri);
    }
  }
}

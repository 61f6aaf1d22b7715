// SPDX-License-Identifier: Apache-2.0
package io.outcry.mastodon.status;

import io.outcry.schemas.posts.Engagement;
import io.outcry.schemas.posts.Media;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A status as a server tells it. What is called an id here is that server's own; only a {@code uri}
 * means the same on all of them.
 *
 * @param content HTML; empty for a reblog
 * @param spoiler the content warning; empty without one
 * @param inReplyToAccountId may be set alone: what it replied to is gone
 */
public record Status(
    String id,
    String uri,
    @Nullable String url,
    Account account,
    Instant createdAt,
    @Nullable Instant editedAt,
    String content,
    String spoiler,
    String visibility,
    @Nullable String language,
    @Nullable String inReplyToId,
    @Nullable String inReplyToAccountId,
    List<Account> mentions,
    List<Media> media,
    Engagement engagement,
    @Nullable Quote quote,
    @Nullable Status reblog) {

  /**
   * What a status quotes.
   *
   * @param uri null while its author has not agreed to be quoted, and when it is gone
   */
  public record Quote(@Nullable String uri) {}

  boolean isPublic() {
    return visibility.equals("public") || visibility.equals("unlisted");
  }

  public boolean isReply() {
    return inReplyToId != null || inReplyToAccountId != null;
  }

  /**
   * The uri of what it replies to, as far as the status itself tells it: its author goes on from a
   * status of their own, and both are on the server that was asked, which makes the uri from its
   * id. Of all other replies the parent's uri cannot be told from the id.
   */
  @Nullable String ownParentUri() {
    boolean own = inReplyToAccountId != null && inReplyToAccountId.equals(account.id());
    if (!own || inReplyToId == null || !uri.endsWith("/statuses/" + id)) {
      return null;
    }
    return uri.substring(0, uri.length() - id.length()) + inReplyToId;
  }
}

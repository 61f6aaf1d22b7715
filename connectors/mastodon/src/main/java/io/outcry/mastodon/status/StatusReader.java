// SPDX-License-Identifier: Apache-2.0
package io.outcry.mastodon.status;

import com.fasterxml.jackson.core.JsonParser;
import io.outcry.schemas.json.IsoTime;
import io.outcry.schemas.posts.Engagement;
import io.outcry.schemas.posts.MalformedPostException;
import io.outcry.schemas.posts.Media;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one status as a stream: only those needed, no tree. */
final class StatusReader {
  private final JsonFields in;
  private final boolean isReblogged;

  private @Nullable String id;
  private @Nullable String uri;
  private @Nullable String url;
  private @Nullable Account account;
  private @Nullable Instant createdAt;
  private @Nullable Instant editedAt;
  private @Nullable String content;
  private @Nullable String spoiler;
  private @Nullable String visibility;
  private @Nullable String language;
  private @Nullable String inReplyToId;
  private @Nullable String inReplyToAccountId;
  private List<Account> mentions = List.of();
  private final List<Media> media = new ArrayList<>();
  private long likes;
  private long reposts;
  private long replies;
  private long quotes;
  private Status.@Nullable Quote quote;
  private @Nullable Status reblog;

  StatusReader(JsonParser in) {
    this(new JsonFields(in), false);
  }

  private StatusReader(JsonFields in, boolean isReblogged) {
    this.in = in;
    this.isReblogged = isReblogged;
  }

  /** Stands on the opening brace, and leaves the parser on the closing one. */
  Status read() throws IOException, MalformedPostException {
    for (String field = in.next(); field != null; field = in.next()) {
      readField(field);
    }
    return status();
  }

  /** Takes the value of a field of a status; what is none of its fields is skipped. */
  void readField(String field) throws IOException, MalformedPostException {
    switch (field) {
      case "id" -> id = in.text(field);
      case "uri" -> uri = in.text(field);
      case "url" -> url = in.text(field);
      case "account" -> account = in.opens(field) ? readAccount() : null;
      case "created_at" -> createdAt = time(field);
      case "edited_at" -> editedAt = time(field);
      case "content" -> content = in.text(field);
      case "spoiler_text" -> spoiler = in.text(field);
      case "visibility" -> visibility = in.text(field);
      case "language" -> language = in.text(field);
      case "in_reply_to_id" -> inReplyToId = in.text(field);
      case "in_reply_to_account_id" -> inReplyToAccountId = in.text(field);
      case "mentions" -> mentions = readMentions();
      case "media_attachments" -> readMedia();
      case "card" -> readCard();
      case "favourites_count" -> likes = in.count(field);
      case "reblogs_count" -> reposts = in.count(field);
      case "replies_count" -> replies = in.count(field);
      case "quotes_count" -> quotes = in.count(field);
      case "quote" -> quote = in.opens(field) ? readQuote() : null;
      case "reblog" -> readReblog();
      default -> in.skip();
    }
  }

  Status status() throws MalformedPostException {
    Account author = account;
    if (author == null || author.canonical() == null) {
      throw MalformedPostException.field("account.uri", "missing", "a uri or url");
    }
    return new Status(
        present("id", id),
        present("uri", uri),
        url,
        author,
        present("created_at", createdAt),
        editedAt,
        present("content", content),
        spoiler == null ? "" : spoiler,
        present("visibility", visibility),
        language,
        inReplyToId,
        inReplyToAccountId,
        mentions,
        List.copyOf(media),
        new Engagement(likes, reposts, replies, quotes, 0),
        quote,
        reblog);
  }

  private Account readAccount() throws IOException, MalformedPostException {
    String accountId = null;
    String accountUri = null;
    String accountUrl = null;
    String acct = null;
    Long followers = null;
    for (String field = in.next(); field != null; field = in.next()) {
      switch (field) {
        case "id" -> accountId = in.text("account.id");
        case "uri" -> accountUri = in.text("account.uri");
        case "url" -> accountUrl = in.text("account.url");
        case "acct" -> acct = in.text("account.acct");
        case "followers_count" -> followers = in.count("account.followers_count");
        default -> in.skip();
      }
    }
    return new Account(accountId, accountUri, accountUrl, acct, followers);
  }

  private List<Account> readMentions() throws IOException, MalformedPostException {
    List<Account> all = new ArrayList<>();
    while (in.nextObject("mentions")) {
      all.add(readAccount());
    }
    return all;
  }

  private void readMedia() throws IOException, MalformedPostException {
    while (in.nextObject("media_attachments")) {
      String type = null;
      String here = null;
      String there = null;
      for (String field = in.next(); field != null; field = in.next()) {
        switch (field) {
          case "type" -> type = in.text("media_attachments[].type");
          case "url" -> here = in.text("media_attachments[].url");
          case "remote_url" -> there = in.text("media_attachments[].remote_url");
          default -> in.skip();
        }
      }
      String at = here != null ? here : there; // this server may keep no copy
      if (at != null && !at.isEmpty()) {
        media.add(new Media(kind(type), at));
      }
    }
  }

  private static String kind(@Nullable String type) {
    return switch (type == null ? "" : type) {
      case "image" -> "image";
      case "video", "gifv" -> "video";
      case "audio" -> "audio";
      default -> "other";
    };
  }

  private void readCard() throws IOException, MalformedPostException {
    if (!in.opens("card")) {
      return;
    }
    for (String field = in.next(); field != null; field = in.next()) {
      if (!field.equals("url")) {
        in.skip();
        continue;
      }
      String link = in.text("card.url");
      if (link != null && !link.isEmpty()) {
        media.add(new Media("link", link));
      }
    }
  }

  private Status.Quote readQuote() throws IOException, MalformedPostException {
    String quoted = null;
    for (String field = in.next(); field != null; field = in.next()) {
      if (!field.equals("quoted_status")) {
        in.skip();
      } else if (in.opens("quote.quoted_status")) {
        quoted = readUri();
      }
    }
    return new Status.Quote(quoted);
  }

  private @Nullable String readUri() throws IOException, MalformedPostException {
    String found = null;
    for (String field = in.next(); field != null; field = in.next()) {
      if (field.equals("uri")) {
        found = in.text("quote.quoted_status.uri");
      } else {
        in.skip();
      }
    }
    return found;
  }

  /** A reblogged status is never a reblog itself: what is deeper is not read. */
  private void readReblog() throws IOException, MalformedPostException {
    if (isReblogged) {
      in.skip();
    } else if (in.opens("reblog")) {
      reblog = new StatusReader(in, true).read();
    }
  }

  private @Nullable Instant time(String field) throws IOException, MalformedPostException {
    String value = in.text(field);
    if (value == null) {
      return null;
    }
    try {
      Instant time = IsoTime.parse(value);
      if (IsoTime.hasFourDigitYear(time)) {
        return time;
      }
    } catch (DateTimeException e) {
      // falls to the same message: which of the two it was does not help the sender
    }
    throw MalformedPostException.noTime(field, value, "ISO 8601 such as 2026-01-05T10:00:00.000Z");
  }

  private <T> T present(String field, @Nullable T value) throws MalformedPostException {
    if (value == null || (value.equals("") && !field.equals("content"))) {
      String where = isReblogged ? "reblog." + field : field;
      throw new MalformedPostException(
          "field", where + ": missing or empty; every status needs it");
    }
    return value;
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.x.v2;

import io.outcry.schemas.json.IsoTime;
import io.outcry.schemas.posts.Author;
import io.outcry.schemas.posts.MalformedPostException;
import io.outcry.schemas.posts.Media;
import io.outcry.schemas.posts.Post;
import io.outcry.schemas.posts.PostKind;
import io.outcry.x.fields.Fields;
import io.outcry.x.fields.HtmlEntities;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a post of a v2 post and what its record includes. */
final class V2Post {
  private static final Pattern SHORT_LINK = Pattern.compile("https?://t\\.co/[A-Za-z0-9]+");

  /** The epoch of X's ids, which hold the time above 22 bits. */
  private static final long ID_EPOCH_MILLIS = 1_288_834_974_657L;

  /** A post can be edited for half an hour; an id that says otherwise is none that holds a time. */
  private static final long LONGEST_EDIT_MINUTES = 60;

  private final RecordReader record;
  private final Tweet tweet;

  /** What it says: of a repost the original, since its own text is cut. */
  private final Tweet said;

  V2Post(RecordReader record, Tweet tweet) {
    this.record = record;
    this.tweet = tweet;
    Tweet original = tweet.retweeted == null ? null : other(tweet.retweeted);
    this.said = original == null || original.text() == null ? tweet : original;
  }

  Post post() throws MalformedPostException {
    String id = present("id", tweet.id, "a whole number");
    Author author = author();
    Instant writtenAt = writtenAt(tweet);
    String text = present("text", said.text(), "a text");
    return new Post(
        Fields.postId(first(id)),
        Fields.NETWORK,
        author,
        tweet.isEdit() ? firstWrittenAt(writtenAt) : writtenAt,
        expanded(HtmlEntities.decode(text), said.links),
        kind(),
        parentId(),
        conversationId(id),
        Fields.language(tweet.lang),
        Fields.url(author.handle(), id),
        media(),
        tweet.engagement,
        tweet.isEdit() ? writtenAt : null,
        null);
  }

  private Author author() throws MalformedPostException {
    Tweet.User flat = tweet.author;
    String inAuthor = flat == null ? null : flat.id();
    String id =
        present("author_id", tweet.authorId != null ? tweet.authorId : inAuthor, "a whole number");
    Tweet.User user = flat != null ? flat : record.users.get(id);
    return user == null
        ? new Author(id, null, null)
        : new Author(id, user.username(), user.followers());
  }

  private static String present(String field, @Nullable String value, String expected)
      throws MalformedPostException {
    if (value == null) {
      throw MalformedPostException.field(
          field,
          "missing",
          "%s; a v2 post needs id, text, author_id and created_at".formatted(expected));
    }
    return value;
  }

  private static Instant writtenAt(Tweet tweet) throws MalformedPostException {
    String text = present("created_at", tweet.createdAt, "a time");
    try {
      Instant time = IsoTime.parse(text);
      if (IsoTime.hasFourDigitYear(time)) {
        return time;
      }
    } catch (DateTimeException e) {
      // falls to the same message
    }
    throw MalformedPostException.noTime(
        "created_at", text, "ISO 8601 such as 2026-01-05T10:00:00Z");
  }

  /** When the first version was written: as included, else as its id says. */
  private Instant firstWrittenAt(Instant editedAt) throws MalformedPostException {
    String id = String.valueOf(tweet.firstId());
    Tweet first = record.tweets.get(id);
    if (first != null && first.createdAt != null) {
      return writtenAt(first);
    }
    Instant told =
        Instant.ofEpochMilli((Long.parseLong(id) >> 22) + ID_EPOCH_MILLIS)
            .truncatedTo(ChronoUnit.SECONDS);
    boolean possible =
        !told.isAfter(editedAt)
            && told.isAfter(editedAt.minus(LONGEST_EDIT_MINUTES, ChronoUnit.MINUTES));
    return possible ? told : editedAt;
  }

  private static String expanded(String text, Map<String, Tweet.Link> links) {
    if (links.isEmpty()) {
      return text;
    }
    return SHORT_LINK
        .matcher(text)
        .replaceAll(
            found -> {
              Tweet.Link link = links.get(found.group());
              return Matcher.quoteReplacement(link == null ? found.group() : link.expanded());
            });
  }

  /** A reply that also quotes stays in its conversation. */
  private PostKind kind() {
    if (tweet.retweeted != null) {
      return PostKind.REPOST;
    }
    if (tweet.repliedTo != null) {
      return PostKind.REPLY;
    }
    return tweet.quoted != null ? PostKind.QUOTE : PostKind.ORIGINAL;
  }

  private @Nullable String parentId() {
    String parent =
        switch (kind()) {
          case REPOST -> tweet.retweeted;
          case REPLY -> tweet.repliedTo;
          case QUOTE -> tweet.quoted;
          case ORIGINAL -> null;
        };
    return parent == null ? null : Fields.postId(first(parent));
  }

  private @Nullable String conversationId(String id) {
    if (tweet.retweeted != null) {
      return parentId();
    }
    String root = tweet.conversationId;
    if (root == null) {
      return kind() == PostKind.ORIGINAL ? Fields.postId(first(id)) : null;
    }
    return Fields.postId(first(root));
  }

  /** The id of the first version, of posts of which the record knows the versions. */
  private String first(String id) {
    Tweet version = id.equals(tweet.id) || tweet.versions.contains(id) ? tweet : other(id);
    String first = version == null ? null : version.firstId();
    return first == null ? id : first;
  }

  private @Nullable Tweet other(String id) {
    for (Tweet one : tweet.referenced) {
      if (id.equals(one.id)) {
        return one;
      }
    }
    return record.tweets.get(id);
  }

  private List<Media> media() {
    Set<Media> all = new LinkedHashSet<>();
    for (Tweet one : List.of(tweet, said)) {
      all.addAll(one.media);
      for (String key : one.mediaKeys) {
        Media medium = record.media.get(key);
        if (medium != null) {
          all.add(medium);
        }
      }
    }
    for (Tweet.Link link : said.links.values()) {
      if (link.card() != null) {
        all.add(new Media("link", link.card()));
      }
    }
    return new ArrayList<>(all);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.reddit.things;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.outcry.schemas.posts.Author;
import io.outcry.schemas.posts.Engagement;
import io.outcry.schemas.posts.MalformedPostException;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one thing, wrapped or bare; stands on its opening brace. */
final class ThingReader {
  private static final Set<String> GONE =
      Set.of(
          "[deleted]",
          "[removed]",
          "[deleted by user]",
          "[ Removed by Reddit ]",
          "[ Removed by reddit in response to a copyright notice. ]");
  private static final Pattern FULLNAME = Pattern.compile("t[13]_[0-9a-z]{1,13}");
  private static final double LAST_SECOND = 253_402_300_799.0; // of the year 9999

  private final JsonParser in;
  private boolean wrapped;
  private @Nullable String kind;
  private @Nullable String name;
  private @Nullable String key;
  private @Nullable String author;
  private @Nullable String authorFullname;
  private @Nullable String title;
  private @Nullable String selftext;
  private @Nullable String body;
  private @Nullable String parent;
  private @Nullable String submission;
  private @Nullable String crosspostOf;
  private @Nullable String permalink;
  private @Nullable String url;
  private @Nullable String hint;
  private boolean isSelf;
  private boolean isVideo;
  private boolean isGallery;
  private boolean removed;
  private long score;
  private long comments;
  private long crossposts;
  private @Nullable Instant createdAt;
  private @Nullable Instant editedAt;
  private @Nullable Instant receivedAt;

  ThingReader(JsonParser in) {
    this.in = in;
  }

  Thing read() throws IOException, MalformedPostException {
    readFields();
    String fullname = fullname();
    boolean gone = isGone();
    boolean comment = fullname.startsWith("t1_");
    if (!gone) {
      present("created_utc", createdAt, "seconds since 1970");
      present("author", author, "the name of an account");
      if (comment) {
        present("body", body, "the text of a comment");
      } else {
        present("title", title, "the title of a submission");
      }
    }
    return new Thing(
        fullname,
        createdAt,
        editedAt,
        gone,
        authored(),
        comment ? "" : orEmpty(title),
        orEmpty(comment ? body : selftext),
        parent,
        submission,
        crosspostOf,
        permalink,
        isSelf || crosspostOf != null ? null : url,
        targetKind(),
        new Engagement(score, crossposts, comment ? 0 : comments, 0, 0),
        receivedAt);
  }

  private void readFields() throws IOException, MalformedPostException {
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String field = in.currentName();
      JsonToken value = in.nextToken();
      if (value == JsonToken.START_OBJECT && !wrapped && field.equals("data")) {
        wrapped = true;
        readFields();
      } else if (value == JsonToken.VALUE_STRING) {
        readText(field);
      } else if (value.isScalarValue()) {
        readScalar(field, value);
      } else {
        requireSingle(field);
        in.skipChildren();
      }
    }
  }

  private void readText(String field) throws IOException, MalformedPostException {
    switch (field) {
      case "kind" -> kind = wrapped ? kind : in.getText();
      case "name" -> name = in.getText();
      case "id" -> key = in.getText();
      case "author" -> author = in.getText();
      case "author_fullname" -> authorFullname = in.getText();
      case "title" -> title = in.getText();
      case "selftext" -> selftext = in.getText();
      case "body" -> body = in.getText();
      case "parent_id" -> parent = in.getText();
      case "link_id" -> submission = in.getText();
      case "crosspost_parent" -> crosspostOf = in.getText();
      case "permalink" -> permalink = in.getText();
      case "url" -> url = in.getText();
      case "post_hint" -> hint = in.getText();
      case "removed_by_category" -> removed = true;
      case "created_utc" -> createdAt = time(field); // older dumps quote it
      case "retrieved_on", "retrieved_utc" -> receivedAt = time(field);
      default -> {}
    }
  }

  private void readScalar(String field, JsonToken value)
      throws IOException, MalformedPostException {
    boolean yes = value == JsonToken.VALUE_TRUE;
    boolean number = value.isNumeric();
    switch (field) {
      case "is_self" -> isSelf = yes;
      case "is_video" -> isVideo = yes;
      case "is_gallery" -> isGallery = yes;
      case "score" -> score = number ? count() : 0;
      case "num_comments" -> comments = number ? count() : 0;
      case "num_crossposts" -> crossposts = number ? count() : 0;
      case "created_utc" -> createdAt = number ? time(field) : null;
      case "edited" -> editedAt = number ? time(field) : null;
      case "retrieved_on", "retrieved_utc" -> receivedAt = number ? time(field) : null;
      default -> {}
    }
  }

  /** More than one thing in a record: whoever reads it would lose all but one. */
  private void requireSingle(String field) throws MalformedPostException {
    if (field.equals("children")) {
      throw MalformedPostException.field(
          "data.children",
          "a whole listing",
          "one thing in each record: its children, a line each");
    }
    if (field.equals("replies")) {
      throw MalformedPostException.field(
          "replies", "a tree of comments", "one thing in each record: its comments, a line each");
    }
  }

  private String fullname() throws MalformedPostException {
    String of = kind();
    String found = name != null ? name : of + "_" + present("name", key, "such as t3_abc12");
    if (!FULLNAME.matcher(found).matches() || !found.startsWith(of)) {
      throw MalformedPostException.text("name", found, "a fullname such as " + of + "_abc12");
    }
    return found;
  }

  private String kind() throws MalformedPostException {
    String found = kind;
    if (found == null && name != null && name.length() > 2) {
      found = name.substring(0, 2);
    }
    if (found == null) {
      found = body != null ? "t1" : title != null ? "t3" : null;
    }
    if (found == null || !(found.equals("t1") || found.equals("t3"))) {
      String expected = "t1 (a comment) or t3 (a submission)";
      throw found == null
          ? MalformedPostException.field("kind", "missing", expected)
          : MalformedPostException.text("kind", found, expected);
    }
    return found;
  }

  private boolean isGone() {
    return removed || isGone(author) || isGone(body) || isGone(selftext) || isGone(title);
  }

  private static boolean isGone(@Nullable String text) {
    return text != null && text.startsWith("[") && GONE.contains(text.strip());
  }

  /** An account without a fullname, as in old dumps, is named {@code u/…}: no fullname is. */
  private Author authored() {
    String handle = orEmpty(author);
    return new Author(authorFullname != null ? authorFullname : "u/" + handle, handle, null);
  }

  private String targetKind() {
    String of = orEmpty(hint);
    if (isVideo || of.endsWith(":video")) {
      return "video";
    }
    boolean image = isGallery || of.equals("image") || orEmpty(url).contains("://i.redd.it/");
    return image ? "image" : "link";
  }

  private long count() throws IOException {
    return (long) Math.max(0, Math.min(in.getDoubleValue(), 1e15));
  }

  private Instant time(String field) throws IOException, MalformedPostException {
    double seconds = Double.NaN;
    try {
      seconds = Double.parseDouble(in.getText());
    } catch (NumberFormatException e) {
      // falls to the same message as one out of range
    }
    if (!(seconds >= 0 && seconds <= LAST_SECOND)) {
      throw MalformedPostException.noTime(field, in.getText(), "seconds since 1970");
    }
    return Instant.ofEpochMilli(Math.round(seconds * 1_000));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static <T> T present(String field, @Nullable T value, String expected)
      throws MalformedPostException {
    if (value == null || (value.equals("") && !field.equals("body"))) {
      throw MalformedPostException.field(field, "missing or empty", expected);
    }
    return value;
  }
}

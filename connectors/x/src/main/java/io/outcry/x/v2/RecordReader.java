// SPDX-License-Identifier: Apache-2.0
package io.outcry.x.v2;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.outcry.schemas.posts.MalformedPostException;
import io.outcry.schemas.posts.Media;
import io.outcry.x.fields.Fields;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one v2 record: {@code data} with {@code includes}, or a flattened post. */
final class RecordReader {
  private final JsonParser in;
  private final TweetReader flat;

  final Map<String, Tweet.User> users = new HashMap<>();
  final Map<String, Tweet> tweets = new HashMap<>();
  final Map<String, Media> media = new HashMap<>();
  @Nullable Tweet data;
  @Nullable ComplianceEvent event;
  @Nullable Problem problem;
  private int posts;

  RecordReader(JsonParser in) {
    this.in = in;
    this.flat = new TweetReader(in, "");
  }

  /** Reads the object on whose opening brace the parser stands. */
  RecordReader read() throws IOException, MalformedPostException {
    Problem whole = new Problem(in);
    Fields.each(in, "record", field -> readField(field, whole));
    if (posts > 1) {
      throw MalformedPostException.field(
          "data",
          "found %d posts".formatted(posts),
          "one in each record; jq -c '.includes as $i | .data[] | {data: ., includes: $i}' parts"
              + " them");
    }
    if (data == null && flat.soFar().id != null) {
      data = flat.soFar();
    }
    problem = problem == null && whole.isOne() ? whole : problem;
    return this;
  }

  private void readField(String field, Problem whole) throws IOException, MalformedPostException {
    switch (field) {
      case "data" -> readData();
      case "includes" -> Fields.each(in, field, this::readIncluded);
      case "errors" -> Fields.each(in, field, this::readProblem);
      default -> {
        if (!whole.readField(field)) {
          flat.readField(field);
        }
      }
    }
  }

  private void readData() throws IOException, MalformedPostException {
    if (in.currentToken() == JsonToken.START_ARRAY) {
      Fields.each(in, "data", this::readPost);
    } else {
      readPost();
    }
  }

  private void readPost() throws IOException, MalformedPostException {
    TweetReader reader = new TweetReader(in, "data");
    Fields.each(
        in,
        "data",
        field -> {
          if (ComplianceEvent.isOne(field) && in.currentToken() == JsonToken.START_OBJECT) {
            event = ComplianceEvent.read(in, field);
          } else {
            reader.readField(field);
          }
        });
    data = reader.soFar();
    posts++;
  }

  private void readIncluded(String field) throws IOException, MalformedPostException {
    switch (field) {
      case "users" -> Fields.each(in, "includes.users", this::readUser);
      case "tweets" -> Fields.each(in, "includes.tweets", this::readTweet);
      case "media" -> Fields.each(in, "includes.media", this::readMedium);
      default -> in.skipChildren();
    }
  }

  private void readUser() throws IOException, MalformedPostException {
    Tweet.User user = UserReader.read(in, "includes.users[]");
    if (user.id() != null) {
      users.put(user.id(), user);
    }
  }

  private void readTweet() throws IOException, MalformedPostException {
    Tweet tweet = new TweetReader(in, "includes.tweets[]").read();
    if (tweet.id != null) {
      tweets.put(tweet.id, tweet);
    }
  }

  private void readMedium() throws IOException, MalformedPostException {
    MediumReader read = new MediumReader(in).read();
    String key = read.key();
    Media medium = read.medium();
    if (key != null && medium != null) {
      media.put(key, medium);
    }
  }

  private void readProblem() throws IOException, MalformedPostException {
    Problem one = new Problem(in).read();
    problem = problem == null ? one : problem;
  }
}

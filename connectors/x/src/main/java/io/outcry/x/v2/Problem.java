// SPDX-License-Identifier: Apache-2.0
package io.outcry.x.v2;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.outcry.schemas.posts.MalformedPostException;
import io.outcry.x.fields.Fields;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What X says went wrong: of a part of a post, or that a stream is about to end. */
final class Problem {
  private static final int SHOWN_CHARACTERS = 200;

  private final JsonParser in;
  private @Nullable String title;
  private @Nullable String detail;
  private @Nullable String disconnectType;
  private @Nullable String connectionIssue;

  Problem(JsonParser in) {
    this.in = in;
  }

  Problem read() throws IOException, MalformedPostException {
    Fields.each(
        in,
        "errors[]",
        field -> {
          if (!readField(field)) {
            in.skipChildren();
          }
        });
    return this;
  }

  /** Reads a field if it is one of a problem. */
  boolean readField(String field) throws IOException, MalformedPostException {
    if (in.currentToken() != JsonToken.VALUE_STRING) {
      return false;
    }
    switch (field) {
      case "title" -> title = Fields.text(in, field);
      case "detail", "message" -> detail = Fields.text(in, field);
      case "disconnect_type" -> disconnectType = Fields.text(in, field);
      case "connection_issue" -> connectionIssue = Fields.text(in, field);
      default -> {
        return false;
      }
    }
    return true;
  }

  boolean isOne() {
    return title != null || isDisconnect();
  }

  boolean isDisconnect() {
    return disconnectType != null
        || connectionIssue != null
        || "operational-disconnect".equals(title);
  }

  boolean isTooManyConnections() {
    return "TooManyConnections".equals(connectionIssue);
  }

  @Override
  public String toString() {
    String text =
        Stream.of(title, disconnectType, connectionIssue, detail)
            .filter(it -> it != null && !it.isEmpty())
            .distinct()
            .collect(Collectors.joining(": "));
    return text.length() <= SHOWN_CHARACTERS ? text : text.substring(0, SHOWN_CHARACTERS) + "…";
  }
}

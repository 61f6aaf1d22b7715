// SPDX-License-Identifier: Apache-2.0
package io.outcry.mastodon.status;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.outcry.schemas.posts.MalformedPostException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Walks over the fields of an object; refuses values that are not of the kind expected. */
final class JsonFields {
  private final JsonParser in;

  JsonFields(JsonParser in) {
    this.in = in;
  }

  /** The name of the next field, with the parser on its value; null at the end of the object. */
  @Nullable String next() throws IOException {
    if (in.nextToken() != JsonToken.FIELD_NAME) {
      return null;
    }
    String field = in.currentName();
    in.nextToken();
    return field;
  }

  /** Leaves the value out. */
  void skip() throws IOException {
    in.skipChildren();
  }

  /** Whether the value is an object rather than null. */
  boolean opens(String field) throws MalformedPostException {
    if (in.currentToken() == JsonToken.VALUE_NULL) {
      return false;
    }
    if (in.currentToken() != JsonToken.START_OBJECT) {
      throw wrong(field, "an object");
    }
    return true;
  }

  /** Goes to the next object of an array; false at its end, or if there is null in its place. */
  boolean nextObject(String field) throws IOException, MalformedPostException {
    if (in.currentToken() == JsonToken.VALUE_NULL) {
      return false;
    }
    if (in.currentToken() != JsonToken.START_ARRAY && in.currentToken() != JsonToken.END_OBJECT) {
      throw wrong(field, "an array of objects");
    }
    JsonToken token = in.nextToken();
    if (token == JsonToken.END_ARRAY) {
      return false;
    }
    if (token != JsonToken.START_OBJECT) {
      throw wrong(field + "[]", "an object");
    }
    return true;
  }

  /** A text, also an id that is written as a number; null for null. */
  @Nullable String text(String field) throws IOException, MalformedPostException {
    return switch (in.currentToken()) {
      case VALUE_STRING, VALUE_NUMBER_INT -> in.getText();
      case VALUE_NULL -> null;
      default -> throw wrong(field, "a text");
    };
  }

  /** A count, 0 or more; 0 for null. */
  long count(String field) throws IOException, MalformedPostException {
    return switch (in.currentToken()) {
      case VALUE_NUMBER_INT -> {
        if (in.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
          throw wrong(field, "a count below 2^63");
        }
        yield Math.max(0, in.getLongValue());
      }
      case VALUE_NULL -> 0;
      default -> throw wrong(field, "a whole number");
    };
  }

  private static MalformedPostException wrong(String field, String expected) {
    return MalformedPostException.field(field, "another kind of value", expected);
  }
}

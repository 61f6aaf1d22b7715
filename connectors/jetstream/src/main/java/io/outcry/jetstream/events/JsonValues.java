// SPDX-License-Identifier: Apache-2.0
package io.outcry.jetstream.events;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Values of a parser that stands on one. Nobody checks a record before it is published, so that a
 * value of another type counts as missing; whoever needs it refuses the record.
 */
final class JsonValues {
  private static final int SHOWN_CHARACTERS = 80;

  private JsonValues() {}

  static @Nullable String text(JsonParser in) throws IOException {
    if (in.currentToken() == JsonToken.VALUE_STRING) {
      return in.getText();
    }
    in.skipChildren();
    return null;
  }

  static long number(JsonParser in, long otherwise) throws IOException {
    if (in.currentToken() == JsonToken.VALUE_NUMBER_INT
        && in.getNumberType() != NumberType.BIG_INTEGER) {
      return in.getLongValue();
    }
    in.skipChildren();
    return otherwise;
  }

  static @Nullable Boolean flag(JsonParser in) throws IOException {
    in.skipChildren();
    return in.currentToken().isBoolean() ? (Boolean) in.getBooleanValue() : null;
  }

  /** Whether the value is an object, whose fields come next; another one is skipped. */
  static boolean opens(JsonParser in) throws IOException {
    if (in.currentToken() == JsonToken.START_OBJECT) {
      return true;
    }
    in.skipChildren();
    return false;
  }

  /** Whether the value is an array, whose elements come next; another one is skipped. */
  static boolean opensArray(JsonParser in) throws IOException {
    if (in.currentToken() == JsonToken.START_ARRAY) {
      return true;
    }
    in.skipChildren();
    return false;
  }

  /** What a server calls something, short enough to be shown. */
  static String shown(String name) {
    return name.length() <= SHOWN_CHARACTERS ? name : name.substring(0, SHOWN_CHARACTERS) + "…";
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.x.fields;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.outcry.schemas.posts.MalformedPostException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the value on which a parser stands. JSON's null is as good as a missing field. */
public final class Fields {
  /** How the ids of X begin, and its name. */
  public static final String NETWORK = "x";

  /** A post of X has at most 25,000 characters. */
  private static final int MAX_TEXT_CHARS = 32 * 1024;

  private static final String LARGEST_ID = Long.toString(Long.MAX_VALUE);

  /** Parses objects that are not nested deeper than any of X. */
  public static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(32).build())
          .build();

  /** Reads the value of a field, on which the parser stands, up to its end. */
  @FunctionalInterface
  public interface Reading {
    void of(String field) throws IOException, MalformedPostException;
  }

  /** Reads an element of an array, on which the parser stands, up to its end. */
  @FunctionalInterface
  public interface Element {
    void read() throws IOException, MalformedPostException;
  }

  private Fields() {}

  /**
   * Reads the fields of the object on which the parser stands, if it is not null.
   *
   * @param path of the object, for the message if it is none
   */
  public static void each(JsonParser in, String path, Reading reading)
      throws IOException, MalformedPostException {
    if (opensObject(in, path)) {
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        String field = in.currentName();
        in.nextToken();
        reading.of(field);
      }
    }
  }

  /** The same of the elements of an array. */
  public static void each(JsonParser in, String path, Element element)
      throws IOException, MalformedPostException {
    if (opensArray(in, path)) {
      while (in.nextToken() != JsonToken.END_ARRAY) {
        element.read();
      }
    }
  }

  /** What a post is called in the whole of Outcry. */
  public static String postId(String id) {
    return NETWORK + ":" + id;
  }

  /** Where a post is shown; X leads to it whatever the name of its author. */
  public static String url(@Nullable String handle, String id) {
    return "https://x.com/" + (handle == null ? "i" : handle) + "/status/" + id;
  }

  /**
   * BCP 47, as X guessed it; null where it could not, and where it says with a code of its own
   * ({@code qst}, {@code qht}) that there are only links, hashtags or a word.
   */
  public static @Nullable String language(@Nullable String lang) {
    if (lang == null || lang.isEmpty() || lang.equals("und") || lang.equals("zxx")) {
      return null;
    }
    return lang.length() == 3 && lang.charAt(0) == 'q' ? null : lang;
  }

  /** What {@code type} of a medium is in a post. */
  public static String mediaKind(@Nullable String type) {
    return switch (type == null ? "" : type) {
      case "photo" -> "image";
      case "video", "animated_gif" -> "video";
      default -> "other";
    };
  }

  /**
   * @throws MalformedPostException if it is none, or longer than any of X
   */
  public static @Nullable String text(JsonParser in, String field)
      throws IOException, MalformedPostException {
    if (in.currentToken() == JsonToken.VALUE_NULL) {
      return null;
    }
    if (in.currentToken() != JsonToken.VALUE_STRING) {
      throw MalformedPostException.field(field, found(in), "a text");
    }
    if (in.getTextLength() > MAX_TEXT_CHARS) {
      throw new MalformedPostException(
          "size",
          "%s: a text of %d characters; expected at most %d"
              .formatted(field, in.getTextLength(), MAX_TEXT_CHARS));
    }
    return in.getText();
  }

  /**
   * The digits of an id, written as a number or as a text; null for what X writes where there is
   * none: null, 0 or -1.
   */
  public static @Nullable String id(JsonParser in, String field)
      throws IOException, MalformedPostException {
    JsonToken token = in.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_STRING) {
      String id = in.getText();
      if (id.equals("0") || id.equals("-1")) {
        return null;
      }
      if (isId(id)) {
        return id;
      }
      throw MalformedPostException.text(field, id, "a whole number");
    }
    throw MalformedPostException.field(field, found(in), "a whole number");
  }

  private static boolean isId(String id) {
    int length = id.length();
    boolean digits =
        length > 0
            && id.charAt(0) != '0'
            && (length < LARGEST_ID.length()
                || (length == LARGEST_ID.length() && id.compareTo(LARGEST_ID) <= 0));
    for (int at = 0; digits && at < length; at++) {
      digits = id.charAt(at) >= '0' && id.charAt(at) <= '9';
    }
    return digits;
  }

  /** A count, which is 0 or more; null where there is none. */
  public static @Nullable Long count(JsonParser in) throws IOException {
    boolean fits =
        in.currentToken() == JsonToken.VALUE_NUMBER_INT
            && in.getNumberType() != JsonParser.NumberType.BIG_INTEGER
            && in.getLongValue() >= 0;
    in.skipChildren();
    return fits ? Long.valueOf(in.getLongValue()) : null;
  }

  /** The same, 0 where there is none. */
  public static long countOrZero(JsonParser in) throws IOException {
    Long count = count(in);
    return count == null ? 0 : count;
  }

  /**
   * Whether an object begins here; false for null.
   *
   * @throws MalformedPostException if it is anything else
   */
  public static boolean opensObject(JsonParser in, String field) throws MalformedPostException {
    return opens(in, field, JsonToken.START_OBJECT, "an object");
  }

  /** The same of an array. */
  private static boolean opensArray(JsonParser in, String field) throws MalformedPostException {
    return opens(in, field, JsonToken.START_ARRAY, "an array");
  }

  private static boolean opens(JsonParser in, String field, JsonToken start, String expected)
      throws MalformedPostException {
    if (in.currentToken() == JsonToken.VALUE_NULL) {
      return false;
    }
    if (in.currentToken() != start) {
      throw MalformedPostException.field(field, found(in), expected);
    }
    return true;
  }

  private static String found(JsonParser in) {
    return switch (in.currentToken()) {
      case START_OBJECT -> "found an object";
      case START_ARRAY -> "found an array";
      case VALUE_STRING -> "found a text";
      case VALUE_TRUE, VALUE_FALSE -> "found true or false";
      default -> "found a number";
    };
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.posts;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.outcry.schemas.json.Json;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A record that is one JSON object. Every format opens its records here and refuses them alike. */
public final class JsonRecord {
  private JsonRecord() {}

  /** Takes of an object what it needs. */
  @FunctionalInterface
  public interface Reading<T> {
    /**
     * @param in stands on the opening brace, and has to be left on the closing one
     */
    T of(JsonParser in) throws IOException, MalformedPostException;
  }

  /**
   * Reads the object that {@code record} is.
   *
   * @throws MalformedPostException with reason {@code json} if it is none, or more than one
   */
  public static <T> T read(byte[] record, Reading<T> reading) throws MalformedPostException {
    return read(record, Json.mapper().getFactory(), reading);
  }

  /** The same within bounds of one's own: those of {@code json}. */
  public static <T> T read(byte[] record, JsonFactory json, Reading<T> reading)
      throws MalformedPostException {
    return parse(
        record,
        json,
        in -> {
          if (in.nextToken() != JsonToken.START_OBJECT) {
            throw new MalformedPostException(
                "json", "found " + name(in.currentToken()) + "; expected a JSON object");
          }
          T read = reading.of(in);
          if (in.nextToken() != null) {
            throw new MalformedPostException("json", "text after the closing brace of the object");
          }
          return read;
        });
  }

  /**
   * Walks over JSON of any kind.
   *
   * @throws MalformedPostException with reason {@code json} if it is none
   */
  public static void requireJson(byte[] record) throws MalformedPostException {
    parse(
        record,
        Json.mapper().getFactory(),
        in -> {
          while (in.nextToken() != null) {}
          return record;
        });
  }

  private static <T> T parse(byte[] record, JsonFactory json, Reading<T> reading)
      throws MalformedPostException {
    try (JsonParser in = json.createParser(record)) {
      return reading.of(in);
    } catch (JacksonException e) {
      throw new MalformedPostException("json", "not JSON: " + Json.problem(e));
    } catch (IOException e) { // reading from a byte array
      throw new MalformedPostException("json", "not readable: " + e.getMessage());
    }
  }

  /** What a value is, for a message. */
  static String name(@Nullable JsonToken token) {
    if (token == null) {
      return "nothing";
    }
    return switch (token) {
      case START_ARRAY -> "an array";
      case START_OBJECT -> "an object";
      case VALUE_STRING -> "a text";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      case VALUE_TRUE, VALUE_FALSE -> "true or false";
      case VALUE_NULL -> "null";
      default -> token.toString();
    };
  }
}

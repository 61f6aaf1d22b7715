// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.posts;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.outcry.schemas.json.Json;
import java.io.IOException;
import java.util.regex.Pattern;

/** {@code post.v1} and its deletions, read as a stream: only the fields needed, no tree. */
public final class OutcryFormat implements PostFormat {
  private static final long serialVersionUID = 1;

  /** Only as a field: a v1.1 hashtag may have it as its value. */
  private static final Pattern NETWORK_FIELD = Pattern.compile("\"network\"\\s*:");

  @Override
  public String name() {
    return "outcry";
  }

  /** Our records name the network; a v1.1 status never does. */
  @Override
  public boolean recognises(String head) {
    return head.contains("\"network\"") && NETWORK_FIELD.matcher(head).find();
  }

  @Override
  public Inbound read(byte[] record) throws MalformedPostException {
    try (JsonParser in = Json.mapper().getFactory().createParser(record)) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        throw new MalformedPostException(
            "json", "found " + describe(in.currentToken()) + "; expected a JSON object");
      }
      Inbound inbound = new PostReader(in).read();
      if (in.nextToken() != null) {
        throw new MalformedPostException("json", "text after the closing brace of the object");
      }
      return inbound;
    } catch (JacksonException e) {
      throw new MalformedPostException("json", "not JSON: " + Json.problem(e));
    } catch (IOException e) { // reading from a byte array
      throw new MalformedPostException("json", "not readable: " + e.getMessage());
    }
  }

  static String describe(@org.jspecify.annotations.Nullable JsonToken token) {
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

// SPDX-License-Identifier: Apache-2.0
package io.outcry.reddit.things;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.outcry.schemas.json.Json;
import io.outcry.schemas.posts.MalformedPostException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a listing, newest first.
 *
 * @param after where the next, older page begins; null on the last
 */
public record ListingPage(List<Child> children, @Nullable String after) {
  /**
   * @param raw the child as it came: a record of {@link RedditFormat}
   * @param thing null where it cannot be read
   */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares them
  public record Child(byte[] raw, @Nullable Thing thing) {
    private static Child of(byte[] raw) {
      try {
        return new Child(raw, Thing.read(raw));
      } catch (MalformedPostException e) { // who hears the record says so
        return new Child(raw, null);
      }
    }

    /** Tells it from all others: its fullname, or its bytes. */
    public String key() {
      return thing == null ? "#" + Arrays.hashCode(raw) : thing.fullname();
    }
  }

  /**
   * Reads an answer of the API.
   *
   * @throws IOException if it is no listing; the message says what it is
   */
  public static ListingPage read(byte[] answer) throws IOException {
    try (JsonParser in = Json.mapper().getFactory().createParser(answer)) {
      return new Reading(answer, in).page();
    } catch (JacksonException e) {
      throw new IOException("no listing: not JSON: " + Json.problem(e), e);
    }
  }

  private static final class Reading {
    private final byte[] answer;
    private final JsonParser in;
    private @Nullable List<Child> children;
    private @Nullable String after;

    Reading(byte[] answer, JsonParser in) {
      this.answer = answer;
      this.in = in;
    }

    ListingPage page() throws IOException {
      if (in.nextToken() == JsonToken.START_OBJECT) {
        readFields(false);
      }
      if (children == null) {
        throw new IOException("no listing: JSON without data.children");
      }
      return new ListingPage(children, after);
    }

    private void readFields(boolean data) throws IOException {
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        String field = in.currentName();
        JsonToken value = in.nextToken();
        if (!data && field.equals("data") && value == JsonToken.START_OBJECT) {
          readFields(true);
        } else if (data && field.equals("children") && value == JsonToken.START_ARRAY) {
          children = readChildren();
        } else if (data && field.equals("after") && value == JsonToken.VALUE_STRING) {
          after = in.getText();
        } else {
          in.skipChildren();
        }
      }
    }

    private List<Child> readChildren() throws IOException {
      List<Child> all = new ArrayList<>();
      while (in.nextToken() != JsonToken.END_ARRAY) {
        int from = (int) in.currentTokenLocation().getByteOffset();
        in.skipChildren();
        int to = (int) in.currentLocation().getByteOffset();
        all.add(Child.of(Arrays.copyOfRange(answer, from, to)));
      }
      return all;
    }
  }
}

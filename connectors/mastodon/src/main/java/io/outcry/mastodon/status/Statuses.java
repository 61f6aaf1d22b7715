// SPDX-License-Identifier: Apache-2.0
package io.outcry.mastodon.status;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.outcry.schemas.json.Json;
import io.outcry.schemas.posts.JsonRecord;
import io.outcry.schemas.posts.MalformedPostException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The answers of a server that hold more than one status. */
public final class Statuses {
  private Statuses() {}

  /**
   * The elements of a JSON array, each as it came, so that one that is no status does not spoil the
   * others.
   *
   * @throws IOException if it is no array of objects
   */
  public static List<byte[]> each(byte[] array) throws IOException {
    List<byte[]> all = new ArrayList<>();
    try (JsonParser in = Json.mapper().getFactory().createParser(array)) {
      if (in.nextToken() != JsonToken.START_ARRAY) {
        throw new IOException("no array of statuses");
      }
      while (in.nextToken() == JsonToken.START_OBJECT) {
        int from = (int) in.currentTokenLocation().getByteOffset();
        in.skipChildren();
        all.add(Arrays.copyOfRange(array, from, (int) in.currentLocation().getByteOffset()));
      }
      if (in.currentToken() != JsonToken.END_ARRAY) {
        throw new IOException("an array that does not end, or holds more than statuses");
      }
    }
    return all;
  }

  /**
   * What a status replies to, and what that replied to, the oldest first, of the answer that tells
   * the context of a status.
   *
   * @throws MalformedPostException if it is no such answer
   */
  public static List<Status> ancestors(byte[] context) throws MalformedPostException {
    return JsonRecord.read(context, Statuses::ancestors);
  }

  private static List<Status> ancestors(JsonParser parser)
      throws IOException, MalformedPostException {
    JsonFields in = new JsonFields(parser);
    List<Status> all = new ArrayList<>();
    for (String field = in.next(); field != null; field = in.next()) {
      if (field.equals("ancestors")) {
        while (in.nextObject(field)) {
          all.add(new StatusReader(parser).read());
        }
      } else {
        in.skip();
      }
    }
    return all;
  }
}

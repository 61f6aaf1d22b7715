// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay.tape;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import io.outcry.schemas.json.Json;
import io.outcry.schemas.posts.MalformedPostException;
import io.outcry.schemas.posts.PostFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the format of a record: the only one there is, or the first that recognises it. */
public final class FormatChoice {
  private static final int HEAD_BYTES = 4096;

  private final List<PostFormat> formats;

  public FormatChoice(List<PostFormat> formats) {
    this.formats = formats;
  }

  /**
   * The format to read {@code record} with.
   *
   * @throws MalformedPostException if it looks like none of them
   */
  public PostFormat of(byte[] record) throws MalformedPostException {
    if (formats.size() == 1) {
      return formats.get(0);
    }
    String head = text(record, 0);
    for (PostFormat format : formats) {
      if (format.recognises(head)) {
        return format;
      }
    }
    if (record.length > HEAD_BYTES) { // a huge text may stand in front of what tells the format
      String tail = text(record, record.length - HEAD_BYTES);
      for (PostFormat format : formats) {
        if (format.recognises(tail)) {
          return format;
        }
      }
    }
    throw unknown(record);
  }

  private static String text(byte[] record, int from) {
    return new String(
        record, from, Math.min(HEAD_BYTES, record.length - from), StandardCharsets.UTF_8);
  }

  private MalformedPostException unknown(byte[] record) {
    try (JsonParser in = Json.mapper().getFactory().createParser(record)) {
      while (in.nextToken() != null) {}
    } catch (JacksonException e) {
      return new MalformedPostException("json", "not JSON: " + Json.problem(e));
    } catch (IOException e) { // reading from a byte array
      return new MalformedPostException("json", "not readable: " + e.getMessage());
    }
    String known = formats.stream().map(PostFormat::name).collect(Collectors.joining(", "));
    return new MalformedPostException(
        "format", "looks like none of the formats " + known + "; name one if it is");
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay.tape;

import io.outcry.replay.files.RawRecord;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.JsonRecord;
import io.outcry.schemas.posts.MalformedPostException;
import io.outcry.schemas.posts.PostFormat;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads each record by its format: the only one there is, or the first that recognises it. */
public final class FormatChoice {
  private static final int HEAD_BYTES = 4096;

  private final List<PostFormat> formats;

  public FormatChoice(List<PostFormat> formats) {
    this.formats = formats;
  }

  /**
   * What a record of a file says.
   *
   * @throws MalformedPostException if it is damaged, looks like none of the formats, or is none
   */
  public Inbound read(RawRecord raw) throws MalformedPostException {
    if (raw.fault() != null) {
      throw raw.fault();
    }
    return of(raw.bytes()).read(raw.bytes());
  }

  private PostFormat of(byte[] record) throws MalformedPostException {
    if (formats.size() == 1) {
      return formats.get(0);
    }
    Optional<PostFormat> found = recognising(text(record, 0));
    if (found.isEmpty() && record.length > HEAD_BYTES) {
      // a huge text may stand in front of what tells the format
      found = recognising(text(record, record.length - HEAD_BYTES));
    }
    if (found.isPresent()) {
      return found.get();
    }
    JsonRecord.requireJson(record); // a better message, where it is none
    String known = formats.stream().map(PostFormat::name).collect(Collectors.joining(", "));
    throw new MalformedPostException(
        "format", "looks like none of the formats " + known + "; name one if it is");
  }

  private Optional<PostFormat> recognising(String part) {
    return formats.stream().filter(format -> format.recognises(part)).findFirst();
  }

  private static String text(byte[] record, int from) {
    return new String(
        record, from, Math.min(HEAD_BYTES, record.length - from), StandardCharsets.UTF_8);
  }
}

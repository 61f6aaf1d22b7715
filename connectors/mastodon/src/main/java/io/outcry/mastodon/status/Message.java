// SPDX-License-Identifier: Apache-2.0
package io.outcry.mastodon.status;

import com.fasterxml.jackson.core.JsonParser;
import io.outcry.schemas.posts.JsonRecord;
import io.outcry.schemas.posts.MalformedPostException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What a server says in one record; exactly one of the components is set.
 *
 * @param deletedId the server's own id of a status that is gone
 * @param notice what is of no use here, in words
 * @param refusal why the server will not do what it was asked, in its words
 */
public record Message(
    @Nullable Status status,
    @Nullable String deletedId,
    @Nullable String notice,
    @Nullable String refusal) {
  private static final int MAX_WORDS = 200;

  /**
   * A status as the REST API gives it, or an event as the WebSocket gives it.
   *
   * @throws MalformedPostException if it is neither
   */
  public static Message read(byte[] record) throws MalformedPostException {
    Envelope envelope = JsonRecord.read(record, Message::envelope);
    if (envelope.event != null) {
      return ofEvent(envelope.event, envelope.payload == null ? "" : envelope.payload);
    }
    if (envelope.error != null) {
      return new Message(null, null, null, words(envelope.error));
    }
    return new Message(envelope.status.status(), null, null, null);
  }

  /**
   * An event of a stream.
   *
   * @throws MalformedPostException if the payload is not what such an event carries
   */
  private static Message ofEvent(String event, String payload) throws MalformedPostException {
    return switch (event) {
      case "update", "status.update" -> {
        byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
        yield new Message(
            JsonRecord.read(bytes, in -> new StatusReader(in).read()), null, null, null);
      }
      case "delete" -> {
        String id = payload.strip();
        if (id.isEmpty()) {
          throw MalformedPostException.field("payload", "missing or empty", "the id of a status");
        }
        yield new Message(null, id, null, null);
      }
      default -> new Message(null, null, "event " + words(event), null);
    };
  }

  /** Without line ends and other control characters, and not long. */
  private static String words(String text) {
    String shown = text.length() <= MAX_WORDS ? text : text.substring(0, MAX_WORDS) + "…";
    return shown.replaceAll("\\p{Cntrl}+", " ");
  }

  private static Envelope envelope(JsonParser parser) throws IOException, MalformedPostException {
    JsonFields in = new JsonFields(parser);
    Envelope read = new Envelope(new StatusReader(parser));
    for (String field = in.next(); field != null; field = in.next()) {
      switch (field) {
        case "event" -> read.event = in.text(field);
        case "payload" -> read.payload = in.text(field);
        case "error" -> read.error = in.text(field);
        default -> read.status.readField(field);
      }
    }
    return read;
  }

  private static final class Envelope {
    private final StatusReader status;
    private @Nullable String event;
    private @Nullable String payload;
    private @Nullable String error;

    Envelope(StatusReader status) {
      this.status = status;
    }
  }
}

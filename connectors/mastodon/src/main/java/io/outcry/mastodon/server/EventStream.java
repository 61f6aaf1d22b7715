// SPDX-License-Identifier: Apache-2.0
package io.outcry.mastodon.server;

import io.outcry.network.Fault;
import io.outcry.network.http.LineStream;
import io.outcry.network.http.SocketStream;
import io.outcry.schemas.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The events of a stream, one after the other, whatever carries them. */
public interface EventStream extends AutoCloseable {
  /**
   * The next event as a WebSocket has it: {@code {"stream":["public"],"event":"update","payload":
   * "…"}}. Empty for a sign of life; null after an orderly end.
   */
  byte @Nullable [] next() throws IOException, InterruptedException;

  @Override
  void close();

  static EventStream of(SocketStream socket) {
    return new EventStream() {
      @Override
      public byte @Nullable [] next() throws IOException, InterruptedException {
        return socket.next();
      }

      @Override
      public void close() {
        socket.close();
      }
    };
  }

  /** Server-sent events as the HTML standard has them. */
  static EventStream of(LineStream lines, Place place) {
    return new ServerSent(lines, place);
  }

  /** Puts an event together from its lines. */
  final class ServerSent implements EventStream {
    private static final int MAX_EVENT_CHARACTERS = 4 * 1024 * 1024;

    private final LineStream lines;
    private final List<String> stream;
    private final StringBuilder data = new StringBuilder();
    private String event = "";

    ServerSent(LineStream lines, Place place) {
      this.lines = lines;
      String hashtag = place.hashtag();
      stream = hashtag == null ? List.of("public") : List.of("hashtag", hashtag);
    }

    @Override
    public byte @Nullable [] next() throws IOException, InterruptedException {
      while (true) {
        byte[] bytes = lines.next();
        if (bytes == null) {
          return end();
        }
        String line = new String(bytes, StandardCharsets.UTF_8);
        if (line.isEmpty() && !event.isEmpty()) {
          return whole();
        }
        if (line.isEmpty() || line.startsWith(":")) {
          return new byte[0];
        }
        take(line);
      }
    }

    private void take(String line) throws Fault {
      int colon = line.indexOf(':');
      String field = colon < 0 ? line : line.substring(0, colon);
      String value = colon < 0 ? "" : line.substring(colon + 1);
      String text = value.startsWith(" ") ? value.substring(1) : value;
      if (field.equals("event")) {
        event = text;
      } else if (field.equals("data")) {
        data.append(data.isEmpty() ? "" : "\n").append(text);
      }
      if (data.length() > MAX_EVENT_CHARACTERS) {
        throw new Fault(
            Fault.Kind.CONNECTION,
            "an event of more than %,d characters".formatted(MAX_EVENT_CHARACTERS));
      }
    }

    private byte[] whole() {
      Map<String, Object> record = new LinkedHashMap<>();
      record.put("stream", stream);
      record.put("event", event);
      record.put("payload", data.toString());
      event = "";
      data.setLength(0);
      return Json.line(record).getBytes(StandardCharsets.UTF_8);
    }

    private byte @Nullable [] end() throws Fault {
      if (!event.isEmpty() || !data.isEmpty()) {
        throw new Fault(Fault.Kind.CONNECTION, "the stream ended in the middle of an event");
      }
      return null;
    }

    @Override
    public void close() {
      lines.close();
    }
  }
}

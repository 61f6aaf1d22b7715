// SPDX-License-Identifier: Apache-2.0
package io.outcry.jsonlines;

import io.outcry.network.Ear;
import io.outcry.network.Listening;
import io.outcry.network.http.LineStream;
import io.outcry.network.http.Web;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.MalformedPostException;
import io.outcry.schemas.posts.OutcryFormat;
import io.outcry.schemas.posts.Post;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one endless answer. The position is the id of the last post and when it was heard; the
 * server is asked to go on behind it by {@code Last-Event-ID}, the header that server-sent events
 * have for this. One that can do so says it by sending the same header back; else what it sent in
 * between is a gap.
 */
final class JsonLinesListening implements Listening {
  private static final String LAST_ID = "Last-Event-ID";

  /** A heard post: the millisecond, then the id. */
  private record Position(Instant at, String id) {
    static @Nullable Position of(@Nullable String text) {
      if (text == null) {
        return null;
      }
      int space = text.indexOf(' ');
      return new Position(
          Instant.ofEpochMilli(Long.parseLong(text.substring(0, space))),
          text.substring(space + 1));
    }

    @Override
    public String toString() {
      return at.toEpochMilli() + " " + id;
    }
  }

  private final URI endpoint;
  private final Duration longestSilence;
  private final OutcryFormat format = new OutcryFormat();
  private final Web web = new Web();

  JsonLinesListening(URI endpoint, Duration longestSilence) {
    this.endpoint = endpoint;
    this.longestSilence = longestSilence;
  }

  @Override
  public void listen(@Nullable String position, Ear ear) throws IOException, InterruptedException {
    Position last = Position.of(position);
    String after = last == null ? "" : ascii(last.id());
    Map<String, String> headers = after.isEmpty() ? Map.of() : Map.of(LAST_ID, after);
    try (LineStream lines = web.lines(endpoint, headers, longestSilence)) {
      ear.alive();
      boolean goesOn = lines.headers().firstValue(LAST_ID).filter(after::equals).isPresent();
      if (last != null && !goesOn) {
        ear.gap(
            last.at(), ear.now(), endpoint.getHost() + " cannot send again what it sent before");
      }
      String id = last == null ? "" : last.id();
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        if (line.length == 0) {
          ear.alive();
        } else {
          id = hear(line, id, ear);
        }
      }
    }
  }

  /** The id to go on behind. */
  private String hear(byte[] line, String lastId, Ear ear) throws InterruptedException {
    try {
      Inbound inbound = format.read(line);
      Post post = inbound.post();
      String id = post == null ? lastId : post.id();
      ear.hear(inbound, new Position(ear.now(), id).toString());
      return id;
    } catch (MalformedPostException e) {
      ear.hear(line, new Position(ear.now(), lastId).toString()); // becomes a dead letter
      return lastId;
    }
  }

  /** What a header can hold: an id with other characters cannot be asked for. */
  private static String ascii(String id) {
    return id.chars().allMatch(c -> c > ' ' && c < 0x7F) ? id : "";
  }
}

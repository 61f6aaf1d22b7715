// SPDX-License-Identifier: Apache-2.0
package io.outcry.jetstream.events;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.outcry.schemas.posts.Deletion;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.MalformedPostException;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one event, in any order; stands on its opening brace. */
final class EventReader {
  /** Below it, a number is none of microseconds: a Jetstream would take it as a sequence number. */
  private static final long FIRST_MICROS = 1_000_000_000_000_000L;

  private static final long LAST_MICROS = 253_402_300_799_999_999L; // the year 9999
  private static final Set<String> GONE =
      Set.of("deleted", "deactivated", "takendown", "suspended");

  private final JsonParser in;
  private @Nullable String did;
  private long timeMicros;
  private @Nullable String kind;
  private @Nullable Commit commit;
  private @Nullable String handle;
  private @Nullable String status;
  private @Nullable Boolean active;
  private long seq;

  EventReader(JsonParser in) {
    this.in = in;
  }

  Event read() throws IOException, MalformedPostException {
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String field = in.currentName();
      in.nextToken();
      switch (field) {
        case "did" -> did = JsonValues.text(in);
        case "time_us" -> timeMicros = JsonValues.number(in, 0);
        case "kind" -> kind = JsonValues.text(in);
        case "commit" -> commit = Commit.read(in);
        case "identity", "account" -> readAboutAccount();
        default -> in.skipChildren();
      }
    }
    return event();
  }

  private void readAboutAccount() throws IOException {
    if (!JsonValues.opens(in)) {
      return;
    }
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String field = in.currentName();
      in.nextToken();
      switch (field) {
        case "handle" -> handle = JsonValues.text(in);
        case "status" -> status = JsonValues.text(in);
        case "active" -> active = JsonValues.flag(in);
        case "seq" -> seq = JsonValues.number(in, 0);
        default -> in.skipChildren();
      }
    }
  }

  private Event event() throws MalformedPostException {
    if (did == null || !did.startsWith("did:")) {
      throw MalformedPostException.field("did", "missing or none", "a DID");
    }
    if (timeMicros < FIRST_MICROS || timeMicros > LAST_MICROS) {
      throw MalformedPostException.field("time_us", "missing or none", "microseconds since 1970");
    }
    if (kind == null) {
      throw MalformedPostException.field("kind", "missing", "commit, identity or account");
    }
    Instant time = Instant.ofEpochSecond(timeMicros / 1_000_000, timeMicros % 1_000_000 * 1_000);
    return switch (kind) {
      case "commit" -> {
        if (commit == null) {
          throw MalformedPostException.field("commit", "missing", "an object");
        }
        yield new Event(did, timeMicros, did + commit.key(), commit.inbound(did, time), null);
      }
      case "account" -> aboutAccount(did, account(did, time));
      case Event.IDENTITY -> aboutAccount(did, Inbound.notice(Event.IDENTITY));
      default -> aboutAccount(did, Inbound.notice("kind " + JsonValues.shown(kind)));
    };
  }

  private Event aboutAccount(String of, Inbound inbound) {
    // the number is that of the relay, which all instances have it from
    String key = of + ' ' + kind + ' ' + (seq == 0 ? timeMicros : seq);
    return new Event(of, timeMicros, key, inbound, Event.IDENTITY.equals(kind) ? handle : null);
  }

  private Inbound account(String of, Instant time) throws MalformedPostException {
    if (active == null) {
      throw MalformedPostException.field("account.active", "missing", "true or false");
    }
    if (!active && status != null && GONE.contains(status)) {
      return Inbound.of(new Deletion(null, of, AtUri.NETWORK, time, null));
    }
    return Inbound.notice(
        "account " + (active ? "active" : JsonValues.shown(String.valueOf(status))));
  }
}

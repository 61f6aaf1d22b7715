// SPDX-License-Identifier: Apache-2.0
package io.outcry.mastodon;

import io.outcry.mastodon.server.Api;
import io.outcry.mastodon.server.EventStream;
import io.outcry.mastodon.server.Place;
import io.outcry.mastodon.server.ReadAhead;
import io.outcry.mastodon.status.Message;
import io.outcry.mastodon.status.Parent;
import io.outcry.mastodon.status.Status;
import io.outcry.mastodon.status.StatusPost;
import io.outcry.network.Ear;
import io.outcry.network.Fault;
import io.outcry.network.Listening;
import io.outcry.network.http.Web;
import io.outcry.schemas.posts.Deletion;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.MalformedPostException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Listens to one server, or one of its hashtags: opens the stream, reads the timeline back to where
 * it was heard last, and then hears what the stream has brought meanwhile, and will bring.
 */
final class MastodonListening implements Listening {
  /** Server-sent events have a sign of life every 15 s, WebSockets every 30 s. */
  static final Duration LONGEST_SILENCE = Duration.ofSeconds(45);

  private final Web web = new Web();
  private final Place place;
  private final Map<String, String> headers;
  private final @Nullable Instant since;
  private final Duration longestSilence;
  private final Api api;
  private final KnownStatuses known = new KnownStatuses();
  private final Parents parents;
  private final CatchUp catchUp;
  private boolean hasSocket = true;
  private @Nullable String domain;
  private Position position = Position.since(Instant.EPOCH);
  private volatile @Nullable EventStream open;

  /**
   * @param token null for a server that is listened to without an account
   * @param since from when on to hear at the first start; null for from now on
   */
  MastodonListening(
      Place place, @Nullable String token, @Nullable Instant since, Duration longestSilence) {
    this.place = place;
    this.headers = token == null ? Map.of() : Map.of("Authorization", "Bearer " + token);
    this.since = since;
    this.longestSilence = longestSilence;
    this.api = new Api(web, place, headers);
    this.parents = new Parents(api, known);
    this.catchUp = new CatchUp(api);
  }

  @Override
  public void listen(@Nullable String from, Ear ear) throws IOException, InterruptedException {
    Position start = start(from, ear.now());
    Api.Instance instance = api.instance(ear.now());
    domain = instance.domain();
    try (EventStream stream = new ReadAhead(connect(instance.streaming()), place.server())) {
      open = stream;
      if (from != null && !start.text().equals(from)) {
        ear.gap(start.time(), start.time(), "'" + from + "' is nowhere that could have been heard");
      }
      position = start;
      ear.reached(position.text());
      for (byte[] record : catchUp.after(position, ear)) {
        hear(record, ear);
      }
      hearStream(stream, ear);
    } finally {
      open = null;
    }
  }

  private Position start(@Nullable String from, Instant now) {
    if (from == null) {
      return Position.since(since == null ? now : since);
    }
    Position last = Position.read(from);
    return last == null || last.isAheadOf(now) ? Position.since(now) : last;
  }

  /** As a WebSocket; as server-sent events where the server will not have that. */
  private EventStream connect(String streaming) throws IOException, InterruptedException {
    if (hasSocket) {
      try {
        return EventStream.of(web.socket(place.socket(streaming), headers, longestSilence));
      } catch (Fault e) {
        if (e.kind() != Fault.Kind.REFUSED) {
          throw e;
        }
      }
    }
    EventStream stream =
        EventStream.of(web.lines(place.events(streaming), headers, longestSilence), place);
    hasSocket = false;
    return stream;
  }

  private void hearStream(EventStream stream, Ear ear) throws IOException, InterruptedException {
    boolean saidNothing = true;
    for (byte[] record = stream.next(); record != null; record = stream.next()) {
      saidNothing = false;
      if (record.length == 0) {
        ear.alive();
      } else {
        hear(record, ear);
      }
    }
    if (saidNothing) { // not to be made again at once
      throw new Fault(
          Fault.Kind.SERVER,
          place.server() + " ended the stream before it said anything",
          (Duration) null);
    }
  }

  private void hear(byte[] record, Ear ear) throws IOException, InterruptedException {
    Message message;
    try {
      message = Message.read(record);
    } catch (MalformedPostException e) {
      ear.hear(record, position.text()); // which says the same of it
      return;
    }
    if (message.refusal() != null) {
      throw new Fault(
          Fault.Kind.REFUSED, place.server() + " does not stream: " + message.refusal());
    }
    ear.hear(inbound(message, ear), position.text());
  }

  private Inbound inbound(Message message, Ear ear) throws InterruptedException {
    Status status = message.status();
    if (status != null) {
      return post(status, ear);
    }
    String deletedId = message.deletedId();
    return deletedId == null
        ? Inbound.notice(String.valueOf(message.notice()))
        : deletion(deletedId);
  }

  private Inbound post(Status status, Ear ear) throws InterruptedException {
    position = position.and(status.id(), status.createdAt(), ear.now());
    if (known.isDeleted(status.id())) {
      return deletionOf(status.uri());
    }
    Parent parent = parents.of(status, ear);
    String root = status.isReply() ? parent.rootUri() : status.uri();
    known.add(status.id(), new KnownStatuses.Known(status.uri(), root));
    return StatusPost.of(status, parent, domain);
  }

  /**
   * Servers tell the deletion of each status, also of those that were never on the timeline, and by
   * ids of their own: that of one that is not known, or known no longer, cannot be told further.
   */
  private Inbound deletion(String id) {
    KnownStatuses.Known deleted = known.of(id);
    if (deleted == null) {
      known.addDeleted(id);
      return Inbound.notice("delete: a status that was not heard, or too long ago");
    }
    return deletionOf(deleted.uri());
  }

  private static Inbound deletionOf(String uri) {
    return Inbound.of(new Deletion(StatusPost.id(uri), null, StatusPost.NETWORK, null, null));
  }

  @Override
  public void close() {
    EventStream stream = open;
    if (stream != null) {
      stream.close();
    }
  }
}

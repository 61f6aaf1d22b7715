// SPDX-License-Identifier: Apache-2.0
package io.outcry.jetstream;

import io.outcry.jetstream.events.Event;
import io.outcry.network.Ear;
import io.outcry.network.Fault;
import io.outcry.network.Listening;
import io.outcry.network.http.SocketStream;
import io.outcry.network.http.Web;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.MalformedPostException;
import io.outcry.schemas.posts.Post;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Hears a Jetstream at one instance after the other. An instance that cannot be reached is passed
 * over at once; one that breaks off is followed by the next. What is sent again after a rewind is
 * heard once.
 */
final class JetstreamListening implements Listening {
  /**
   * Larger events are not sent. A record has at most 1 MiB and a post some KiB; without a bound an
   * event that is longer than a message may be would break each connection anew.
   */
  private static final int MAX_MESSAGE_BYTES = 1024 * 1024;

  private final JetstreamSettings settings;
  private final Web web = new Web();
  private final HandleResolver handles;
  private final RecentKeys recent = new RecentKeys();
  private int next;
  private volatile @Nullable SocketStream open;

  JetstreamListening(JetstreamSettings settings) {
    this.settings = settings;
    this.handles = new HandleResolver(web, settings.resolver(), settings.accounts());
  }

  @Override
  public void listen(@Nullable String position, Ear ear) throws IOException, InterruptedException {
    handles.start();
    Resumption resumption = Resumption.of(position, settings.since(), ear);
    Connection connection = connect(resumption.cursor());
    try (SocketStream socket = connection.socket()) {
      open = socket;
      hear(socket, resumption, ear);
    } catch (Fault e) {
      throw new Fault(e.kind(), connection.instance().getHost() + ": " + e.getMessage(), e);
    }
  }

  private record Connection(URI instance, SocketStream socket) {}

  /** To the first instance, in turn, that would have us. */
  private Connection connect(long cursor) throws IOException, InterruptedException {
    Fault mildest = null;
    for (int tried = 0; tried < settings.instances().size(); tried++) {
      URI instance = settings.instances().get(next);
      next = (next + 1) % settings.instances().size();
      try {
        return new Connection(
            instance, web.socket(address(instance, cursor), Map.of(), settings.longestSilence()));
      } catch (Fault e) {
        boolean isMilder = mildest == null || e.kind().compareTo(mildest.kind()) < 0;
        mildest = isMilder ? e : mildest;
      }
    }
    throw Objects.requireNonNull(mildest); // there is at least one instance
  }

  private URI address(URI instance, long cursor) {
    boolean isBare = List.of("", "/").contains(String.valueOf(instance.getPath()));
    StringBuilder address = new StringBuilder(instance.toString());
    if (isBare) {
      address.append(instance.getPath().isEmpty() ? "/subscribe" : "subscribe");
    }
    address.append(instance.getQuery() == null ? '?' : '&');
    address.append("wantedCollections=app.bsky.feed.post&wantedCollections=app.bsky.feed.repost");
    if (settings.likes()) {
      address.append("&wantedCollections=app.bsky.feed.like");
    }
    address.append("&maxMessageSizeBytes=").append(MAX_MESSAGE_BYTES);
    if (cursor > 0) {
      address.append("&cursor=").append(cursor);
    }
    return URI.create(address.toString());
  }

  private void hear(SocketStream socket, Resumption resumption, Ear ear)
      throws IOException, InterruptedException {
    for (byte[] message = socket.next(); message != null; message = socket.next()) {
      if (message.length == 0) {
        ear.alive();
        continue;
      }
      Event event;
      try {
        event = Event.read(message);
      } catch (MalformedPostException e) {
        ear.hear(message, resumption.position()); // becomes a dead letter there
        continue;
      }
      resumption.hears(event.timeMicros());
      if (recent.add(event.key())) {
        ear.hear(named(event), resumption.position());
      } else {
        ear.reached(resumption.position());
      }
    }
  }

  /** With the handle of the author where it is one of the accounts. */
  private Inbound named(Event event) {
    if (event.isIdentity()) {
      handles.changed(event.did(), event.handle());
    }
    Post post = event.inbound().post();
    String handle = post == null ? null : handles.handleOf(event.did());
    return post == null || handle == null
        ? event.inbound()
        : Inbound.of(HandleResolver.named(post, handle));
  }

  @Override
  public void close() {
    handles.close();
    SocketStream socket = open;
    if (socket != null) {
      socket.close();
    }
  }
}

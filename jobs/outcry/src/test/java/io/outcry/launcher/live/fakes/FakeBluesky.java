// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.live.fakes;

import io.outcry.network.fake.FakeConnection;
import io.outcry.network.fake.FakeRequest;
import io.outcry.network.fake.FakeSocket;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A Jetstream: each change of a repository is a message of a WebSocket. It begins at the {@code
 * cursor}, microseconds since 1970; on a real one something happens at each moment, here an
 * identity.
 */
public final class FakeBluesky extends FakeNetwork {
  public FakeBluesky() {
    written().upTo(FIRST);
  }

  @Override
  public String name() {
    return "bluesky";
  }

  @Override
  public String scheme() {
    return "ws";
  }

  @Override
  public boolean has(Said said) {
    return true;
  }

  @Override
  public String id(Said said) {
    return "bluesky:" + did(said.number()) + "/k" + said.number();
  }

  @Override
  public void handle(FakeRequest request, FakeConnection to)
      throws IOException, InterruptedException {
    long cursor = Long.parseLong(String.valueOf(request.parameter("cursor")));
    FakeSocket socket = to.upgrade();
    socket.text(identity(cursor));
    boolean breaks = isFirstConnection();
    for (int number : from(0)) {
      Said said = written().await(number);
      if (breaks && number == CUT) {
        socket.halfFrame(event(said));
        return;
      }
      if (micros(said) >= cursor) {
        socket.text(event(said));
      }
    }
  }

  private static String identity(long micros) {
    return """
        {"did":"did:plc:eve","time_us":%d,"kind":"identity",\
        "identity":{"did":"did:plc:eve","handle":"eve.example","seq":1}}"""
        .formatted(micros);
  }

  private static String event(Said said) {
    return switch (said.act()) {
      case DELETION -> commit(said, "delete", "app.bsky.feed.post", said.of(), "");
      case REPOST -> {
        String subject = ",\"subject\":" + reference(said.of());
        yield commit(said, "create", "app.bsky.feed.repost", said.number(), record(said, subject));
      }
      default -> {
        String more = ",\"text\":\"" + said.text() + "\"" + relation(said);
        yield commit(said, "create", "app.bsky.feed.post", said.number(), record(said, more));
      }
    };
  }

  private static String commit(
      Said said, String operation, String collection, int key, String record) {
    return """
        {"did":"%s","time_us":%d,"kind":"commit","commit":{"rev":"r%d","operation":"%s",\
        "collection":"%s","rkey":"k%d"%s}}"""
        .formatted(did(key), micros(said), said.number(), operation, collection, key, record);
  }

  private static String record(Said said, String more) {
    return ",\"record\":{\"createdAt\":\"" + said.at() + "\"" + more + "}";
  }

  private static String relation(Said said) {
    String of = reference(said.of());
    return switch (said.act()) {
      case REPLY -> ",\"reply\":{\"root\":%s,\"parent\":%s}".formatted(of, of);
      case QUOTE -> ",\"embed\":{\"$type\":\"app.bsky.embed.record\",\"record\":%s}".formatted(of);
      default -> "";
    };
  }

  private static String reference(int number) {
    return "{\"cid\":\"c\",\"uri\":\"at://%s/app.bsky.feed.post/k%d\"}"
        .formatted(did(number), number);
  }

  private static String did(int number) {
    return "did:plc:a" + number;
  }

  private static long micros(Said said) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, said.at());
  }
}

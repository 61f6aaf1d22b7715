// SPDX-License-Identifier: Apache-2.0
package io.outcry.jetstream;

import io.outcry.jetstream.events.JetstreamFormat;
import io.outcry.network.Ear;
import io.outcry.schemas.posts.DeadLetter;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.MalformedPostException;
import io.outcry.schemas.posts.Post;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keeps what it hears; its time stands still. */
final class RecordingEar implements Ear {
  private final Instant now;
  private final List<Inbound> heard = new ArrayList<>();
  private final List<String> gaps = new ArrayList<>();
  private @Nullable String position;

  RecordingEar(Instant now) {
    this.now = now;
  }

  @Override
  public void hear(byte[] record, String newPosition) {
    Inbound inbound;
    try {
      inbound = new JetstreamFormat().read(record);
    } catch (MalformedPostException e) {
      inbound = Inbound.of(DeadLetter.of(e, "ear", record));
    }
    hear(inbound, newPosition);
  }

  @Override
  public void hear(Inbound inbound, String newPosition) {
    heard.add(inbound);
    position = newPosition;
  }

  @Override
  public void reached(String newPosition) {
    position = newPosition;
  }

  @Override
  public void gap(Instant from, Instant to, String detail) {
    gaps.add(from + " to " + to + ": " + detail);
  }

  @Override
  public void alive() {}

  @Override
  public void dropped(long records) {
    throw new AssertionError("nothing is dropped here");
  }

  @Override
  public void limited(Duration wait) {}

  @Override
  public Instant now() {
    return now;
  }

  List<Inbound> heard() {
    return heard;
  }

  List<String> gaps() {
    return gaps;
  }

  List<Post> posts() {
    return heard.stream().map(Inbound::post).filter(Objects::nonNull).toList();
  }

  List<String> texts() {
    return posts().stream().map(Post::text).toList();
  }

  String position() {
    return Objects.requireNonNull(position);
  }
}

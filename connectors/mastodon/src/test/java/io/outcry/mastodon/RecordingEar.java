// SPDX-License-Identifier: Apache-2.0
package io.outcry.mastodon;

import io.outcry.network.Ear;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.MalformedPostException;
import io.outcry.schemas.posts.Post;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes down what it is told. Its time stands still, at noon. */
final class RecordingEar implements Ear {
  static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

  record Gap(Instant from, Instant to, String detail) {}

  final List<Inbound> heard = new ArrayList<>();
  final List<String> malformed = new ArrayList<>();
  final List<String> positions = new ArrayList<>();
  final List<Gap> gaps = new ArrayList<>();
  final List<Duration> limits = new ArrayList<>();
  int alive;
  private final Runnable onPost;

  RecordingEar() {
    this(() -> {});
  }

  /**
   * @param onPost done after each post that is heard
   */
  RecordingEar(Runnable onPost) {
    this.onPost = onPost;
  }

  @Override
  public void hear(byte[] record, String position) {
    positions.add(position);
    try {
      heard.add(new MastodonFormat().read(record));
    } catch (MalformedPostException e) {
      malformed.add(e.reason() + ": " + e.getMessage());
    }
  }

  @Override
  public void hear(Inbound inbound, String position) {
    positions.add(position);
    heard.add(inbound);
    if (inbound.post() != null) {
      onPost.run();
    }
  }

  @Override
  public void reached(String position) {
    positions.add(position);
    alive();
  }

  @Override
  public void alive() {
    alive++;
  }

  @Override
  public void gap(Instant from, Instant to, String detail) {
    gaps.add(new Gap(from, to, detail));
  }

  @Override
  public void dropped(long records) {
    throw new AssertionError("nothing is dropped");
  }

  @Override
  public void limited(Duration wait) {
    limits.add(wait);
  }

  @Override
  public Instant now() {
    return NOON;
  }

  List<Post> posts() {
    return heard.stream().map(Inbound::post).filter(Objects::nonNull).toList();
  }

  List<String> texts() {
    return posts().stream().map(Post::text).toList();
  }

  @Nullable String lastPosition() {
    return positions.isEmpty() ? null : positions.get(positions.size() - 1);
  }
}

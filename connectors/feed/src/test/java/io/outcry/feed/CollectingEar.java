// SPDX-License-Identifier: Apache-2.0
package io.outcry.feed;

import io.outcry.network.Ear;
import io.outcry.schemas.posts.DeadLetter;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.Post;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Keeps what it hears, and ends the listening once the server has answered so often. */
final class CollectingEar implements Ear {
  static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");

  final List<Post> posts = new ArrayList<>();
  final List<DeadLetter> deadLetters = new ArrayList<>();
  final List<String> positions = new ArrayList<>();
  long dropped;
  private int answersLeft;

  /**
   * @param answers so many are heard out, and the next ends it
   */
  CollectingEar(int answers) {
    answersLeft = answers;
  }

  /** The ids of the posts that were heard, without the network. */
  List<String> heard() {
    return posts.stream().map(post -> post.id().substring("feed:".length())).toList();
  }

  String position() {
    return positions.get(positions.size() - 1);
  }

  @Override
  public void hear(byte[] record, String newPosition) {
    throw new AssertionError("a feed makes posts");
  }

  @Override
  public void hear(Inbound inbound, String newPosition) {
    positions.add(newPosition);
    if (inbound.post() != null) {
      posts.add(inbound.post());
    }
    if (inbound.deadLetter() != null) {
      deadLetters.add(inbound.deadLetter());
    }
  }

  @Override
  public void reached(String newPosition) {
    positions.add(newPosition);
  }

  @Override
  public void alive() throws InterruptedException {
    if (answersLeft-- == 0) {
      throw new InterruptedException("enough was heard");
    }
  }

  @Override
  public void gap(Instant from, Instant to, String detail) {
    throw new AssertionError("a feed does not know what it left out");
  }

  @Override
  public void dropped(long records) {
    dropped += records;
  }

  @Override
  public void limited(Duration wait) {
    throw new AssertionError("nobody asked for it");
  }

  @Override
  public Instant now() {
    return NOW;
  }
}

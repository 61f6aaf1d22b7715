// SPDX-License-Identifier: Apache-2.0
package io.outcry.reddit;

import io.outcry.network.Ear;
import io.outcry.reddit.things.RedditFormat;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.MalformedPostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps what it hears, and ends the listening once the network has answered so often. Its time
 * moves only when it is told.
 */
final class CollectingEar implements Ear {
  final List<String> heard = new ArrayList<>();
  final List<String> gaps = new ArrayList<>();
  final List<Duration> limits = new ArrayList<>();
  String position = "";
  private volatile Instant now = Instant.parse("2026-01-05T10:00:00Z");
  private int answersLeft;

  /**
   * @param answers so many are heard out, and the next ends it
   */
  CollectingEar(int answers) {
    answersLeft = answers;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  @Override
  public void hear(byte[] record, String newPosition) {
    position = newPosition;
    try {
      heard.add(name(new RedditFormat().read(record)));
    } catch (MalformedPostException e) {
      heard.add("dead letter");
    }
  }

  @Override
  public void hear(Inbound inbound, String newPosition) {
    heard.add(name(inbound));
  }

  private static String name(Inbound inbound) {
    if (inbound.post() != null) {
      String id = inbound.post().id().substring("reddit:".length());
      return inbound.post().editedAt() == null ? id : id + " edited";
    }
    return inbound.deletion() != null ? "-" + inbound.deletion().postId() : "" + inbound.notice();
  }

  @Override
  public void reached(String newPosition) {
    position = newPosition;
  }

  @Override
  public void alive() throws InterruptedException {
    if (answersLeft-- == 0) {
      throw new InterruptedException("enough was heard");
    }
  }

  @Override
  public void gap(Instant from, Instant to, String detail) {
    gaps.add(from + " to " + to + ": " + detail);
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
    return now;
  }
}

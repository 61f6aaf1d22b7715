// SPDX-License-Identifier: Apache-2.0
package io.outcry.x;

import io.outcry.network.Ear;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.MalformedPostException;
import io.outcry.schemas.posts.Post;
import io.outcry.schemas.posts.PostFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Keeps in words what it is told, at a time that the test sets. */
final class TestEar implements Ear {
  static final Instant TEN = Instant.parse("2026-01-05T10:00:00Z");

  private final PostFormat format;
  final List<String> told = new CopyOnWriteArrayList<>();
  volatile Instant now = TEN;
  volatile @Nullable String position;

  /** While it is closed the job takes nothing. */
  volatile CountDownLatch gate = new CountDownLatch(0);

  TestEar(PostFormat format) {
    this.format = format;
  }

  @Override
  public void hear(byte[] record, String newPosition) throws InterruptedException {
    try {
      hear(format.read(record), newPosition);
    } catch (MalformedPostException e) {
      position = newPosition;
      told.add("dead letter " + e.reason());
    }
  }

  @Override
  public void hear(Inbound inbound, String newPosition) throws InterruptedException {
    gate.await();
    position = newPosition;
    Post post = inbound.post();
    told.add(
        switch (inbound.kind()) {
          case POST -> "post " + (post == null ? "" : post.id());
          case DELETION -> "deletion of " + inbound.deletion();
          case NOTICE -> "notice " + inbound.notice();
          default -> "other";
        });
  }

  @Override
  public void reached(String newPosition) {
    position = newPosition;
    told.add("alive");
  }

  @Override
  public void alive() {
    told.add("alive");
  }

  @Override
  public void gap(Instant from, Instant to, String detail) {
    told.add("gap " + from + " to " + to);
  }

  @Override
  public void dropped(long records) {
    told.add("dropped " + records);
  }

  @Override
  public void limited(Duration wait) {
    told.add("limited " + wait);
  }

  @Override
  public Instant now() {
    return now;
  }
}

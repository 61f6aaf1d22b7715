// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.pipeline;

import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.MalformedPostException;
import io.outcry.schemas.posts.OutcryFormat;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.connector.datagen.source.GeneratorFunction;

/**
 * Parses held posts, from the first number to the last. Of P tasks the k-th has every P-th post
 * from k on, so that all go through event time together.
 */
final class ReadHeld implements GeneratorFunction<Long, Inbound> {
  private static final long serialVersionUID = 1;

  private final String name;
  private final int tasks;
  private final int perTask;
  private final OutcryFormat format = new OutcryFormat();
  private transient HeldPosts held;

  /**
   * @param tasks divide the number of posts
   * @param perTask how many numbers in a row each gets
   */
  @SuppressWarnings("NullAway.Init") // open() does the rest
  ReadHeld(String name, int tasks, int perTask) {
    this.name = name;
    this.tasks = tasks;
    this.perTask = perTask;
  }

  @Override
  public void open(SourceReaderContext context) {
    held = HeldPosts.named(name);
  }

  @Override
  public Inbound map(Long number) {
    int index = number.intValue();
    int ofTask = index % perTask;
    if (ofTask == held.count() / tasks - 1) {
      held.readsItsLast(Thread.currentThread());
    }
    try {
      return format.read(held.take(ofTask * tasks + index / perTask));
    } catch (MalformedPostException e) { // we wrote it ourselves
      throw new IllegalStateException("invented post " + index + " is malformed", e);
    }
  }
}

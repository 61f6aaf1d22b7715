// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.mentions;

import io.outcry.complaintalerts.books.Fate;
import io.outcry.complaintalerts.books.Tally;
import io.outcry.schemas.control.SourceStatus;
import io.outcry.schemas.metrics.Labelled;
import io.outcry.schemas.metrics.Metrics;
import io.outcry.schemas.posts.DeadLetter;
import io.outcry.schemas.posts.Deletion;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.Post;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Separates the records of a source: posts go on, deletions, dead letters and what the source says
 * of itself leave by side outputs. Metric: {@code reason.<reason>.deadLetters}.
 */
public final class RouteInbound extends ProcessFunction<Inbound, Post> {
  public static final String UID = "posts-route";
  public static final OutputTag<Deletion> DELETIONS = new OutputTag<>("deletions") {};
  public static final OutputTag<DeadLetter> DEAD_LETTERS = new OutputTag<>("dead-letters") {};

  public static final OutputTag<SourceStatus> STATUSES = new OutputTag<>("statuses") {};

  private static final long serialVersionUID = 1;

  private transient Labelled<Counter> deadLetters;

  @Override
  public void open(OpenContext context) {
    MetricGroup family = getRuntimeContext().getMetricGroup().addGroup(Metrics.FAMILY);
    deadLetters =
        new Labelled<>(reason -> family.addGroup("reason", reason).counter("deadLetters"));
  }

  @Override
  public void processElement(Inbound inbound, Context context, Collector<Post> out) {
    Post post = inbound.post();
    Deletion deletion = inbound.deletion();
    DeadLetter deadLetter = inbound.deadLetter();
    if (inbound.status() != null) { // no record of the network
      context.output(STATUSES, inbound.status());
      return;
    }
    if (post != null) {
      context.output(Tally.TALLIES, Tally.one(Fate.READ, post.createdAt().toEpochMilli()));
      out.collect(post);
      return;
    }
    context.output(Tally.TALLIES, Tally.one(Fate.READ));
    if (deletion != null) {
      context.output(Tally.TALLIES, Tally.one(Fate.DELETION));
      context.output(DELETIONS, deletion);
    } else if (deadLetter != null) {
      context.output(Tally.TALLIES, Tally.one(Fate.DEAD_LETTER));
      deadLetters.of(deadLetter.reason()).inc();
      context.output(DEAD_LETTERS, deadLetter);
    } else {
      context.output(Tally.TALLIES, Tally.one(Fate.NOTICE));
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.listen;

import io.outcry.schemas.control.SourceStatus;
import io.outcry.schemas.metrics.Labelled;
import io.outcry.schemas.metrics.Metrics;
import io.outcry.schemas.posts.DeadLetter;
import io.outcry.schemas.posts.Deletion;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.Post;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Posts go on; deletions, dead letters and statuses leave by side outputs. What a network says of
 * itself ends here. Metrics: {@code kind.<kind>.records} and {@code reason.<reason>.deadLetters}.
 */
final class PartHeard extends ProcessFunction<Inbound, Post> {
  static final OutputTag<Deletion> DELETIONS = new OutputTag<>("deletions") {};
  static final OutputTag<DeadLetter> DEAD_LETTERS = new OutputTag<>("dead-letters") {};
  static final OutputTag<SourceStatus> STATUSES = new OutputTag<>("statuses") {};

  private static final long serialVersionUID = 1;

  private transient Map<Inbound.Kind, Counter> records;
  private transient Labelled<Counter> deadLetters;

  @Override
  public void open(OpenContext context) {
    MetricGroup family = getRuntimeContext().getMetricGroup().addGroup(Metrics.FAMILY);
    records = new EnumMap<>(Inbound.Kind.class);
    for (Inbound.Kind kind : Inbound.Kind.values()) {
      String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
      records.put(kind, family.addGroup("kind", name).counter("records"));
    }
    deadLetters =
        new Labelled<>(reason -> family.addGroup("reason", reason).counter("deadLetters"));
  }

  @Override
  public void processElement(Inbound heard, Context context, Collector<Post> out) {
    Objects.requireNonNull(records.get(heard.kind())).inc();
    switch (heard.kind()) {
      case POST -> out.collect(Objects.requireNonNull(heard.post()));
      case DELETION -> context.output(DELETIONS, Objects.requireNonNull(heard.deletion()));
      case DEAD_LETTER -> {
        DeadLetter letter = Objects.requireNonNull(heard.deadLetter());
        deadLetters.of(letter.reason()).inc();
        context.output(DEAD_LETTERS, letter);
      }
      case STATUS -> context.output(STATUSES, Objects.requireNonNull(heard.status()));
      case NOTICE -> {} // what a network says of itself is counted
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.listen;

import io.outcry.schemas.control.SourceStatus;
import io.outcry.schemas.posts.DeadLetter;
import io.outcry.schemas.posts.Deletion;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.Post;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Posts go on; deletions, dead letters and statuses leave by side outputs. What a network says of
 * itself ends here, counted as {@code notices}.
 */
final class PartHeard extends ProcessFunction<Inbound, Post> {
  static final OutputTag<Deletion> DELETIONS = new OutputTag<>("deletions") {};
  static final OutputTag<DeadLetter> DEAD_LETTERS = new OutputTag<>("dead-letters") {};
  static final OutputTag<SourceStatus> STATUSES = new OutputTag<>("statuses") {};

  private static final long serialVersionUID = 1;

  private transient Counter notices;

  @Override
  public void open(OpenContext context) {
    notices = getRuntimeContext().getMetricGroup().counter("notices");
  }

  @Override
  public void processElement(Inbound heard, Context context, Collector<Post> out) {
    switch (heard.kind()) {
      case POST -> out.collect(Objects.requireNonNull(heard.post()));
      case DELETION -> context.output(DELETIONS, Objects.requireNonNull(heard.deletion()));
      case DEAD_LETTER -> context.output(DEAD_LETTERS, Objects.requireNonNull(heard.deadLetter()));
      case STATUS -> context.output(STATUSES, Objects.requireNonNull(heard.status()));
      case NOTICE -> notices.inc();
    }
  }
}

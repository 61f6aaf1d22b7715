// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.mentions;

import io.outcry.schemas.posts.Deletion;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Deletions of posts go where posts are remembered, those of authors where authors are. */
public final class SplitDeletions extends ProcessFunction<Deletion, PostEvent> {
  public static final String UID = "deletions-split";
  public static final OutputTag<AuthorEvent> AUTHORS = new OutputTag<>("gone-authors") {};

  private static final long serialVersionUID = 1;

  @Override
  public void processElement(Deletion deletion, Context context, Collector<PostEvent> out) {
    if (deletion.postId() != null) {
      out.collect(PostEvent.of(deletion));
    } else {
      context.output(AUTHORS, AuthorEvent.gone(deletion));
    }
  }
}

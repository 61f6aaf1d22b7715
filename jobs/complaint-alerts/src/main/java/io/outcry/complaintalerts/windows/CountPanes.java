// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.windows;

import io.outcry.complaintalerts.mentions.BrandEvent;
import io.outcry.complaintalerts.mentions.Micros;
import io.outcry.complaintalerts.order.GatheringOperator;
import io.outcry.domain.authors.Hash64;
import io.outcry.domain.windows.CountedPost;
import io.outcry.domain.windows.Pane;
import io.outcry.domain.windows.PaneBuilder;
import io.outcry.schemas.posts.Post;
import io.outcry.text.TextScore;
import java.util.Map;
import java.util.Objects;

/** Counts mentions by brand and minute, so that one hot brand does not limit the job. */
public final class CountPanes
    extends GatheringOperator<BrandEvent, CountPanes.Minute, PaneBuilder, BrandPane> {
  public static final String UID = "windows-count";
  private static final long serialVersionUID = 1;

  record Minute(String brand, long startMillis) {}

  @Override
  protected void add(BrandEvent event, Map<Minute, PaneBuilder> panes) {
    if (!event.isMention() || event.tooLate()) {
      return;
    }
    long startMillis = Pane.startOf(event.atMillis());
    panes
        .computeIfAbsent(
            new Minute(event.brand(), startMillis), minute -> new PaneBuilder(startMillis))
        .add(counted(event));
  }

  @Override
  protected BrandPane result(Minute minute, PaneBuilder pane) {
    return new BrandPane(minute.brand(), pane.build());
  }

  private static CountedPost counted(BrandEvent event) {
    Post post = Objects.requireNonNull(event.post());
    TextScore score = Objects.requireNonNull(event.score());
    return new CountedPost(
        event.atMillis(),
        Hash64.ofAuthor(post.network(), post.author().id()),
        post.network(),
        CountedPost.Kind.valueOf(post.kind().name()),
        Micros.of(score.negative()),
        Micros.of(score.neutral()),
        Micros.of(score.positive()),
        Micros.of(score.complaint()),
        !event.isUnderstood());
  }
}

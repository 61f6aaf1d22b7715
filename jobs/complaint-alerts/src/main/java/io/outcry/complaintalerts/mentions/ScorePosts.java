// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.mentions;

import io.outcry.complaintalerts.books.Fate;
import io.outcry.complaintalerts.books.Tally;
import io.outcry.domain.brands.matching.BrandMatch;
import io.outcry.domain.windows.BrandWindows;
import io.outcry.schemas.posts.Post;
import io.outcry.text.TextModel;
import io.outcry.text.TextScore;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Reads the text of each post and tells each of its brands. Here, before the ways part, it is
 * decided once whether a post is too late for the windows.
 */
public final class ScorePosts extends ProcessFunction<Remembered, BrandEvent> {
  public static final String UID = "mentions-score";

  private static final long serialVersionUID = 1;

  private transient TextModel model;

  @Override
  public void open(OpenContext context) {
    model = TextModel.bundled();
  }

  @Override
  public void processElement(Remembered heard, Context context, Collector<BrandEvent> out) {
    Post post = heard.post();
    TextScore score = post == null ? null : model.score(post.text());
    boolean counts = post != null && !heard.edit();
    boolean tooLate =
        counts
            && BrandWindows.isTooLate(heard.atMillis(), context.timerService().currentWatermark());
    for (BrandMatch brand : heard.brands()) {
      if (counts) {
        context.output(Tally.TALLIES, Tally.one(Fate.MENTION));
      }
      if (tooLate) {
        context.output(Tally.TALLIES, Tally.one(Fate.TOO_LATE));
      }
      out.collect(
          new BrandEvent(
              brand,
              post,
              score,
              heard.edit(),
              tooLate,
              heard.deletedId(),
              null,
              heard.atMillis()));
    }
  }
}

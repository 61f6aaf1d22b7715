// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.mentions;

import io.outcry.schemas.posts.Post;
import io.outcry.text.TextModel;
import io.outcry.text.TextScore;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;

/** Scores the text of each post with the fast model. */
public final class ScorePosts extends RichMapFunction<Remembered, ScoredPost> {
  public static final String UID = "mentions-score";

  private static final long serialVersionUID = 1;

  private transient RecentTexts<TextScore> scores;

  @Override
  public void open(OpenContext context) {
    scores = new RecentTexts<>(TextModel.bundled()::score);
  }

  @Override
  public ScoredPost map(Remembered heard) {
    Post post = heard.post();
    return new ScoredPost(heard, post == null ? null : scores.of(post.text()));
  }
}

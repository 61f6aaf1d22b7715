// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.mentions;

import io.outcry.schemas.posts.Post;
import io.outcry.text.TextModel;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;

/** Scores the text of each post with the fast model. */
public final class ScorePosts extends RichMapFunction<Remembered, ScoredPost> {
  public static final String UID = "mentions-score";

  private static final long serialVersionUID = 1;

  private transient TextModel model;

  @Override
  public void open(OpenContext context) {
    model = TextModel.bundled();
  }

  @Override
  public ScoredPost map(Remembered heard) {
    Post post = heard.post();
    return new ScoredPost(heard, post == null ? null : model.score(post.text()));
  }
}

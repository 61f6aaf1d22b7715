// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.embedded;

import io.outcry.complaintalerts.Outlets;
import io.outcry.complaintalerts.books.Books;
import io.outcry.deliver.digest.DigestLine;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.control.SourceStatus;
import io.outcry.schemas.mentions.Mention;
import io.outcry.schemas.posts.DeadLetter;
import io.outcry.schemas.stories.StoryChange;
import io.outcry.schemas.windows.BrandWindow;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.jspecify.annotations.Nullable;

/** Hands everything on, and keeps what a digest tells beside alerts: stories and windows. */
final class ToldOutlets implements Outlets {
  private final Outlets outlets;
  private @Nullable DataStream<StoryChange> stories;
  private @Nullable DataStream<BrandWindow> windows;

  ToldOutlets(Outlets outlets) {
    this.outlets = outlets;
  }

  /** Stories and windows as lines of a digest, once the graph is wired. */
  DataStream<DigestLine> lines() {
    if (stories == null || windows == null) {
      throw new IllegalStateException("The graph is not wired yet");
    }
    return stories
        .map(DigestLine::of)
        .returns(DigestLine.class)
        .name("Tell stories to the digest")
        .uid("digest-stories")
        .union(
            windows
                .map(DigestLine::of)
                .returns(DigestLine.class)
                .name("Tell windows to the digest")
                .uid("digest-windows"));
  }

  @Override
  public void mentions(DataStream<Mention> mentions) {
    outlets.mentions(mentions);
  }

  @Override
  public void windows(DataStream<BrandWindow> told) {
    windows = told;
    outlets.windows(told);
  }

  @Override
  public void stories(DataStream<StoryChange> told) {
    stories = told;
    outlets.stories(told);
  }

  @Override
  public void alerts(DataStream<Alert> alerts) {
    outlets.alerts(alerts);
  }

  @Override
  public void deadLetters(DataStream<DeadLetter> deadLetters) {
    outlets.deadLetters(deadLetters);
  }

  @Override
  public void sources(DataStream<SourceStatus> sources) {
    outlets.sources(sources);
  }

  @Override
  public void books(DataStream<Books> books) {
    outlets.books(books);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts;

import io.outcry.complaintalerts.books.Books;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.control.SourceStatus;
import io.outcry.schemas.mentions.Mention;
import io.outcry.schemas.posts.DeadLetter;
import io.outcry.schemas.stories.StoryChange;
import io.outcry.schemas.windows.BrandWindow;
import org.apache.flink.streaming.api.datastream.DataStream;

/** Where results go: files of an embedded run, topics of a cluster, a list in a test. */
public interface Outlets {
  void mentions(DataStream<Mention> mentions);

  void windows(DataStream<BrandWindow> windows);

  void stories(DataStream<StoryChange> stories);

  void alerts(DataStream<Alert> alerts);

  void deadLetters(DataStream<DeadLetter> deadLetters);

  /** Networks that fell silent, and those that are back, as this job noticed it. */
  void sources(DataStream<SourceStatus> sources);

  /** One record, when the input ends. */
  void books(DataStream<Books> books);
}

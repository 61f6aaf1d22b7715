// SPDX-License-Identifier: Apache-2.0
package io.outcry.listen;

import io.outcry.schemas.control.SourceStatus;
import io.outcry.schemas.posts.DeadLetter;
import io.outcry.schemas.posts.Deletion;
import io.outcry.schemas.posts.Post;
import org.apache.flink.streaming.api.datastream.DataStream;

/** Where what is heard goes to; each method is called once. */
public interface ListenOutlets {
  void posts(DataStream<Post> posts);

  void deletions(DataStream<Deletion> deletions);

  /** Whether the networks are heard. */
  void sources(DataStream<SourceStatus> sources);

  void deadLetters(DataStream<DeadLetter> deadLetters);
}

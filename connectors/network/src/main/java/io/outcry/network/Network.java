// SPDX-License-Identifier: Apache-2.0
package io.outcry.network;

import io.outcry.schemas.posts.PostFormat;
import java.io.Serializable;
import java.util.List;

/** A network that is listened to. Goes to the task managers; opens nothing before it listens. */
public interface Network extends Serializable {
  /** As the ids of its posts begin, and as the user names it: {@code bluesky}. */
  String name();

  /**
   * What is listened to one beside the other, each with a position of its own: servers, subreddits,
   * feeds. At least one, none twice; stays the same when the job is started again.
   */
  List<String> places();

  /** Reads the records that {@link Ear#hear(byte[], String)} is given. */
  PostFormat format();

  /** Makes what listens to one of the places; connects to nothing yet. */
  Listening listenTo(String place);
}

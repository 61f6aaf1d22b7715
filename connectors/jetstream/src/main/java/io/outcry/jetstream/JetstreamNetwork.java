// SPDX-License-Identifier: Apache-2.0
package io.outcry.jetstream;

import io.outcry.jetstream.events.JetstreamFormat;
import io.outcry.network.Listening;
import io.outcry.network.Network;
import io.outcry.schemas.posts.PostFormat;
import java.util.List;

/**
 * Bluesky, by its Jetstream: all public posts and reposts, no account needed. One place for all
 * instances, since they tell the same; its position is the time of an event in microseconds, which
 * holds at each of them. (Newer instances number their events, too, but each for itself.)
 */
public final class JetstreamNetwork implements Network {
  private static final long serialVersionUID = 1;

  /** What the user calls it. */
  public static final String NAME = "bluesky";

  private static final String PLACE = "jetstream";

  private final JetstreamSettings settings;

  public JetstreamNetwork(JetstreamSettings settings) {
    this.settings = settings;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> places() {
    return List.of(PLACE);
  }

  @Override
  public PostFormat format() {
    return new JetstreamFormat();
  }

  @Override
  public Listening listenTo(String place) {
    return new JetstreamListening(settings);
  }
}

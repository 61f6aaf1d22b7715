// SPDX-License-Identifier: Apache-2.0
package io.outcry.reddit;

import io.outcry.network.Listening;
import io.outcry.network.Network;
import io.outcry.reddit.api.RedditApi;
import io.outcry.reddit.things.RedditFormat;
import io.outcry.reddit.things.Thing;
import io.outcry.schemas.posts.PostFormat;
import java.util.ArrayList;
import java.util.List;

/**
 * The comments and the submissions of subreddits, each a place, and searches for submissions.
 *
 * <p>Not heard: things that were removed before they were asked for; comments that a search would
 * find; deletions of things that were heard more than a day ago, or before this process started.
 */
public final class RedditNetwork implements Network {
  private static final long serialVersionUID = 1;

  private final RedditSettings settings;

  public RedditNetwork(RedditSettings settings) {
    this.settings = settings;
  }

  @Override
  public String name() {
    return Thing.NETWORK;
  }

  @Override
  public List<String> places() {
    List<String> all = new ArrayList<>();
    for (String name : settings.subreddits()) {
      all.add("r/" + name + "/new");
      all.add("r/" + name + "/comments");
    }
    settings.searches().forEach(query -> all.add(Listing.SEARCH + query));
    return all;
  }

  @Override
  public PostFormat format() {
    return new RedditFormat();
  }

  @Override
  public Listening listenTo(String place) {
    return new ListingPoll(settings, Listing.of(place), new RedditApi(settings.access()));
  }
}

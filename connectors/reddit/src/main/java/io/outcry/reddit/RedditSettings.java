// SPDX-License-Identifier: Apache-2.0
package io.outcry.reddit;

import io.outcry.reddit.api.Access;
import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is listened to on Reddit, and as whom.
 *
 * @param subreddits without {@code r/}; {@code a+b} is heard as one listing, {@code all} is all
 * @param searches as they are typed into the search of the site; only submissions are found
 * @param since at the very first start, how far it is gone back; null for from now on
 * @param busiest how soon a listing is asked for again at most, {@code quietest} at least
 */
public record RedditSettings(
    List<String> subreddits,
    List<String> searches,
    Access access,
    @Nullable Instant since,
    Duration busiest,
    Duration quietest)
    implements Serializable {
  private static final Pattern SUBREDDITS =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9_]{1,30}(\\+[A-Za-z0-9][A-Za-z0-9_]{1,30})*");

  /**
   * @throws IllegalArgumentException if a name is none that a subreddit can have, or if there is
   *     nothing to listen to
   */
  public RedditSettings {
    subreddits = subreddits.stream().map(RedditSettings::bare).distinct().toList();
    searches = searches.stream().map(String::strip).distinct().toList();
    for (String name : subreddits) {
      if (!SUBREDDITS.matcher(name).matches()) {
        throw new IllegalArgumentException(
            "'" + name + "' is no subreddit; expected a name such as travel or travel+flights");
      }
    }
    if (subreddits.isEmpty() && searches.isEmpty()) {
      throw new IllegalArgumentException("no subreddit and no search; expected at least one");
    }
    if (searches.contains("")) {
      throw new IllegalArgumentException("an empty search; expected words to look for");
    }
  }

  /** With the defaults: Reddit itself, from now on. */
  public static RedditSettings of(
      List<String> subreddits, List<String> searches, String clientId, String clientSecret) {
    return new RedditSettings(
        subreddits,
        searches,
        Access.of(clientId, clientSecret),
        null,
        Duration.ofSeconds(2),
        Duration.ofMinutes(1));
  }

  /** Another server, which has both the token and the listings below this address. */
  public RedditSettings at(URI endpoint) {
    return new RedditSettings(subreddits, searches, access.at(endpoint), since, busiest, quietest);
  }

  public RedditSettings since(@Nullable Instant first) {
    return new RedditSettings(subreddits, searches, access, first, busiest, quietest);
  }

  private static String bare(String name) {
    String bare = name.strip().toLowerCase(Locale.ROOT); // Reddit knows no difference
    bare = bare.startsWith("/") ? bare.substring(1) : bare;
    return bare.startsWith("r/") ? bare.substring(2) : bare;
  }
}

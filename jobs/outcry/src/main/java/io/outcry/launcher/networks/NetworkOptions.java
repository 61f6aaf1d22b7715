// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.networks;

import io.outcry.domain.brands.BrandCatalog;
import io.outcry.launcher.terminal.DurationOption;
import io.outcry.launcher.terminal.UserException;
import io.outcry.network.ListenSource;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a command that listens to networks. */
public final class NetworkOptions {
  @Option(
      names = "--network",
      required = true,
      split = ",",
      completionCandidates = NetworkNames.class,
      paramLabel = "NAME",
      description = "What to listen to: ${COMPLETION-CANDIDATES}; repeat it for several.")
  private List<String> names;

  @Option(
      names = "--endpoint",
      paramLabel = "[NAME=]URL",
      description =
          "Where, instead of the network's own address: of bluesky the WebSocket address, of feed"
              + " a file with an address a line, of others the base URL to which the network's"
              + " paths are added. Repeat it for several; where there are several networks, with"
              + " NAME=.")
  private List<String> endpoints = List.of();

  @Option(
      names = "--since",
      converter = DurationOption.class,
      defaultValue = "PT0S",
      paramLabel = "PT24H",
      description =
          "At the first start look back so far, where the network can: fills windows and norms,"
              + " and tells what would have alerted (default: PT0S).")
  private Duration since;

  @Option(
      names = "--hashtag",
      split = ",",
      paramLabel = "TAG",
      description = "Of mastodon: hear a hashtag of each server instead of all that is public.")
  private List<String> hashtags = List.of();

  @Option(
      names = "--subreddit",
      split = ",",
      paramLabel = "NAME",
      description = "Of reddit: hear the comments and submissions of a subreddit.")
  private List<String> subreddits = List.of();

  @Option(
      names = "--search",
      paramLabel = "QUERY",
      description =
          "Of reddit: hear submissions that a search finds (default, without --subreddit: the"
              + " names of the brands).")
  private List<String> searches = List.of();

  @Option(
      names = "--backfill-minutes",
      defaultValue = "0",
      paramLabel = "N",
      description =
          "Of x: minutes that are sent again after a cut, 0 to 5, where the plan has it (default:"
              + " 0).")
  private int backfillMinutes;

  /** How far to look back; zero for not at all. */
  public Duration since() {
    return since;
  }

  /**
   * The networks as one source.
   *
   * @param catalog whose brands are listened for, where a network has to be asked for words
   * @param firstStart from which {@code --since} counts back
   * @param alerts the file to which alerts are written; null if there is none
   * @throws UserException if one is not known, or lacks what it needs
   */
  public ListenSource source(BrandCatalog catalog, Instant firstStart, @Nullable Path alerts) {
    Networks networks =
        new Networks(
            Endpoints.of(endpoints, names),
            Tokens.ofProcess(),
            catalog,
            since.isZero() ? null : firstStart.minus(since),
            new Networks.Own(hashtags, subreddits, searches, backfillMinutes),
            alerts);
    return new ListenSource(networks.all(names));
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.cluster;

import io.outcry.launcher.terminal.ExitCodes;
import io.outcry.launcher.terminal.UserException;
import io.outcry.launcher.terminal.Visible;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code scripts/cluster/feed} and {@code read}: what goes in, and what comes out. */
final class TopicVerbs {
  private static final Pattern KEY =
      Pattern.compile("\"(?:conversationId|id)\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

  private TopicVerbs() {}

  @Command(
      name = "feed",
      description =
          "Writes posts to the topic outcry.posts: lines of post.v1 of a file, or invented ones"
              + " about the brands of scripts/cluster/brands.yaml.")
  static final class Feed implements java.util.concurrent.Callable<Integer> {
    @ParentCommand private LocalClusterVerbs cluster;

    @Option(
        names = "--posts",
        paramLabel = "FILE",
        description = "One post a line; - for standard input.")
    private String posts;

    @Option(
        names = "--invented",
        paramLabel = "N",
        description = "So many invented posts of six hours of a past day, at least 5,000.")
    private Integer invented;

    @Override
    public Integer call() throws Exception {
      if ((posts == null) == (invented == null)) {
        throw UserException.usage("say either --posts FILE or --invented N");
      }
      long fed;
      try (Feeder feeder = new Feeder(cluster.known().ports().bootstrapServers())) {
        fed = posts != null ? ofFile(feeder) : inventedOnes(feeder);
      }
      cluster.tell("fed %,d records to %s".formatted(fed, Feeder.TOPIC));
      return ExitCodes.DONE;
    }

    private long inventedOnes(Feeder feeder) {
      if (invented < InventedPosts.FEWEST) {
        throw UserException.usage("--invented: at least " + InventedPosts.FEWEST);
      }
      InventedPosts made = InventedPosts.ofPastDay(invented);
      for (int number = 0; number < invented; number++) {
        InventedPosts.Made record = made.record(number);
        feeder.feed(record.key(), record.line());
        tellOf(number + 1L);
      }
      feeder.feedLater(made, 0);
      feeder.feedLater(made, 1);
      return invented;
    }

    private long ofFile(Feeder feeder) throws IOException {
      long fed = 0;
      try (BufferedReader in =
          posts.equals("-")
              ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
              : Files.newBufferedReader(Path.of(posts))) {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          if (!line.isBlank()) {
            Matcher key = KEY.matcher(line);
            feeder.feed(key.find() ? key.group(1) : "", line);
            tellOf(++fed);
          }
        }
      }
      return fed;
    }

    private void tellOf(long fed) {
      if (fed % 100_000 == 0) {
        cluster.say("%,d records".formatted(fed));
      }
    }
  }

  @Command(
      name = "read",
      description =
          "Prints the lines of a topic, as readers with read_committed see them, and ends at its"
              + " end.")
  static final class Read implements java.util.concurrent.Callable<Integer> {
    @ParentCommand private LocalClusterVerbs cluster;

    @Parameters(paramLabel = "TOPIC", description = "For example alerts.")
    private String topic;

    @Option(names = "--follow", description = "Go on with what comes, until Ctrl-C.")
    private boolean follow;

    @Override
    public Integer call() throws Exception {
      try (Committed lines =
          new Committed(cluster.known().ports().bootstrapServers(), "outcry." + topic)) {
        boolean more = true;
        while (more) {
          lines.poll(
              Duration.ofMillis(500),
              it -> cluster.tell(Visible.line(it.value(), Integer.MAX_VALUE)));
          more = follow || !lines.isAtEnd();
        }
      }
      return ExitCodes.DONE;
    }
  }
}

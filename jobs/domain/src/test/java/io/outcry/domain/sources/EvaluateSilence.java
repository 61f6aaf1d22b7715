// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.sources;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How often a network is held to be silent that is not, and how soon one that is: on recorded
 * counts per five minutes, thinned or multiplied to several rates. For {@code
 * scripts/evaluate/pulse --silence}.
 */
public final class EvaluateSilence {
  private static final long DAY = 86_400_000;
  private static final long PANE = 300_000;
  private static final double[] RATES = {20_000, 2_000, 200, 60, 20, 5, 2};
  private static final int OUTAGES = 60;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private EvaluateSilence() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println(
        "| series | posts an hour | silences a week | longest gap, h | noticed after, min |");
    out.println("|---|---|---|---|---|");
    for (String argument : arguments) {
      if (!argument.startsWith("--")) {
        Path file = Path.of(argument);
        long[] all = posts(file);
        String name = file.getFileName().toString();
        for (double rate : RATES) {
          if (share(all, rate) <= 1) {
            out.println(row(name, thinned(all, share(all, rate)), rate));
          } else {
            out.println(row(name + ", in 5 min", multiplied(all, share(all, rate), PANE), rate));
            out.println(
                row(name + ", in 30 min", multiplied(all, share(all, rate), 6 * PANE), rate));
          }
        }
      }
    }
  }

  private static String row(String name, long[] posts, double rate) {
    NetworkWatch watch = NetworkWatch.from(posts[0]);
    long firstCounted = posts[0] + 7 * DAY;
    int silences = 0;
    long longest = 0;
    List<Long> delays = new ArrayList<>();
    long step = (posts[posts.length - 1] - firstCounted) / OUTAGES;
    long outage = firstCounted;
    for (int i = 0; i < posts.length; i++) {
      if (watch.advanceTo(posts[i]) != null && posts[i] > firstCounted) {
        silences++;
        longest = Math.max(longest, posts[i] - posts[i - 1]);
      }
      watch.hear(posts[i], posts[i], 1);
      if (posts[i] >= outage) { // what if this had been the last one?
        outage += step;
        long due = watch.nextDueMillis();
        delays.add(due == NetworkWatch.NOTHING_DUE ? Long.MAX_VALUE : due - posts[i]);
      }
    }
    delays.sort(null);
    double weeks = (posts[posts.length - 1] - firstCounted) / (7.0 * DAY);
    return String.format(
        Locale.ROOT,
        "| %s | %.0f | %.1f | %.1f | %s, in 9 of 10 %s |",
        name,
        rate,
        silences / weeks,
        longest / 3_600_000.0,
        minutes(delays.get(delays.size() / 2)),
        minutes(delays.get(delays.size() * 9 / 10)));
  }

  private static String minutes(long millis) {
    if (millis == Long.MAX_VALUE) {
      return "never";
    }
    double minutes = millis / 60_000.0;
    return minutes < 10
        ? String.format(Locale.ROOT, "%.1f", minutes)
        : String.valueOf(Math.round(minutes));
  }

  /** Each somewhere within its five minutes, by a fixed seed. */
  private static long[] posts(Path file) throws IOException {
    Random random = new Random(7);
    List<Long> posts = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split(",", -1);
      if (cells[0].equals("timestamp")) {
        continue;
      }
      long at = LocalDateTime.parse(cells[0], TIME).toInstant(ZoneOffset.UTC).toEpochMilli();
      for (int i = 0; i < (int) Double.parseDouble(cells[1]); i++) {
        posts.add(at + random.nextInt((int) PANE));
      }
    }
    return posts.stream().mapToLong(Long::longValue).sorted().toArray();
  }

  private static double share(long[] posts, double perHour) {
    double hours = (posts[posts.length - 1] - posts[0]) / 3_600_000.0;
    return perHour * hours / posts.length;
  }

  private static long[] thinned(long[] posts, double share) {
    Random random = new Random(11);
    return Arrays.stream(posts).filter(post -> random.nextDouble() < share).toArray();
  }

  /**
   * More posts in the same span. In the same five minutes: where few were counted, none may have
   * been by chance, and a hundred times none is none.
   */
  private static long[] multiplied(long[] posts, double share, long spanMillis) {
    Random random = new Random(11);
    return Arrays.stream(posts)
        .flatMap(
            post -> {
              long from = post - post % spanMillis;
              return random.longs(copies(share, random), from, from + spanMillis);
            })
        .sorted()
        .toArray();
  }

  private static int copies(double share, Random random) {
    int whole = (int) share;
    return whole + (random.nextDouble() < share - whole ? 1 : 0);
  }
}

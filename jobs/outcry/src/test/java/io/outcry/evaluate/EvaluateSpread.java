// SPDX-License-Identifier: Apache-2.0
package io.outcry.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Parses {@code scripts/evaluate/spread} and does what it says. */
@Command(
    name = "scripts/evaluate/spread",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Builds weeks of brands from recorded cascades, runs the real job on them and prints how"
            + " many storms it alerts in time, and how often it cries wolf. The same arguments give"
            + " the same posts.")
public final class EvaluateSpread implements Callable<Integer> {
  @Option(
      names = "--twitter",
      paramLabel = "FILE",
      description = "Twitter15 and 16: CSV with source_tweet_id, parent_uid, uid, delay_min.")
  private @Nullable Path twitter;

  @Option(
      names = "--auspol",
      required = true,
      paramLabel = "FILE",
      description = "#auspol as in evently: CSV with cascade, time (s), user. Ordinary stories.")
  private Path auspol;

  @Option(
      names = "--weibo",
      arity = "2",
      paramLabel = "FILE",
      description = "Weibo (CED): JSON Lines of the originals, then of the reposts.")
  private List<Path> weibo = List.of();

  @Option(
      names = "--complaints",
      required = true,
      paramLabel = "FILE[:COLUMN[:COLUMN=VALUE]]",
      description = "Texts of complaints, a line each, or rows of a CSV file; may come repeatedly.")
  private List<String> complaints = List.of();

  @Option(
      names = "--sizes",
      split = ",",
      defaultValue = "20,200,2000",
      paramLabel = "V",
      description = "Ordinary stories a week of a brand (default: ${DEFAULT-VALUE}).")
  private List<Integer> sizes = List.of();

  @Option(
      names = "--brands",
      split = ",",
      defaultValue = "16,8,3",
      paramLabel = "N",
      description = "How many brands of each size (default: ${DEFAULT-VALUE}).")
  private List<Integer> brands = List.of();

  @Option(
      names = "--budgets",
      split = ",",
      defaultValue = "0.25,1,4",
      paramLabel = "F",
      description = "False alarms a week that are allowed (default: ${DEFAULT-VALUE}).")
  private List<Double> budgets = List.of();

  @Option(names = "--learn", defaultValue = "12", description = "Weeks before those that count.")
  private int learnWeeks;

  @Option(names = "--test", defaultValue = "28", description = "Weeks that count.")
  private int testWeeks;

  @Option(
      names = "--shapes",
      split = ",",
      defaultValue = "70,15,15",
      paramLabel = "PERCENT",
      description =
          "Storms of one thread, of several threads in similar words, of unrelated posts in"
              + " similar words (default: ${DEFAULT-VALUE}).")
  private List<Integer> shapes = List.of();

  @Option(
      names = "--replies",
      defaultValue = "20",
      paramLabel = "PERCENT",
      description = "Of the posts of a thread, how many answer; the others share (default: 20).")
  private int replyPercent;

  @Option(
      names = "--plain",
      description = "Ordinary stories and storms of one thread, all shares; nothing else.")
  private boolean plain;

  @Option(names = "--quick", description = "A look: few brands, few weeks, F = 1, two sizes.")
  private boolean quick;

  @Option(names = "--seed", defaultValue = "1", description = "Another seed, other weeks.")
  private long seed;

  @Option(
      names = "--work",
      required = true,
      paramLabel = "DIR",
      description = "Where posts and results go; what was in its way is replaced.")
  private Path work;

  @Option(
      names = "--keep",
      description = "Leave posts and results of all runs there (gigabytes), not only the figures.")
  private boolean keep;

  @Option(names = "--outcry", required = true, hidden = true)
  private Path outcry;

  public static void main(String[] args) {
    System.exit(
        new CommandLine(new EvaluateSpread())
            .setExecutionExceptionHandler(
                (e, line, parsed) -> {
                  if (!(e instanceof IOException) && !(e instanceof IllegalArgumentException)) {
                    throw e;
                  }
                  String why = e instanceof NoSuchFileException ? ": no such file" : "";
                  line.getErr().println("scripts/evaluate/spread: " + e.getMessage() + why);
                  return 2;
                })
            .execute(args));
  }

  @Override
  public Integer call() throws Exception {
    require(brands.size() == sizes.size(), "--brands: one number for each of --sizes");
    require(
        shapes.size() == 3 && shapes.stream().mapToInt(it -> it).sum() == 100,
        "--shapes: three percentages that sum up to 100");
    List<Cascade> cascades = cascades();
    Complaints texts = Complaints.read(complaints);
    Files.createDirectories(work);
    Mixture.Halves halves = Mixture.of(cascades, seed);
    Evaluation evaluation =
        new Evaluation(halves, texts, work, new JobRun(outcry, "-Xmx4g"), keep, System.err);
    List<Evaluation.Row> rows = new ArrayList<>();
    for (int i = 0; i < sizes.size(); i++) {
      if (quick && sizes.get(i) > 200) {
        continue;
      }
      rows.addAll(evaluation.run(plan(i), quick ? List.of(1.0) : budgets));
    }
    Tables.print(rows, halves.test().stormFrom(), System.out);
    return 0;
  }

  private Plan plan(int size) {
    return new Plan(
        sizes.get(size),
        quick ? Math.max(2, brands.get(size) / 4) : brands.get(size),
        quick ? 8 : learnWeeks,
        quick ? 12 : testWeeks,
        !plain,
        plain ? 0 : replyPercent,
        plain ? Shape.Mix.THREADS_ONLY : new Shape.Mix(shapes.get(0), shapes.get(1)),
        seed);
  }

  private List<Cascade> cascades() throws IOException {
    require(twitter != null || !weibo.isEmpty(), "--twitter or --weibo: storms come from there");
    List<Cascade> all = new ArrayList<>(CascadeFiles.auspol(auspol));
    if (twitter != null) {
      all.addAll(CascadeFiles.twitter(twitter));
    }
    if (!weibo.isEmpty()) {
      all.addAll(CascadeFiles.weibo(weibo.get(0), weibo.get(1)));
    }
    return all;
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}

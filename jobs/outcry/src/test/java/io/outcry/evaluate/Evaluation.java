// SPDX-License-Identifier: Apache-2.0
package io.outcry.evaluate;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Builds the weeks of a plan, runs the job on them once for each budget, and judges.
 *
 * @param keep whether posts and results stay
 * @param progress who is told how far it is
 */
record Evaluation(
    Mixture.Halves halves,
    Complaints texts,
    Path work,
    JobRun job,
    boolean keep,
    PrintStream progress) {

  /**
   * A line of the tables.
   *
   * @param rules what simple rules would have told at the same rate of false alarms
   * @param posts how many were played
   * @param wallMillis that the job took, its start included
   */
  record Row(
      Plan plan,
      double budget,
      Figures figures,
      Heard heard,
      List<SimpleRule.Best> rules,
      long posts,
      long wallMillis) {}

  List<Row> run(Plan plan, List<Double> budgets) throws IOException, InterruptedException {
    List<Truth> truths = BrandWeeks.of(plan, halves);
    Path posts = work.resolve("posts-" + plan.perWeek() + ".jsonl");
    long written = RunFiles.posts(posts, truths, new Telling(plan, texts));
    List<Row> rows = new ArrayList<>();
    for (double budget : budgets) {
      String name = plan.perWeek() + "-" + budget;
      Path brands = work.resolve("brands-" + name + ".yaml");
      RunFiles.brands(brands, plan.brands(), budget);
      Path out = work.resolve("run-" + name);
      delete(out);
      long wallMillis = job.run(posts, brands, out);
      Heard heard = Heard.read(out, truths);
      List<Alerted> alerts = Alerted.read(out.resolve("alerts.jsonl"));
      Figures figures = Judge.of(plan, truths, heard, alerts);
      List<SimpleRule.Best> rules = rules(plan, truths, heard, figures.falseAlarms());
      rows.add(new Row(plan, budget, figures, heard, rules, written, wallMillis));
      progress.printf(
          Locale.ROOT,
          "v = %d, F = %s: %,d posts of %d brands, %,d s%n",
          plan.perWeek(),
          budget,
          written,
          plan.brands(),
          wallMillis / 1000);
      if (!keep) {
        delete(out);
      }
    }
    if (!keep) {
      Files.delete(posts);
    }
    return rows;
  }

  private static List<SimpleRule.Best> rules(
      Plan plan, List<Truth> truths, Heard heard, int falseAlarms) {
    List<StoryPosts> brands = heard.byBrand(plan.brands(), truths);
    return Stream.of(
            new PostCount(heard.stories().values()),
            HourlyVolume.deviations(plan, brands),
            HourlyVolume.poisson(plan, brands))
        .map(rule -> rule.best(plan, truths, falseAlarms))
        .toList();
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}

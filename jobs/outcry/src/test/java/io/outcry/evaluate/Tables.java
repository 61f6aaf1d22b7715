// SPDX-License-Identifier: Apache-2.0
package io.outcry.evaluate;

import io.outcry.evaluate.Evaluation.Row;
import io.outcry.evaluate.Figures.Fate;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Prints what was found, as Markdown. */
final class Tables {
  private final List<Row> rows;
  private final PrintStream out;

  private Tables(List<Row> rows, PrintStream out) {
    this.rows = rows;
    this.out = out;
  }

  static void print(List<Row> rows, int stormFrom, PrintStream out) {
    Tables tables = new Tables(rows, out);
    tables.say(
        "A storm is a story of %d posts or more. F: false alarms a week that are allowed."
            .formatted(stormFrom));
    tables.storms();
    tables.rules();
    tables.causes();
    tables.shapes();
    tables.rest();
  }

  private void storms() {
    head(
        "stories a week | F | false alarms a brand-week | second waves of these | storms | "
            + "alerted % | before half % | median lead, min | as delivered: before half % | "
            + "median lead, min");
    for (Row row : rows) {
      List<Fate> storms = storms(row.figures());
      line(
          size(row),
          budget(row),
          perWeek(row, row.figures().falseAlarms()),
          perWeek(row, row.figures().secondWaves),
          String.valueOf(storms.size()),
          whole(Figures.percent(storms, Fate::alerted)),
          whole(Figures.percent(storms, Fate::beforeHalf)),
          whole(Figures.medianLeadMinutes(storms, false)),
          whole(Figures.percent(storms, Fate::deliveredBeforeHalf)),
          whole(Figures.medianLeadMinutes(storms, true)));
    }
  }

  private void rules() {
    say(
        "Simple rules, each at the threshold that is best in hindsight of those with at most as"
            + " many false alarms as ours: alerted % / before half % / median lead in min"
            + " (threshold). **Bold**: more storms before half than ours.");
    head("stories a week", "F", "ours", names());
    for (Row row : rows) {
      List<Fate> ours = storms(row.figures());
      String[] cells = new String[3 + row.rules().size()];
      cells[0] = size(row);
      cells[1] = budget(row);
      cells[2] = summary(ours);
      for (int i = 0; i < row.rules().size(); i++) {
        SimpleRule.Best rule = row.rules().get(i);
        List<Fate> theirs = storms(rule.figures());
        boolean quiet = rule.figures().falseAlarms() <= row.figures().falseAlarms();
        String cell =
            quiet
                ? "%s (%s)".formatted(summary(theirs), digits(rule.threshold()))
                : "never so quiet";
        boolean wins =
            quiet
                && Figures.percent(theirs, Fate::beforeHalf)
                    > Figures.percent(ours, Fate::beforeHalf);
        cells[3 + i] = wins ? "**" + cell + "**" : cell;
      }
      line(cells);
    }
  }

  private String names() {
    return String.join(" | ", rows.get(0).rules().stream().map(SimpleRule.Best::name).toList());
  }

  private void causes() {
    Set<String> causes = new TreeSet<>();
    rows.forEach(row -> causes.addAll(row.figures().causes().keySet()));
    say("False alarms a brand-week by cause.");
    head("stories a week", "F", String.join(" | ", causes));
    for (Row row : rows) {
      line(
          size(row),
          budget(row),
          String.join(
              " | ",
              causes.stream()
                  .map(it -> perWeek(row, row.figures().causes().getOrDefault(it, 0)))
                  .toList()));
    }
  }

  private void shapes() {
    say(
        "Storms by how they are told: how many, alerted % / before half % / median lead in min;"
            + " mean share of their posts that is in one story.");
    head(
        "stories a week",
        "F",
        Shape.THREAD.words(),
        Shape.THREADS.words(),
        Shape.ORIGINALS.words(),
        Kind.PAIR.words());
    for (Row row : rows) {
      line(
          size(row),
          budget(row),
          shape(row, Shape.THREAD),
          shape(row, Shape.THREADS),
          shape(row, Shape.ORIGINALS),
          counted(row.figures().storms(it -> it.kind() == Kind.PAIR)));
    }
  }

  private static String shape(Row row, Shape shape) {
    return counted(row.figures().storms(it -> it.kind() == Kind.STORM && it.shape() == shape));
  }

  private static String counted(List<Fate> fates) {
    double gathered = fates.stream().mapToDouble(Fate::gathered).average().orElse(0);
    return fates.isEmpty()
        ? "–"
        : "%d: %s; %s %%".formatted(fates.size(), summary(fates), whole(100 * gathered));
  }

  private void rest() {
    say("Stories that the company answered in time, slow burners, forecasts, and cost.");
    head(
        "stories a week | F | answered | of these silent | told as spreading in spite of "
            + "the answer | slow burners told as such | storms never alerted, of these not read "
            + "as complaints | nextHour held | first posts read as complaints % | first posts "
            + "that joined another story % | posts | wall time, s | posts a second");
    for (Row row : rows) {
      Figures figures = row.figures();
      line(
          size(row),
          budget(row),
          String.valueOf(figures.count(Kind.ANSWERED)),
          String.valueOf(figures.silentOnAnswered),
          String.valueOf(figures.reopened),
          "%d of %d".formatted(figures.slowBurners, figures.count(Kind.EVERGREEN)),
          "%d, %d"
              .formatted(
                  figures.storms(Truth::isStorm).stream().filter(it -> !it.alerted()).count(),
                  figures.misread),
          "%s %% of %d"
              .formatted(
                  whole(100.0 * figures.forecastsHeld() / figures.forecasts()),
                  figures.forecasts()),
          digits(row.heard().complaintPercent()),
          digits(row.heard().joinedPercent()),
          String.format(Locale.ROOT, "%,d", row.posts()),
          whole(row.wallMillis() / 1000.0),
          String.format(Locale.ROOT, "%,d", row.posts() * 1000 / Math.max(1, row.wallMillis())));
    }
  }

  private static List<Fate> storms(Figures figures) {
    return figures.storms(it -> it.kind() == Kind.STORM);
  }

  private static String summary(List<Fate> fates) {
    return "%s / %s / %s"
        .formatted(
            whole(Figures.percent(fates, Fate::alerted)),
            whole(Figures.percent(fates, Fate::beforeHalf)),
            whole(Figures.medianLeadMinutes(fates, false)));
  }

  private static String size(Row row) {
    return String.format(Locale.ROOT, "%,d", row.plan().perWeek());
  }

  private static String budget(Row row) {
    double budget = row.budget();
    return budget == Math.rint(budget) ? String.valueOf((long) budget) : String.valueOf(budget);
  }

  private static String perWeek(Row row, int count) {
    return String.format(Locale.ROOT, "%.2f", (double) count / row.plan().brandWeeks());
  }

  private static String whole(double value) {
    return Double.isNaN(value) ? "–" : String.valueOf(Math.round(value));
  }

  private static String digits(double value) {
    return value == Math.rint(value)
        ? String.valueOf((long) value)
        : String.format(Locale.ROOT, "%.1f", value);
  }

  private void say(String text) {
    out.printf("%n%s%n%n", text);
  }

  private void head(String... cells) {
    line(cells);
    long columns = String.join("|", cells).chars().filter(c -> c == '|').count() + 1;
    out.println("|" + "---|".repeat((int) columns));
  }

  private void line(String... cells) {
    out.println("| " + String.join(" | ", cells) + " |");
  }
}

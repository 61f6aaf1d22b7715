// SPDX-License-Identifier: Apache-2.0
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.outcry.domain.brands.Brand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Two pictures of the first alert of a run: heat over time, and the tail that it stood in. */
final class DrawSpread {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double MINUTE = 60_000;

  /** What a story of the brand had become when the alert left; times are epoch milliseconds. */
  private record Run(
      List<JsonNode> revisions, Map<String, List<Double>> posts, List<Double> peaks) {
    JsonNode alert() {
      return revisions.get(0);
    }

    double atMillis() {
      return millis(alert().get("at"));
    }

    List<Double> story() {
      return posts.get(alert().get("storyId").asText());
    }

    double operand(String name) {
      for (JsonNode line : alert().get("arithmetic")) {
        if (line.get("name").asText().equals(name)) {
          return line.get("value").asDouble();
        }
      }
      throw new IllegalStateException("the first alert has no " + name + " in its arithmetic");
    }

    double falseAlarms() {
      return alert().get("rule").get("falseAlarmsPerWeek").asDouble();
    }

    /**
     * The score from which the rate is the number of false alarms; the tail is read by its line.
     */
    double barScore() {
      double rate = operand("storiesPerWeek") * operand("reaching") / operand("outOf");
      return operand("fromScore") + Math.log(rate / falseAlarms()) / operand("slope");
    }

    double barHeat() {
      return Math.exp(barScore()) * (1 + operand("expectedHeat")) - 1;
    }
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Run run = read(folder);
    Path out = Files.createDirectories(Path.of(arguments[1]));
    Files.writeString(out.resolve("spread-heat.svg"), heat(run));
    Files.writeString(out.resolve("spread-tail.svg"), tail(run));
    List<Double> ages =
        run.story().stream()
            .filter(at -> at <= run.atMillis())
            .map(at -> (run.atMillis() - at) / MINUTE)
            .toList();
    System.out.println(
        "ages in minutes: " + String.join(", ", ages.stream().map(DrawSpread::n).toList()));
    double logs = run.peaks().stream().mapToDouble(Math::log1p).sum() + 20 * Math.log(2);
    System.out.printf(
        Locale.ROOT,
        "heat %.2f; the bar: score %.3f, heat %.1f%n"
            + "expected heat of %d stories and the prior, all of weight 1: %.2f%n",
        heatAt(run.story(), run.atMillis()),
        run.barScore(),
        run.barHeat(),
        run.peaks().size(),
        Math.exp(logs / (run.peaks().size() + 20)) - 1);
  }

  private static Run read(Path folder) throws IOException {
    List<JsonNode> alerts = lines(folder.resolve("alerts.jsonl"));
    if (alerts.isEmpty()) {
      throw new IllegalStateException("this run has no alert");
    }
    JsonNode first = alerts.get(0);
    String brand = first.get("brand").get("id").asText();
    double atMillis = millis(first.get("at"));
    Map<String, List<Double>> posts = new HashMap<>();
    for (JsonNode mention : lines(folder.resolve("mentions.jsonl"))) {
      if (mention.get("brand").asText().equals(brand)
          && !mention.get("voice").asText().equals("company")) {
        posts
            .computeIfAbsent(mention.get("storyId").asText(), id -> new ArrayList<>())
            .add(millis(mention.get("createdAt")));
      }
    }
    posts.values().forEach(stamps -> stamps.sort(null));
    Map<String, Double> peaks = new TreeMap<>(); // of stories that were a complaint at some time
    for (JsonNode line : lines(folder.resolve("stories.jsonl"))) {
      String id = line.get("storyId").asText();
      if (line.get("brand").asText().equals(brand)
          && line.get("kind").asText().equals("complaint")
          && millis(line.get("at")) <= atMillis
          && posts.containsKey(id)) {
        List<Double> stamps = posts.get(id).stream().filter(at -> at <= atMillis).toList();
        peaks.put(id, stamps.stream().mapToDouble(at -> heatAt(stamps, at)).max().orElseThrow());
      }
    }
    String alertId = first.get("alertId").asText();
    List<JsonNode> revisions =
        alerts.stream().filter(it -> it.get("alertId").asText().equals(alertId)).toList();
    return new Run(revisions, posts, List.copyOf(peaks.values()));
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    List<JsonNode> nodes = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      nodes.add(JSON.readTree(line));
    }
    return nodes;
  }

  private static double millis(JsonNode time) {
    return Instant.parse(time.asText()).toEpochMilli();
  }

  /** Each post counts 1 and halves every half-life, which no file of a run names. */
  private static double heatAt(List<Double> stamps, double millis) {
    return stamps.stream()
        .filter(at -> at <= millis)
        .mapToDouble(at -> Math.pow(2, (at - millis) / Brand.DEFAULT_HALF_LIFE_MILLIS))
        .sum();
  }

  private static String heat(Run run) {
    List<JsonNode> revisions = run.revisions();
    double from = run.story().get(0);
    double to = millis(revisions.get(revisions.size() - 1).get("at")) + 30 * MINUTE;
    Plane plane = new Plane(from - 10 * MINUTE, to, Math.log(0.8), Math.log(200));
    for (double heat : new double[] {1, 10, 100}) {
      plane.row(Math.log(heat), n(heat));
    }
    for (double at = Math.ceil(from / 1_800_000) * 1_800_000; at < to; at += 1_800_000) {
      plane.column(at, Instant.ofEpochMilli((long) at).toString().substring(11, 16));
    }
    double expected = run.operand("expectedHeat");
    plane.level(
        Math.log(expected), "ordinary", 220, "what an ordinary story reaches: " + n(expected));
    plane.level(
        Math.log(run.barHeat()), "bar", 220, "the bar, when it alerted: " + n(run.barHeat()));
    plane.path(
        "line",
        IntStream.rangeClosed(0, (int) ((to - from) / MINUTE))
            .mapToObj(minute -> from + minute * MINUTE)
            .map(at -> new double[] {at, Math.log(heatAt(run.story(), at))}));
    for (JsonNode revision : revisions) {
      String name =
          switch (revision.get("reason").asText()) {
            case "spreading-unanswered" -> "alert";
            case "answered" -> "answered";
            case "cooled" -> "cooled";
            default -> "";
          };
      double at = millis(revision.get("at"));
      if (!name.isEmpty()) {
        String time = name + " " + revision.get("at").asText().substring(11, 16);
        plane.dot(at, Math.log(heatAt(run.story(), at)), time, name.equals("alert"));
      }
    }
    return plane.svg("Heat of the story (UTC; each step up is ten times)");
  }

  private static String tail(Run run) {
    double expected = run.operand("expectedHeat");
    double[] scores = // the story that asks is left out
        run.peaks().stream()
            .mapToDouble(peak -> Math.log((1 + peak) / (1 + expected)))
            .sorted()
            .limit(run.peaks().size() - 1)
            .toArray();
    double own = run.operand("score");
    Plane plane = new Plane(-0.6, 2.6, Math.log(0.001), Math.log(1));
    for (double share : new double[] {1, 0.1, 0.01, 0.001}) {
      plane.row(Math.log(share), n(100 * share) + " %");
    }
    for (double times : new double[] {1, 2, 4, 8}) {
      plane.column(Math.log(times), n(times) + " times");
    }
    double bar = run.falseAlarms() / run.operand("storiesPerWeek");
    String barName = "the bar, " + n(run.falseAlarms()) + " a week: " + percent(bar);
    plane.level(Math.log(bar), "bar", 60, barName);
    List<double[]> steps = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      double above = Math.log((scores.length - i) / (double) scores.length);
      steps.add(new double[] {i == 0 ? -0.6 : scores[i - 1], above});
      steps.add(new double[] {scores[i], above});
    }
    plane.path("line", steps.stream().filter(at -> at[0] >= -0.6));
    double share = run.operand("reaching") / run.operand("outOf");
    plane.path(
        "drawn",
        DoubleStream.of(run.operand("fromScore"), 2.6)
            .mapToObj(
                at ->
                    new double[] {
                      at, Math.log(share) - run.operand("slope") * (at - run.operand("fromScore"))
                    }));
    plane.name(
        plane.x(run.operand("fromScore")) + 12,
        plane.y(Math.log(share)),
        "what the norms make of it");
    plane.dot(
        own, Math.log(run.operand("share")), "this story, " + percent(run.operand("share")), true);
    return plane.svg("Share of complaints so many times ordinary, or more");
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f %%", 100 * share);
  }

  /** At most one digit after the point. */
  private static String n(double value) {
    return value == Math.rint(value)
        ? String.valueOf((long) value)
        : String.format(Locale.ROOT, value < 1 ? "%s" : "%.1f", value);
  }

  /** A frame with two axes, as SVG. */
  private static final class Plane {
    private static final int WIDTH = 520;
    private static final int HEIGHT = 320;
    private static final int LEFT = 48;
    private static final int TOP = 34;
    private static final int BOTTOM = 290;
    private static final int RIGHT = 508;
    private final double x0;
    private final double x1;
    private final double y0;
    private final double y1;
    private final StringBuilder body = new StringBuilder();

    Plane(double x0, double x1, double y0, double y1) {
      this.x0 = x0;
      this.x1 = x1;
      this.y0 = y0;
      this.y1 = y1;
    }

    private double x(double value) {
      return LEFT + (RIGHT - LEFT) * (value - x0) / (x1 - x0);
    }

    private double y(double value) {
      return BOTTOM - (BOTTOM - TOP) * (Math.max(y0, value) - y0) / (y1 - y0);
    }

    private void add(String format, Object... values) {
      body.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    void row(double at, String name) {
      add("<path class='grid' d='M%d %.1fH%d'/>", LEFT, y(at), RIGHT);
      add("<text x='%d' y='%.1f' text-anchor='end'>%s</text>", LEFT - 6, y(at) + 4, name);
    }

    void column(double at, String name) {
      add("<path class='grid' d='M%.1f %dv4'/>", x(at), BOTTOM);
      add("<text x='%.1f' y='%d' text-anchor='middle'>%s</text>", x(at), BOTTOM + 18, name);
    }

    /** A line across; its name is below it, from {@code nameX} on. */
    void level(double at, String kind, int nameX, String name) {
      add("<path class='%s' d='M%d %.1fH%d'/>", kind, LEFT, y(at), RIGHT);
      name(nameX, y(at) + 15, name);
    }

    void name(double x, double y, String name) {
      add("<text x='%.1f' y='%.1f'>%s</text>", x, y, name);
    }

    void path(String kind, Stream<double[]> points) {
      StringBuilder d = new StringBuilder();
      points.forEach(
          at ->
              d.append(d.length() == 0 ? 'M' : 'L')
                  .append(String.format(Locale.ROOT, "%.1f %.1f", x(at[0]), y(at[1]))));
      add("<path class='%s' d='%s'/>", kind, d);
    }

    /** A hot one is named below, on the side with more room; a calm one above. */
    void dot(double at, double value, String name, boolean hot) {
      add("<circle class='%s' cx='%.1f' cy='%.1f' r='5'/>", hot ? "hot" : "calm", x(at), y(value));
      int side = !hot ? 0 : x(at) > WIDTH / 2.0 ? -10 : 10;
      add(
          "<text class='name' x='%.1f' y='%.1f' text-anchor='%s'>%s</text>",
          x(at) + side,
          y(value) + (hot ? 17 : -11),
          side == 0 ? "middle" : side < 0 ? "end" : "start",
          name);
    }

    String svg(String title) {
      return """
      <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' role='img'>
      <title>%s</title>
      <style>
      text{font:13px system-ui,sans-serif;fill:#5c5c5c}.name,.title{fill:#1c1c1c;font-weight:600}
      path{fill:none}.grid{stroke:#8886}.line{stroke:#5c6f82;stroke-width:2}
      .ordinary{stroke:#5c5c5c;stroke-dasharray:2 4}.bar,.drawn{stroke:#b3261e}
      .bar{stroke-dasharray:6 4}.hot{fill:#b3261e}.calm{fill:#1f7a5c}
      @media(prefers-color-scheme:dark){text{fill:#b5b5b5}.name,.title{fill:#f0f0f0}
      .line{stroke:#9db4cc}.ordinary{stroke:#b5b5b5}.bar,.drawn{stroke:#ff8a80}
      .hot{fill:#ff8a80}.calm{fill:#6fd3ae}}
      </style>
      <text class='title' x='%d' y='18'>%s</text>
      %s</svg>
      """
          .formatted(WIDTH, HEIGHT, title, LEFT, title, body);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.pulse.nab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.outcry.domain.pulse.BrandPulse;
import io.outcry.domain.pulse.PulseReading;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Prints the NAB score of the pulse as it ships: each row of a series is one pane of five minutes,
 * and every pane as surprising as an alert needs is a detection. Behind {@code
 * scripts/evaluate/pulse}.
 */
final class EvaluatePulse {
  private EvaluatePulse() {}

  public static void main(String[] args) {
    List<Path> counts = new ArrayList<>();
    Path labels = null;
    String option = "";
    for (String arg : args) {
      if (arg.startsWith("--")) {
        option = arg;
      } else if (option.equals("--labels")) {
        labels = Path.of(arg);
      } else if (option.equals("--counts")) {
        counts.add(Path.of(arg));
      }
    }
    if (counts.isEmpty() || labels == null) {
      fail("--counts FILE… and --labels FILE are needed");
      return;
    }
    try {
      print(counts, new ObjectMapper().readTree(labels.toFile()), System.out);
    } catch (IOException | IllegalArgumentException e) {
      fail(e.getMessage() == null ? e.toString() : e.getMessage());
    }
  }

  static void print(List<Path> counts, JsonNode labels, PrintStream out) throws IOException {
    out.printf(
        Locale.ROOT,
        "%-32s %8s %8s %13s %7s%n",
        "series",
        "windows",
        "found",
        "false points",
        "score");
    NabScore all = NabScore.NONE;
    for (Path file : counts) {
      Series series = Series.read(file);
      NabScore score = NabScore.of(detected(series.values()), series.windows(labels));
      row(series.name(), score, out);
      all = all.plus(score);
    }
    row("all", all, out);
  }

  private static void row(String name, NabScore score, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%-32s %8d %8d %13d %7.1f%n",
        name,
        score.windows(),
        score.found(),
        score.falsePoints(),
        score.normalised());
  }

  private static boolean[] detected(List<Long> values) {
    BrandPulse pulse = BrandPulse.fresh();
    boolean[] detected = new boolean[values.size()];
    for (int row = 0; row < detected.length; row++) {
      PulseReading reading = pulse.next(row * BrandPulse.PANE_MILLIS, values.get(row));
      detected[row] = reading.surprise() >= PulseReading.ALERT_FROM;
    }
    return detected;
  }

  private static void fail(String message) {
    System.err.println("scripts/evaluate/pulse: " + message + "; see --help");
    System.exit(2);
  }

  /** A file of counts: {@code timestamp,value} after a head line. */
  record Series(String name, List<String> times, List<Long> values) {
    static Series read(Path file) throws IOException {
      List<String> times = new ArrayList<>();
      List<Long> values = new ArrayList<>();
      List<String> lines = Files.readAllLines(file);
      for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
        int comma = line.indexOf(',');
        if (comma < 0) {
          throw new IllegalArgumentException(file + ": '" + line + "' is not 'timestamp,value'");
        }
        times.add(line.substring(0, comma));
        values.add((long) Double.parseDouble(line.substring(comma + 1)));
      }
      return new Series(String.valueOf(file.getFileName()), times, values);
    }

    /** Its windows in a file of labels, where its name may stand behind a folder. */
    List<NabScore.Window> windows(JsonNode labels) {
      List<NabScore.Window> windows = new ArrayList<>();
      for (var entry : labels.properties()) {
        if (("/" + entry.getKey()).endsWith("/" + name)) {
          entry.getValue().forEach(window -> windows.add(window(window)));
        }
      }
      if (windows.isEmpty()) {
        throw new IllegalArgumentException("no window of " + name + " in the labels");
      }
      return windows;
    }

    /** Times are written in one way, so that they sort as texts; labels have a fraction more. */
    private NabScore.Window window(JsonNode fromTo) {
      int first = 0;
      int last = times.size() - 1;
      while (first < last && times.get(first).compareTo(second(fromTo, 0)) < 0) {
        first++;
      }
      while (last > first && times.get(last).compareTo(second(fromTo, 1)) > 0) {
        last--;
      }
      return new NabScore.Window(first, last);
    }

    private static String second(JsonNode fromTo, int index) {
      String time = fromTo.path(index).asText();
      return time.indexOf('.') < 0 ? time : time.substring(0, time.indexOf('.'));
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.recompute;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import io.outcry.launcher.terminal.ExitCodes;
import io.outcry.launcher.terminal.UserException;
import io.outcry.launcher.terminal.Visible;
import io.outcry.schemas.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code outcry recompute-alert}: alert lines in, score and rate from their operands out. */
@Command(
    name = "recompute-alert",
    description = "Computes score and rate of alerts again from their operands.",
    footer = {"", "Example: outcry recompute-alert --check < target/demo/alerts.jsonl"})
public final class RecomputeVerb implements Callable<Integer> {
  private static final double TOLERANCE = 1e-9;

  /** One line of the output. */
  record Recomputed(String alertId, int revision, double score, double perWeek) {}

  @Spec private CommandSpec spec;

  @Option(
      names = "--check",
      description = "Compare with what the alert says; a difference beyond 1e-9 ends with 1.")
  private boolean check;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "Where to read alerts, one a line (default: standard input).")
  private @Nullable Path file;

  private long line;
  private boolean differs;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (file != null && Files.isDirectory(file)) {
      throw UserException.failed(file + ": is a folder; name a file", null);
    }
    try (InputStream in = file == null ? System.in : Files.newInputStream(file);
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      for (String text = lines.readLine(); text != null; text = lines.readLine()) {
        line++;
        if (!text.isBlank()) {
          out.println(Json.line(recompute(text)));
        }
      }
    } finally {
      out.flush();
    }
    return differs ? ExitCodes.FAILED : ExitCodes.DONE;
  }

  private Recomputed recompute(String text) {
    JsonNode alert = parse(text);
    if (!alert.path("alertId").isTextual() || !alert.path("revision").isInt()) {
      throw problem("is no alert: it has no alertId or no revision", null);
    }
    Operands operands = Operands.of(alert.path("arithmetic"));
    try {
      if (check) {
        compare(alert, operands.results());
      }
      return new Recomputed(
          alert.path("alertId").asText(),
          alert.path("revision").asInt(),
          operands.score(),
          operands.perWeek());
    } catch (IllegalArgumentException e) {
      throw problem(String.valueOf(e.getMessage()), e);
    }
  }

  private JsonNode parse(String text) {
    try {
      return Json.mapper().readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (JacksonException e) {
      throw problem("is not JSON: " + Json.problem(e), e);
    }
  }

  private void compare(JsonNode alert, Map<String, Double> results) {
    results.forEach((name, value) -> compare(name, alert.path("spread").path(name), value));
    for (JsonNode operand : alert.path("arithmetic")) {
      String name = operand.path("name").asText();
      if (results.containsKey(name)) {
        compare(name, operand.path("value"), results.get(name));
      }
    }
  }

  /** Only the share stands in the arithmetic alone. */
  private void compare(String name, JsonNode said, double value) {
    if (said.isMissingNode() && name.equals("share")) {
      return;
    }
    double largest = Math.max(1, Math.max(Math.abs(value), Math.abs(said.asDouble())));
    if (!said.isNumber() || !(Math.abs(said.asDouble() - value) <= TOLERANCE * largest)) {
      differs = true;
      spec.commandLine()
          .getErr()
          .println(place() + "it says " + name + " " + said + ", its operands give " + value);
    }
  }

  private UserException problem(String what, @Nullable Throwable cause) {
    return UserException.failed(place() + Visible.line(what, 200), cause);
  }

  private String place() {
    return (file == null ? "-" : file) + ":" + line + ": ";
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.decoding;

import io.outcry.launcher.bench.decoding.DecodeFigures.OfFormat;
import io.outcry.launcher.replay.Formats;
import io.outcry.launcher.terminal.ExitCodes;
import io.outcry.launcher.terminal.UserException;
import io.outcry.schemas.json.Json;
import io.outcry.schemas.posts.PostFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Parses {@code outcry bench decode} and prints what was measured. */
@Command(
    name = "decode",
    description = "How many records of each format one core turns into posts per second.",
    footer = {
      "",
      "The records are invented, in the form and of the length that each network sends. The floor"
          + " only cuts them into JSON tokens. Figures are records per second of processor time"
          + " of the whole process, medians after a warm-up."
    })
public final class DecodeVerb implements Callable<Integer> {
  private static final int RECORDS = 2_000;

  @Spec private CommandSpec spec;

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "5",
      description = "Runs after warm-up (default: 5).")
  private int runs;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seconds of processor time per format and run (default: 1).")
  private double seconds;

  @Option(names = "--json", description = "Print one line of JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (runs < 1 || !(seconds > 0)) {
      throw UserException.usage("expected --runs of 1 or more and --seconds above 0");
    }
    PrintWriter err = spec.commandLine().getErr();
    DecodeBench bench =
        new DecodeBench(runs, (long) Math.ceil(seconds * TimeUnit.SECONDS.toNanos(1)), err);
    List<OfFormat> measured = new ArrayList<>();
    for (PostFormat format : Formats.all()) {
      List<byte[]> records = InventedRecords.of(format.name(), RECORDS);
      if (records != null) {
        measured.add(bench.measure(format, records));
      }
    }
    DecodeFigures figures = new DecodeFigures(measured, runs);
    spec.commandLine().getOut().println(json ? Json.line(figures) : table(figures));
    return ExitCodes.DONE;
  }

  private static String table(DecodeFigures figures) {
    List<String> lines = new ArrayList<>();
    lines.add("format     bytes a record  records/s of a core         floor  to the floor");
    for (OfFormat one : figures.formats()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%-11s%14d%,21d%,14d%14.3f",
              one.format(),
              one.bytes(),
              one.perSecond(),
              one.floorPerSecond(),
              one.ratio()));
    }
    return String.join(System.lineSeparator(), lines);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.group;

import io.outcry.launcher.group.LineGroups.Output;
import io.outcry.schemas.json.Json;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** Grouped lines that wait, in a file, for what later lines show of their stories. */
final class HeldLines implements AutoCloseable {
  private final Path file;
  private final BufferedWriter held;

  HeldLines() throws IOException {
    file = Files.createTempFile("outcry-group-", ".jsonl");
    held = Files.newBufferedWriter(file);
  }

  void add(String lines) throws IOException {
    held.write(lines);
  }

  /** Writes all of them, each with the story that its own has become. */
  void write(PrintWriter out, UnaryOperator<String> survivor) throws IOException {
    held.close();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Output output = Json.read(line, Output.class);
        String story = survivor.apply(output.story());
        out.println(
            story.equals(output.story()) ? line : Json.line(new Output(output.id(), story)));
      }
    }
    out.flush();
  }

  @Override
  public void close() throws IOException {
    held.close();
    Files.deleteIfExists(file);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Lines of a file, plain or .gz; rows of a CSV file whose cells may be quoted. */
record Lines(Path file, List<String[]> rows) {
  static List<String> of(Path file) throws IOException {
    try (BufferedReader reader = reader(file)) {
      return reader.lines().filter(line -> !line.isBlank()).toList();
    }
  }

  private static BufferedReader reader(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
    return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), 1 << 16);
  }

  /** The cells of these columns, in this order; the first line names the columns. */
  static Lines csv(Path file, String... columns) throws IOException {
    List<String[]> rows = new ArrayList<>();
    try (BufferedReader reader = reader(file)) {
      List<String> header = cells(reader);
      int[] at = new int[columns.length];
      for (int i = 0; i < columns.length; i++) {
        at[i] = header.indexOf(columns[i]);
        if (at[i] < 0) {
          throw unreadable(file, "no column '" + columns[i] + "' in its first line: " + header);
        }
      }
      for (List<String> row = cells(reader); !row.isEmpty(); row = cells(reader)) {
        String[] picked = new String[columns.length];
        for (int i = 0; i < at.length; i++) {
          picked[i] = at[i] < row.size() ? row.get(at[i]) : "";
        }
        rows.add(picked);
      }
    }
    return new Lines(file, rows);
  }

  /** The next row, which a quoted cell may carry over several lines; empty at the end. */
  private static List<String> cells(BufferedReader reader) throws IOException {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    int c = reader.read();
    if (c < 0) {
      return cells;
    }
    for (; c >= 0; c = reader.read()) {
      if (c == '"') {
        quoted = !quoted; // a doubled quote opens again at once
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else if (c == '\n' && !quoted) {
        break;
      } else if (c != '\r') {
        cell.append((char) c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  double number(String cell) throws IOException {
    try {
      return Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      throw new IOException(file + ": '" + cell + "' is no number", e);
    }
  }

  static IOException unreadable(Path file, String why) {
    return new IOException(file + ": " + why);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A CSV file with a header line; cells may be quoted and then hold commas, quotes and lines. */
public record CsvTable(String name, List<String> header, List<List<String>> rows) {

  public static CsvTable read(Path file) throws IOException {
    List<List<String>> rows = new Parser(Files.readString(file, StandardCharsets.UTF_8)).rows();
    if (rows.isEmpty()) {
      throw new IOException(file + " is empty: expected a header line and rows of CSV");
    }
    return new CsvTable(file.toString(), rows.get(0), rows.subList(1, rows.size()));
  }

  public int size() {
    return rows.size();
  }

  /** The cell of a column by its name; empty when the row is too short. */
  public String cell(int row, String column) throws IOException {
    int index = header.indexOf(column);
    if (index < 0) {
      throw new IOException(name + " has no column '" + column + "', only " + header);
    }
    List<String> cells = rows.get(row);
    return index < cells.size() ? cells.get(index) : "";
  }

  private static final class Parser {
    private final String text;
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();

    Parser(String text) {
      this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    List<List<String>> rows() {
      boolean quoted = false;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (quoted) {
          boolean doubled = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
          if (c != '"' || doubled) {
            cell.append(c);
            i += doubled ? 1 : 0;
          } else {
            quoted = false;
          }
        } else if (c == '"') {
          quoted = true;
        } else {
          plain(c);
        }
      }
      endRow();
      return rows;
    }

    private void plain(char c) {
      if (c == ',') {
        endCell();
      } else if (c == '\n') {
        endRow();
      } else if (c != '\r') {
        cell.append(c);
      }
    }

    private void endCell() {
      row.add(cell.toString());
      cell.setLength(0);
    }

    private void endRow() {
      endCell();
      if (row.size() > 1 || !row.get(0).isEmpty()) {
        rows.add(row);
      }
      row = new ArrayList<>();
    }
  }
}

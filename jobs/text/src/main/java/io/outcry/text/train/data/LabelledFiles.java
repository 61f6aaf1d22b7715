// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.data;

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

/** Reads the files that public sets of labelled posts come in; all are UTF-8. */
public final class LabelledFiles {
  /** Classes of sentiment, in the order of the columns. */
  public static final List<String> SENTIMENTS = List.of("negative", "neutral", "positive");

  /** Source of texts of a table without language. */
  public static final String TABLE = "table";

  private LabelledFiles() {}

  /** Lines of {@code id <tab> class <tab> text}, plain or gzipped. */
  public static List<LabelledText> sentimentTable(Path file) throws IOException {
    List<LabelledText> texts = new ArrayList<>();
    List<String> lines = lines(file);
    for (int i = 0; i < lines.size(); i++) {
      String[] cells = lines.get(i).split("\t", 3);
      int label = cells.length == 3 ? SENTIMENTS.indexOf(cells[1]) : -1;
      if (label < 0) {
        throw new IOException(
            "%s:%d: expected id, class and text with tabs between, class one of %s"
                .formatted(file, i + 1, SENTIMENTS));
      }
      texts.add(new LabelledText(PlainText.of(cells[2]), label, 1, TABLE));
    }
    return texts;
  }

  /** A file of texts and one of class numbers (0 negative, 1 neutral, 2 positive), line by line. */
  public static List<LabelledText> sentimentLines(Path textFile, Path labelFile, String source)
      throws IOException {
    List<String> texts = lines(textFile);
    List<String> labels = lines(labelFile);
    if (texts.size() != labels.size()) {
      throw new IOException(
          "%s has %d lines, %s has %d: they must match"
              .formatted(textFile, texts.size(), labelFile, labels.size()));
    }
    List<LabelledText> result = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      int label = Integer.parseInt(labels.get(i).strip());
      result.add(new LabelledText(PlainText.of(texts.get(i)), label, 1, source));
    }
    return result;
  }

  /** A CSV file with columns {@code text} and {@code is_complaint} (0 or 1). */
  public static List<LabelledText> complaints(Path file) throws IOException {
    CsvTable table = CsvTable.read(file);
    List<LabelledText> result = new ArrayList<>();
    for (int row = 0; row < table.size(); row++) {
      int label = Integer.parseInt(table.cell(row, "is_complaint"));
      String source = table.cell(row, "domain").startsWith("random") ? "random" : "company";
      result.add(new LabelledText(PlainText.of(table.cell(row, "text")), label, 1, source));
    }
    return result;
  }

  /**
   * A CSV file with columns {@code text}, {@code airline_sentiment}, {@code negativereason}: a
   * negative post with a reason complains, one without a reason is left out, the rest does not
   * complain.
   */
  public static List<LabelledText> reasons(Path file) throws IOException {
    CsvTable table = CsvTable.read(file);
    List<LabelledText> result = new ArrayList<>();
    for (int row = 0; row < table.size(); row++) {
      boolean negative = table.cell(row, "airline_sentiment").equals("negative");
      if (!negative || !table.cell(row, "negativereason").equals("Can't Tell")) {
        String text = PlainText.of(table.cell(row, "text"));
        result.add(new LabelledText(text, negative ? 1 : 0, 1, "airline"));
      }
    }
    return result;
  }

  public static List<String> lines(Path file) throws IOException {
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<String> lines = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(line);
      }
      return lines;
    }
  }
}

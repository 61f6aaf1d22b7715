// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Texts of public posts by the ids that label files hold.
 *
 * <p>A folder holds, as far as labels need them, {@code responses/twcs_subset.csv} (source {@code
 * twcs}; {@code customers} are its inbound posts), {@code complaints/airline.csv} ({@code
 * airline}), {@code complaints/complaints_acl2019.csv} ({@code acl}), {@code
 * sentiment/semeval_2013_2016.tsv.gz} ({@code semeval}), {@code wire/x_v1_brands/*.ndjson.gz} with
 * tweets of X's v1.1 interface ({@code wire}) and {@code tweets/offensive/train_text.txt} ({@code
 * offensive}, whose ids are {@code offensive-train:} and the number of the line).
 */
public final class RecordedTexts {
  private static final String LOST = "Not Available";

  private final Map<String, Map<String, String>> bySource = new HashMap<>();
  private final Path folder;

  public RecordedTexts(Path folder) {
    this.folder = folder;
  }

  /** The text with this id, as a reader sees it. */
  public String text(String source, String id) throws IOException {
    String text = posts(source).get(id);
    if (text == null) {
      throw new IOException("no post with id %s of source %s in %s".formatted(id, source, folder));
    }
    return PlainText.of(text);
  }

  /** All texts of a source, each as a reader sees it. */
  public List<String> all(String source) throws IOException {
    return posts(source).values().stream().map(PlainText::of).toList();
  }

  private Map<String, String> posts(String source) throws IOException {
    Map<String, String> texts = bySource.get(source);
    if (texts == null) {
      texts = read(source);
      bySource.put(source, texts);
    }
    return texts;
  }

  private Map<String, String> read(String source) throws IOException {
    return switch (source) {
      case "twcs" -> csv("responses/twcs_subset.csv", "");
      case "customers" -> csv("responses/twcs_subset.csv", "inbound");
      case "airline" -> csv("complaints/airline.csv", "");
      case "acl" -> csv("complaints/complaints_acl2019.csv", "");
      case "semeval" -> tsv("sentiment/semeval_2013_2016.tsv.gz");
      case "offensive" -> numbered("tweets/offensive/train_text.txt", "offensive-train:");
      case "wire" -> tweets("wire/x_v1_brands");
      default -> throw new IOException("unknown source '" + source + "'");
    };
  }

  /** The rows of a table; when {@code only} names a column, those where it says "True". */
  private Map<String, String> csv(String file, String only) throws IOException {
    CsvTable table = CsvTable.read(folder.resolve(file));
    Map<String, String> texts = new HashMap<>();
    for (int row = 0; row < table.size(); row++) {
      if (only.isEmpty() || table.cell(row, only).equals("True")) {
        texts.putIfAbsent(table.cell(row, "tweet_id"), table.cell(row, "text"));
      }
    }
    return texts;
  }

  private Map<String, String> tsv(String file) throws IOException {
    Map<String, String> texts = new HashMap<>();
    for (String line : LabelledFiles.lines(folder.resolve(file))) {
      String[] cells = line.split("\t", 3);
      if (cells.length == 3 && !cells[2].equals(LOST)) {
        texts.putIfAbsent(cells[0], cells[2]);
      }
    }
    return texts;
  }

  private Map<String, String> numbered(String file, String prefix) throws IOException {
    List<String> lines = LabelledFiles.lines(folder.resolve(file));
    Map<String, String> texts = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      texts.put(prefix + (i + 1), lines.get(i));
    }
    return texts;
  }

  private Map<String, String> tweets(String directory) throws IOException {
    Map<String, String> texts = new HashMap<>();
    try (Stream<Path> files = Files.list(folder.resolve(directory))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".ndjson.gz")).sorted().toList()) {
        for (String line : LabelledFiles.lines(file)) {
          String id = JsonMember.string(line, "id_str");
          String text = JsonMember.string(line, "text");
          if (id != null && text != null) {
            texts.putIfAbsent(id, text);
          }
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return texts;
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The statements of {@code docs/sql.md}, and the questions that they answer. */
final class SqlDocument {
  private static final Pattern BLOCK = Pattern.compile("(?s)([^\n]*)\n```sql\n(.*?)```");
  private static final Pattern SETTING = Pattern.compile("SET '(.+)' = '(.+)'");
  private static final String FOLDER = "file:///data/out";

  private final Map<String, String> settings = new TreeMap<>();
  private final List<String> definitions = new ArrayList<>();
  private final Map<String, String> questions = new TreeMap<>();

  private SqlDocument() {}

  static SqlDocument read() {
    SqlDocument document = new SqlDocument();
    Matcher block = BLOCK.matcher(text());
    while (block.find()) {
      for (String statement : block.group(2).split(";\n")) {
        document.take(block.group(1), statement.strip());
      }
    }
    return document;
  }

  private static String text() {
    try {
      return Files.readString(Path.of("../../docs/sql.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(String before, String statement) {
    Matcher setting = SETTING.matcher(statement);
    if (setting.matches()) {
      settings.put(setting.group(1), setting.group(2));
    } else if (statement.startsWith("CREATE")) {
      definitions.add(statement);
    } else if (questions.put(before, statement) != null) {
      throw new IllegalStateException("Two statements answer: " + before);
    }
  }

  Map<String, String> settings() {
    return settings;
  }

  /** What creates tables and views, in their order, of the files in {@code folder}. */
  List<String> definitions(Path folder) {
    String there = folder.toUri().toString().replaceFirst("/$", "");
    return definitions.stream().map(it -> it.replace(FOLDER, there)).toList();
  }

  /** Each statement that asks something, by the line before it. */
  Map<String, String> questions() {
    return questions;
  }

  String questionAboutTopics() {
    return questions.values().stream()
        .filter(it -> it.contains("_topic"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("docs/sql.md asks nothing of a topic"));
  }
}

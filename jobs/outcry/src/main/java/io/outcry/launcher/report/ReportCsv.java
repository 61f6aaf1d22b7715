// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.report;

import io.outcry.launcher.report.board.BrandBoard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tables for a spreadsheet: RFC 4180, and no cell that a spreadsheet would take for a formula. */
final class ReportCsv {
  private static final String LINE_END = "\r\n";
  private static final String FORMULA = "=+-@\t\r";

  private ReportCsv() {}

  /** A line per brand. */
  static String brands(ReportDocument report) {
    List<String> lines = new ArrayList<>();
    lines.add(
        line(
            "brand",
            "complaints",
            "answered",
            "before_spreading",
            "in_time",
            "alerted",
            "median_first_answer_seconds",
            "useful",
            "not_useful",
            "employee_posts"));
    for (BrandBoard it : report.brands()) {
      lines.add(
          line(
              it.brand(),
              it.complaints(),
              it.answered(),
              it.beforeSpreading(),
              it.inTime(),
              it.alerted(),
              it.medianSeconds(),
              it.marks().values().stream().mapToLong(BrandBoard.Marks::useful).sum(),
              it.marks().values().stream().mapToLong(BrandBoard.Marks::notUseful).sum(),
              it.employeePosts()));
    }
    return String.join(LINE_END, lines) + LINE_END;
  }

  /** A line per alert. */
  static String alerts(ReportDocument report) {
    List<String> lines = new ArrayList<>();
    lines.add(
        line(
            "alert",
            "brand",
            "title",
            "raised_at",
            "status",
            "reason",
            "severity",
            "posts",
            "people",
            "answered_by",
            "answered_after_seconds",
            "tones",
            "revisions"));
    for (AlertRow it : report.alerts()) {
      lines.add(
          line(
              it.alertId(),
              it.brand(),
              it.title(),
              it.raisedAt(),
              it.status(),
              it.reason(),
              it.severity(),
              it.posts(),
              it.people(),
              it.account(),
              it.afterSeconds(),
              String.join(" ", it.tones()),
              it.life().size()));
    }
    return String.join(LINE_END, lines) + LINE_END;
  }

  private static String line(@Nullable Object... cells) {
    return Arrays.stream(cells).map(ReportCsv::cell).collect(Collectors.joining(","));
  }

  private static String cell(@Nullable Object value) {
    String text = value == null ? "" : value.toString();
    boolean word = value instanceof String && !text.isEmpty();
    if (word && FORMULA.indexOf(text.charAt(0)) >= 0) {
      text = "'" + text;
    }
    boolean quotes = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quotes ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}

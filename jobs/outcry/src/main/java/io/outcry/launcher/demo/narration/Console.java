// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.demo.narration;

import io.outcry.launcher.report.page.PlainText;
import java.io.Flushable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines of at most {@link #WIDTH} columns. Whatever is printed is made harmless for a terminal
 * first: no control characters, no turns of direction.
 */
final class Console {
  static final int WIDTH = 100;

  /** How a word looks where colour is allowed. */
  enum Style {
    PLAIN(""),
    STRONG("1"),
    SOFT("2"),
    ALARM("1;31"),
    GOOD("32");

    private final String code;

    Style(String code) {
      this.code = code;
    }
  }

  private final Appendable out;
  private final boolean colour;

  Console(Appendable out, boolean colour) {
    this.out = out;
    this.colour = colour;
  }

  /** Prints words after {@code indent} columns; what does not fit goes on below. */
  void print(int indent, String text, Style style) {
    for (String line : wrapped(text, WIDTH - indent)) {
      write(" ".repeat(indent) + styled(line, style) + "\n");
    }
  }

  /** Prints a label in a column of its own, and words beside it. */
  void print(String label, Style labelStyle, int column, String text, Style style) {
    String left = PlainText.of(label);
    String gap = " ".repeat(Math.max(1, column - left.length()));
    List<String> lines = wrapped(text, WIDTH - column);
    String first = lines.isEmpty() ? "" : gap + styled(lines.get(0), style);
    write(styled(left, labelStyle) + first + "\n");
    lines.stream().skip(1).forEach(line -> write(" ".repeat(column) + styled(line, style) + "\n"));
  }

  void blank() {
    write("\n");
  }

  /** Breaks text at spaces; a word longer than a line is broken where the line ends. */
  static List<String> wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : PlainText.of(text).strip().split("\\s+")) {
      String rest = word;
      int length = columns(rest);
      if (used > 0 && used + 1 + length > width) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      while (length > width) {
        int cut = rest.offsetByCodePoints(0, width);
        lines.add(rest.substring(0, cut));
        rest = rest.substring(cut);
        length = columns(rest);
      }
      line.append(used > 0 ? " " : "").append(rest);
      used += (used > 0 ? 1 : 0) + length;
    }
    if (used > 0) {
      lines.add(line.toString());
    }
    return lines;
  }

  private static int columns(String text) {
    return text.codePointCount(0, text.length());
  }

  private String styled(String text, Style style) {
    return colour && style != Style.PLAIN
        ? "\u001b[" + style.code + "m" + text + "\u001b[0m"
        : text;
  }

  private void write(String text) {
    try {
      out.append(text);
      if (out instanceof Flushable buffered) { // told as it happens, not when a buffer is full
        buffered.flush();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

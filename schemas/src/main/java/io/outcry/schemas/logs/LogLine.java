// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.logs;

import org.jspecify.annotations.Nullable;

/**
 * A line of the log for whoever operates Outcry: {@code event=alert-raised id=a_acme-air_5f0c …}.
 * One line for each event that matters, none per post; a value is never the text of a post and
 * never a secret. What a value holds cannot begin a line or a value of its own.
 */
public final class LogLine {
  private static final int LONGEST_VALUE = 500;

  private final StringBuilder line;

  private LogLine(String event) {
    line = new StringBuilder("event=").append(event);
  }

  /**
   * @param event its name, in small letters and hyphens
   */
  public static LogLine of(String event) {
    return new LogLine(event);
  }

  /** Adds a value, in quotes where it needs them; one that is null is left out. */
  public LogLine with(String key, @Nullable Object value) {
    if (value != null) {
      line.append(' ').append(key).append('=');
      append(String.valueOf(value));
    }
    return this;
  }

  /**
   * Adds what kind of error it was and where it came from. Its message is left out: it may hold
   * what was read, such as the text of a post.
   */
  public LogLine with(Throwable cause) {
    StackTraceElement[] trace = cause.getStackTrace();
    return with("cause", cause.getClass().getName())
        .with("at", trace.length == 0 ? null : trace[0]);
  }

  private void append(String value) {
    String shown =
        value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE - 1) + "…";
    if (!shown.isEmpty() && shown.chars().noneMatch(LogLine::needsQuotes)) {
      line.append(shown);
      return;
    }
    line.append('"');
    for (int index = 0; index < shown.length(); index++) {
      char each = shown.charAt(index);
      if (each == '"' || each == '\\') {
        line.append('\\').append(each);
      } else {
        line.append(Character.isISOControl(each) ? ' ' : each);
      }
    }
    line.append('"');
  }

  private static boolean needsQuotes(int character) {
    return Character.isWhitespace(character)
        || Character.isISOControl(character)
        || character == '"'
        || character == '='
        || character == '\\';
  }

  @Override
  public String toString() {
    return line.toString();
  }
}

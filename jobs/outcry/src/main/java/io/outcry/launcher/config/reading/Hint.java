// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.config.reading;

import java.util.regex.Pattern;

/** What people usually mean where YAML gives up. */
final class Hint {
  /** A hashtag or handle without quotes, where a value may begin. */
  private static final Pattern BARE_TAG = Pattern.compile("(?:^|[\\[,:-])\\s*([#@%`][^\\s,\\]]+)");

  private Hint() {}

  static String of(String problem, String text, int line) {
    if (problem.contains("another document")) {
      return "a file is one document: remove the line ---";
    }
    String[] lines = text.split("\n", -1);
    for (int at = Math.min(line, lines.length) - 1; at >= Math.max(0, line - 3); at--) {
      if (lines[at].indexOf('\t') >= 0) {
        return "line " + (at + 1) + " has a tab; indent with spaces";
      }
      var tag = BARE_TAG.matcher(lines[at]);
      if (tag.find()) {
        return "put quotes around \"" + tag.group(1) + "\" in line " + (at + 1);
      }
    }
    return "check indentation, colons, quotes and brackets here and in the line before";
  }
}

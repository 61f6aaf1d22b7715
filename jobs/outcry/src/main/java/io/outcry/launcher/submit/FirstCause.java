// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.submit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What went wrong in the first place, out of the stack traces that Flink answers with. */
final class FirstCause {
  private static final String CAUSED_BY = "Caused by: ";

  /** Where the words of an exception end: its frames, its causes, Flink's own brackets. */
  private static final Pattern END =
      Pattern.compile("(?m)^(\\s+at |\\s+\\.\\.\\. \\d+ more|\\s*Suppressed: |End of exception).*");

  /** The exception of Java or Flink before its words; ours speak for themselves. */
  private static final Pattern TYPE = Pattern.compile("^([\\w$]+\\.)+([\\w$]+)(: |$)");

  private static final String ON_SERVER = "Exception on server side:";

  private FirstCause() {}

  /** Of an answer's list of errors, of which the last says most. */
  static String of(JsonNode errors) {
    List<String> all = new ArrayList<>();
    errors.forEach(error -> all.add(error.asText()));
    return all.isEmpty() ? "it did not say why" : of(all.get(all.size() - 1));
  }

  static String of(String stackTrace) {
    int at = stackTrace.lastIndexOf(CAUSED_BY);
    int server = stackTrace.indexOf(ON_SERVER);
    String from = stackTrace;
    if (at >= 0) {
      from = stackTrace.substring(at + CAUSED_BY.length());
    } else if (server >= 0) {
      from = stackTrace.substring(server + ON_SERVER.length());
    }
    String words = END.split(from.strip().replaceFirst("^<", ""), 2)[0].strip();
    var type = TYPE.matcher(words);
    if (!type.find()) {
      return words;
    }
    String rest = words.substring(type.end()).strip();
    boolean ours = type.group().startsWith("io.outcry.");
    return ours ? rest : rest.isEmpty() ? type.group(2) : type.group(2) + ": " + rest;
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.phrases;

import java.util.HashMap;
import java.util.Map;

/** The named sets of words of one rule file. */
final class WordSets {
  private final Map<String, String> choices = new HashMap<>();

  static boolean isDefinition(String line) {
    return line.startsWith("{");
  }

  /** Takes a line <code>{name} tab a|b|c</code>; a second one of a name adds to the first. */
  void define(String line) {
    int close = line.indexOf("}\t");
    if (close < 2) {
      throw new IllegalArgumentException("expected {name}, a tab and words with '|' between");
    }
    String words = expand(line.substring(close + 1).strip());
    choices.merge(line.substring(1, close), words, (first, second) -> first + "|" + second);
  }

  /** The rule with the words of each set in the place of its name. */
  String expand(String rule) {
    int open = rule.indexOf('{');
    int close = rule.indexOf('}', open + 1);
    if (open < 0 || close < 0) {
      return rule;
    }
    String name = rule.substring(open + 1, close);
    String words = choices.get(name);
    if (words == null) {
      throw new IllegalArgumentException("no set {" + name + "} is defined above");
    }
    return rule.substring(0, open) + words + expand(rule.substring(close + 1));
  }
}

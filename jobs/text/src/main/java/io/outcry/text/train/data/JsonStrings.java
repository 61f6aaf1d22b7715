// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.data;

import java.util.ArrayList;
import java.util.List;

/** The strings of a JSON file of translations that are values, in order; keys are left out. */
public final class JsonStrings {
  private final String json;
  private int at;

  private JsonStrings(String json) {
    this.json = json;
  }

  public static List<String> values(String json) {
    return new JsonStrings(json).values();
  }

  private List<String> values() {
    List<String> values = new ArrayList<>();
    while (true) {
      at = json.indexOf('"', at);
      if (at < 0) {
        return values;
      }
      String string = string();
      while (at < json.length() && Character.isWhitespace(json.charAt(at))) {
        at++;
      }
      if (at == json.length() || json.charAt(at) != ':') {
        values.add(string);
      }
    }
  }

  private String string() {
    StringBuilder string = new StringBuilder();
    at++;
    while (at < json.length() && json.charAt(at) != '"') {
      char c = json.charAt(at++);
      string.append(c == '\\' && at < json.length() ? escaped() : c);
    }
    at = Math.min(at + 1, json.length());
    return string.toString();
  }

  private char escaped() {
    char c = json.charAt(at++);
    if (c == 'u' && at + 4 <= json.length()) {
      at += 4;
      return (char) Integer.parseInt(json.substring(at - 4, at), 16);
    }
    return c == 'n' || c == 't' || c == 'r' ? ' ' : c;
  }
}

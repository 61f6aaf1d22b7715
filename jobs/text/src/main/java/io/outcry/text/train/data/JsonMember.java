// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.data;

import org.jspecify.annotations.Nullable;

/** Finds strings among the members of one JSON object, and looks into no nested value. */
public final class JsonMember {
  private final String json;
  private int at;

  private JsonMember(String json) {
    this.json = json;
  }

  /** The string that member {@code name} holds; null when there is none. */
  public static @Nullable String string(String json, String name) {
    return new JsonMember(json).find(name);
  }

  private @Nullable String find(String name) {
    int depth = 0;
    while (at < json.length()) {
      char c = json.charAt(at);
      if (c == '"') {
        String value = string();
        if (depth == 1 && value.equals(name) && next(':') && next('"')) {
          at--;
          return string();
        }
      } else {
        depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
        at++;
      }
    }
    return null;
  }

  /** Reads the string that begins here and goes behind it. */
  private String string() {
    StringBuilder value = new StringBuilder();
    at++;
    while (at < json.length() && json.charAt(at) != '"') {
      char c = json.charAt(at++);
      value.append(c == '\\' && at < json.length() ? escaped() : c);
    }
    at++;
    return value.toString();
  }

  private char escaped() {
    char c = json.charAt(at++);
    if (c == 'u' && at + 4 <= json.length()) {
      at += 4;
      return (char) Integer.parseInt(json.substring(at - 4, at), 16);
    }
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      default -> c;
    };
  }

  /** Goes behind {@code sign} when it comes next, blanks aside. */
  private boolean next(char sign) {
    int i = at;
    while (i < json.length() && Character.isWhitespace(json.charAt(i))) {
      i++;
    }
    boolean found = i < json.length() && json.charAt(i) == sign;
    at = found ? i + 1 : at;
    return found;
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.data;

/**
 * Undoes what the published sets did to their texts: JSON escapes of the form backslash-u, doubled
 * quotes around, the five HTML entities.
 */
public final class PlainText {
  private PlainText() {}

  public static String of(String published) {
    return entities(unescaped(unquoted(published)));
  }

  private static String unquoted(String text) {
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
  }

  private static String entities(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  private static String unescaped(String text) {
    int at = text.indexOf("\\u");
    if (at < 0) {
      return text;
    }
    StringBuilder result = new StringBuilder(text.length());
    int from = 0;
    while (at >= 0) {
      int unit = hex(text, at + 2);
      if (unit >= 0) {
        result.append(text, from, at).append((char) unit);
        from = at + 6;
      }
      at = text.indexOf("\\u", at + 2);
    }
    return result.append(text, from, text.length()).toString();
  }

  private static int hex(String text, int from) {
    if (from + 4 > text.length()) {
      return -1;
    }
    int value = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      value = value * 16 + digit;
    }
    return value;
  }
}

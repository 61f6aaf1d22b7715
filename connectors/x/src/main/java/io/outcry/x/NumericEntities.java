// SPDX-License-Identifier: Apache-2.0
package io.outcry.x;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numeric HTML entities in a JSON text, which twitter4j leaves in place for all but some of them. A
 * decoded ampersand becomes {@code &amp;}, so that twitter4j's own decoding, which comes next, does
 * not decode the same text twice.
 */
final class NumericEntities {
  private static final Pattern ENTITY =
      Pattern.compile("&#(?:([0-9]{1,7})|[xX]([0-9a-fA-F]{1,6}));");

  private NumericEntities() {}

  static String decode(String json) {
    return json.contains("&#")
        ? ENTITY.matcher(json).replaceAll(NumericEntities::inJson).toString()
        : json;
  }

  /** The character as it stands inside a JSON string, safe as a replacement of a regex. */
  private static String inJson(MatchResult entity) {
    String decimal = entity.group(1);
    int code = decimal != null ? Integer.parseInt(decimal) : Integer.parseInt(entity.group(2), 16);
    if (code == '&') {
      return "&amp;";
    }
    if (!Character.isValidCodePoint(code)
        || code < ' '
        || Character.getType(code) == Character.SURROGATE) {
      return Matcher.quoteReplacement(entity.group());
    }
    String plain = Character.toString(code);
    String escaped = code == '"' || code == '\\' ? "\\" + plain : plain;
    return Matcher.quoteReplacement(escaped);
  }
}

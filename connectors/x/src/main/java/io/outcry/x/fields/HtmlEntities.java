// SPDX-License-Identifier: Apache-2.0
package io.outcry.x.fields;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The HTML entities in which X escapes texts: the five of XML, and numbers. */
public final class HtmlEntities {
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));");
  private static final Map<String, String> NAMED =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");

  private HtmlEntities() {}

  /** The text with each entity decoded once; what is none, or no character, stays as it is. */
  public static String decode(String text) {
    return text.indexOf('&') < 0 ? text : ENTITY.matcher(text).replaceAll(HtmlEntities::plain);
  }

  /** Safe as a replacement of a regex. */
  private static String plain(MatchResult entity) {
    String name = entity.group(3);
    if (name != null) {
      return NAMED.getOrDefault(name, "");
    }
    String decimal = entity.group(1);
    int code = decimal != null ? Integer.parseInt(decimal) : Integer.parseInt(entity.group(2), 16);
    boolean readable =
        Character.isValidCodePoint(code)
            && code >= ' '
            && Character.getType(code) != Character.SURROGATE;
    String plain = readable ? Character.toString(code) : entity.group();
    return plain.equals("$") || plain.equals("\\") ? "\\" + plain : plain;
  }
}

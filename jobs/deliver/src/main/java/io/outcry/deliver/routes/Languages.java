// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.routes;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a route takes for one language: tags of BCP 47 with the same primary subtag. */
public final class Languages {
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*");

  private Languages() {}

  /** Whether the text may be a tag, such as {@code en}, {@code pt-BR} or {@code und}. */
  public static boolean isTag(String text) {
    return TAG.matcher(text).matches();
  }

  /** {@code pt} and {@code pt-BR} agree, also in capitals. */
  public static boolean agree(String one, String other) {
    return primary(one).equals(primary(other));
  }

  private static String primary(String tag) {
    int end = tag.indexOf('-');
    return (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.posts;

/** Half characters: JSON can escape them, UTF-8 cannot hold them. */
final class Surrogates {
  private Surrogates() {}

  /** The text with U+FFFD for each half of a surrogate pair that stands alone. */
  static String paired(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (Character.isSurrogate(text.charAt(at))) {
        return text.codePoints()
            .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
      }
    }
    return text;
  }
}

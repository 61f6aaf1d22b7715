// SPDX-License-Identifier: Apache-2.0
package io.outcry.jetstream.events;

import java.util.Comparator;
import java.util.List;

/**
 * Links in full. A client shows {@code acme.example/news/20...} and keeps the address beside the
 * text; who reads the text alone needs the address. Where an author has linked words, the words
 * stay.
 */
final class FullLinks {
  private static final int NOWHERE = -1;

  private final String text;
  private int byteAt;
  private int charAt;

  private FullLinks(String text) {
    this.text = text;
  }

  /** The text, with each address that is shown shortened in full. */
  static String in(String text, List<LinkFacet> links) {
    FullLinks place = new FullLinks(text);
    StringBuilder full = new StringBuilder(text.length() + 64);
    int copied = 0;
    List<LinkFacet> inOrder =
        links.stream().sorted(Comparator.comparingLong(LinkFacet::start)).toList();
    for (LinkFacet link : inOrder) {
      int from = place.ofByte(link.start());
      int to = from == NOWHERE ? NOWHERE : place.ofByte(link.end());
      if (to != NOWHERE && isShortened(text.substring(from, to), link.uri())) {
        full.append(text, copied, from).append(link.uri());
        copied = to;
      }
    }
    return full.append(text, copied, text.length()).toString();
  }

  /** The index of a byte, which is not before the last one; nowhere within a character. */
  private int ofByte(long offset) {
    if (offset < byteAt) {
      return NOWHERE;
    }
    while (byteAt < offset && charAt < text.length()) {
      int code = text.codePointAt(charAt);
      byteAt += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
      charAt += Character.charCount(code);
    }
    return byteAt == offset ? charAt : NOWHERE;
  }

  private static boolean isShortened(String shown, String uri) {
    String kept = shown;
    if (kept.endsWith("...")) {
      kept = kept.substring(0, kept.length() - 3);
    } else if (kept.endsWith("…")) {
      kept = kept.substring(0, kept.length() - 1);
    }
    String begin = bare(kept);
    String whole = bare(uri);
    boolean isBegin = !begin.isEmpty() && whole.regionMatches(true, 0, begin, 0, begin.length());
    boolean wasCut = kept.length() < shown.length();
    int left = whole.length() - begin.length();
    return isBegin && (wasCut || left == 0 || (left == 1 && whole.endsWith("/")));
  }

  private static String bare(String address) {
    int scheme = address.indexOf("://");
    String rest = scheme < 0 ? address : address.substring(scheme + 3);
    return rest.startsWith("www.") ? rest.substring(4) : rest;
  }
}

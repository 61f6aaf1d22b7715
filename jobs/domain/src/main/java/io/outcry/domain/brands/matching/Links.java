// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.brands.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The hosts that a text links to, with or without a scheme. The paths of links are hidden from the
 * search for names, since what stands there is not what people say.
 *
 * <p>A link ends at a space and where a script without spaces goes on, so hosts in such scripts are
 * known in their {@code xn--} form only.
 */
final class Links {
  private static final int MAX_HOST = 253; // RFC 1035, section 2.3.4

  private final NormalText text;
  private final BitSet hidden;
  private final List<String> hosts = new ArrayList<>();

  private Links(NormalText text, BitSet hidden) {
    this.text = text;
    this.hidden = hidden;
  }

  /** The hosts in {@code text}, in its order; hides the places of links in {@code hidden}. */
  static List<String> find(NormalText text, BitSet hidden) {
    var links = new Links(text, hidden);
    for (int i = 0; i < text.length(); ) {
      i = links.next(i);
    }
    return links.hosts;
  }

  /** Looks at {@code from} and returns where to go on. */
  private int next(int from) {
    int authority = afterScheme(from);
    if (authority > from) {
      int end = linkEnd(authority);
      addAuthority(authority, end);
      hidden.set(from, end);
      return end;
    }
    if (!isHost(text.at(from))) {
      return from + 1;
    }
    int end = hostEnd(from);
    int before = text.at(from - 1);
    boolean inAnother = before == '@' || before == '/' || before == '=' || text.at(end) == '@';
    if (!inAnother && add(from, end) && text.at(end) == '/') {
      int linkEnd = linkEnd(end);
      hidden.set(from, linkEnd);
      return linkEnd;
    }
    return end;
  }

  private int afterScheme(int from) {
    if (text.at(from) != 'h') {
      return from;
    }
    return text.startsWith("https://", from)
        ? from + 8
        : text.startsWith("http://", from) ? from + 7 : from;
  }

  private int linkEnd(int from) {
    int end = from;
    while (text.at(end) != ' ' && !CodePoints.isUnspaced(text.at(end))) {
      end++;
    }
    return end;
  }

  private int hostEnd(int from) {
    int end = from + 1;
    while (isHost(text.at(end)) && afterScheme(end) == end) {
      end++;
    }
    return end;
  }

  /** {@code user:password@host:port} of a link, up to its path, query or fragment. */
  private void addAuthority(int from, int linkEnd) {
    int begin = from;
    int end = from;
    while (end < linkEnd && "/?#\\".indexOf(text.at(end)) < 0) {
      if (text.at(end) == '@') {
        begin = end + 1;
      }
      end++;
    }
    int hostEnd = begin;
    while (hostEnd < end && isHost(text.at(hostEnd))) {
      hostEnd++;
    }
    add(begin, hostEnd);
  }

  private boolean add(int from, int to) {
    int end = to;
    while (end > from && !Character.isLetterOrDigit(text.at(end - 1))) {
      end--;
    }
    return isHost(from, end) && hosts.add(text.slice(from, end));
  }

  /** Most words are none: they have no dot. */
  private boolean isHost(int from, int end) {
    int dot = from;
    while (dot < end && text.at(dot) != '.') {
      dot++;
    }
    return dot > from && dot < end && end - from <= MAX_HOST;
  }

  private static boolean isHost(int codePoint) {
    return codePoint == '.'
        || codePoint == '-'
        || codePoint == CodePoints.JOINING_HYPHEN
        || (CodePoints.isWord(codePoint) && !CodePoints.isUnspaced(codePoint));
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.links;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Collects what a post passes on: what the network says that it carries, then the addresses in its
 * text; each page once, at most {@link #MOST}. Pictures are left out, since every upload of one has
 * an address of its own. Not thread-safe.
 */
public final class PostLinks {
  static final int MOST = 4;

  /** Of a longer text only the beginning is looked at. */
  private static final int LONGEST_TEXT = 20_000;

  private static final Pattern IN_TEXT =
      Pattern.compile("(?i)https?://[^\\s<>\"`\\u3001\\u3002\\uFF01\\uFF0C\\uFF1F\\u300C\\u300D]+");

  /** What ends a sentence and no address. */
  private static final String ENDS = ".,;:!?'*_~|)]}\u2019\u201D\u00BB";

  private final List<Link> found = new ArrayList<>();

  /**
   * Adds what the network says that the post carries; nothing where that is no address.
   *
   * @param kind {@code video}, {@code audio} or {@code link}; any other is left out
   */
  public PostLinks carrying(String kind, String url) {
    switch (kind) {
      case "video" -> add(LinkKind.VIDEO, url);
      case "audio" -> add(LinkKind.AUDIO, url);
      case "link" -> add(LinkKind.LINK, url);
      default -> {}
    }
    return this;
  }

  /** Adds the addresses in a text; one that the network has cut short is none. */
  public PostLinks saying(String text) {
    if (text.indexOf("://") < 0) {
      return this;
    }
    Matcher matcher =
        IN_TEXT.matcher(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
    while (found.size() < MOST && matcher.find()) {
      String url = matcher.group();
      if (url.indexOf('\u2026') < 0) {
        add(LinkKind.LINK, withoutEnd(url));
      }
    }
    return this;
  }

  /** In the order in which they were added. */
  public List<Link> all() {
    return List.copyOf(found);
  }

  private void add(LinkKind kind, String address) {
    CanonicalUrl url = CanonicalUrl.of(address);
    if (url == null
        || found.size() == MOST
        || Hosts.isDifferentForEachPost(url)
        || found.stream().anyMatch(link -> link.url().key().equals(url.key()))) {
      return;
    }
    found.add(new Link(kind == LinkKind.LINK && Hosts.isVideo(url) ? LinkKind.VIDEO : kind, url));
  }

  private static String withoutEnd(String url) {
    int end = url.length();
    while (end > 0 && ENDS.indexOf(url.charAt(end - 1)) >= 0 && !closes(url, end)) {
      end--;
    }
    return url.substring(0, end);
  }

  /** {@code /wiki/Delay_(travel)} keeps its bracket. */
  private static boolean closes(String url, int end) {
    return url.charAt(end - 1) == ')' && url.lastIndexOf('(', end - 2) >= 0;
  }
}

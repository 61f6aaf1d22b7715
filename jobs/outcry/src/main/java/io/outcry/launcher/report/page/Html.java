// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.report.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Writes HTML and SVG. Whatever goes in as text or as the value of an attribute is escaped, so that
 * a page cannot be broken by what people post.
 */
public final class Html {
  private static final Set<String> VOID = Set.of("meta", "br", "hr");

  private final Appendable out;
  private final Deque<String> open = new ArrayDeque<>();

  public Html(Appendable out) {
    this.out = out;
  }

  /** Opens an element; attributes are pairs of a name and a value. */
  public Html open(String tag, String... attributes) {
    raw("<").raw(tag);
    for (int i = 0; i + 1 < attributes.length; i += 2) {
      raw(" ").raw(attributes[i]).raw("=\"");
      raw(escape(PlainText.of(attributes[i + 1]))).raw("\"");
    }
    raw(">");
    if (!VOID.contains(tag)) {
      open.push(tag);
    }
    return this;
  }

  /** Closes the element that was opened last. */
  public Html close() {
    return raw("</").raw(open.pop()).raw(">");
  }

  /** Our own words. */
  public Html text(String text) {
    return raw(escape(PlainText.of(text)));
  }

  /** Words of a stranger: kept apart from ours, also in their direction of writing. */
  public Html theirs(String text) {
    return raw("<bdi dir=\"auto\">").text(text).raw("</bdi>");
  }

  public Html element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close();
  }

  /** A link to a page of a network; other addresses than http and https are shown as text. */
  public Html link(@org.jspecify.annotations.Nullable String url, String text) {
    if (url == null || !(url.startsWith("https://") || url.startsWith("http://"))) {
      return theirs(text);
    }
    return open("a", "href", url, "rel", "noopener noreferrer nofollow").theirs(text).close();
  }

  /** Markup that is ours and constant: style sheet, document type. */
  Html raw(String markup) {
    try {
      out.append(markup);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}

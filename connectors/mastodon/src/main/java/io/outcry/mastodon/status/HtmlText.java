// SPDX-License-Identifier: Apache-2.0
package io.outcry.mastodon.status;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * The HTML of a status as the text that its author wrote: paragraphs and lines, links in full,
 * hashtags and emoji codes as they stand, mentions as {@code @name@server}, for {@code @name} alone
 * names nobody outside of one server.
 */
final class HtmlText implements NodeFilter {
  private static final Set<String> BLOCKS =
      Set.of(
          "p", "div", "blockquote", "ul", "ol", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "table");
  private static final Set<String> LINES = Set.of("li", "tr", "dt", "dd");

  private final Map<String, String> handles = new HashMap<>();
  private final boolean quotes;
  private final StringBuilder text = new StringBuilder();
  private final Set<String> hiddenLinks = new LinkedHashSet<>();
  private int linkStart;

  private HtmlText(List<Account> mentions, @Nullable String domain, boolean quotes) {
    for (Account account : mentions) {
      String handle = account.handle(domain);
      if (handle != null && account.url() != null) {
        handles.put(account.url(), handle);
      }
    }
    this.quotes = quotes;
  }

  /**
   * What a status says.
   *
   * @param hiddenLinks where those links lead whose text does not show it; none twice
   */
  record Said(String text, List<String> hiddenLinks) {}

  /**
   * @param domain see {@link Account#handle}
   */
  static Said read(Status status, @Nullable String domain) {
    boolean quotes = status.quote() != null && status.quote().uri() != null;
    var reading = new HtmlText(status.mentions(), domain, quotes);
    Jsoup.parseBodyFragment(status.content()).body().filter(reading);
    return new Said(reading.text.toString().strip(), List.copyOf(reading.hiddenLinks));
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      text.append(words.getWholeText());
    } else if (node instanceof Element element) {
      if (quotes && element.hasClass("quote-inline")) {
        return FilterResult
            .SKIP_ENTIRELY; // says again, for software without quotes, what is quoted
      }
      open(element);
    }
    return FilterResult.CONTINUE;
  }

  private void open(Element element) {
    String name = element.normalName();
    if (name.equals("br")) {
      text.append('\n');
    } else if (name.equals("a")) {
      linkStart = text.length();
    } else {
      breakAround(name);
    }
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (element.normalName().equals("a")) {
        closeLink(element);
      } else {
        breakAround(element.normalName());
      }
    }
    return FilterResult.CONTINUE;
  }

  private void breakAround(String name) {
    if (BLOCKS.contains(name)) {
      endLines(2);
    } else if (LINES.contains(name)) {
      endLines(1);
    }
  }

  /** At least so many line ends, except before the first word. */
  private void endLines(int wanted) {
    int ends = 0;
    int length = text.length();
    while (ends < Math.min(wanted, length) && text.charAt(length - 1 - ends) == '\n') {
      ends++;
    }
    if (ends < length) {
      text.append("\n".repeat(wanted - ends));
    }
  }

  private void closeLink(Element link) {
    int start = Math.min(linkStart, text.length());
    String shown = text.substring(start);
    if (link.hasClass("hashtag")) {
      return;
    }
    if (link.hasClass("mention") || shown.startsWith("@")) {
      replaceFrom(start, mention(shown, link.attr("href")));
      return;
    }
    String href = link.attr("href");
    String host = Account.host(href);
    if (host == null) {
      return;
    }
    if (!shown.contains(host)) {
      hiddenLinks.add(href);
    } else if (shown.endsWith("…")) {
      replaceFrom(start, href);
    }
  }

  private void replaceFrom(int start, String words) {
    text.replace(start, text.length(), words);
  }

  private String mention(String shown, String href) {
    if (!shown.startsWith("@") || shown.indexOf('@', 1) > 0) {
      return shown;
    }
    String name = shown.substring(1).strip();
    String handle = handles.get(href);
    if (handle != null && handle.startsWith(name + "@")) {
      return "@" + handle;
    }
    boolean isPage = href.endsWith("/@" + name) || href.endsWith("/users/" + name);
    String host = Account.host(href);
    return isPage && host != null ? "@" + name + "@" + host : shown;
  }
}

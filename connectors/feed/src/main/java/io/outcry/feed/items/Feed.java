// SPDX-License-Identifier: Apache-2.0
package io.outcry.feed.items;

import com.apptasticsoftware.rssreader.Item;
import com.apptasticsoftware.rssreader.RssReader;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says: RSS 0.9 to 2.0, RDF, Atom.
 *
 * @param notBefore how long it asks to be left alone; zero where it does not say
 * @param broken what is wrong with it; then the items are those before that place
 */
public record Feed(List<FeedItem> items, Duration notBefore, @Nullable String broken) {
  private static final Set<String> ROOTS = Set.of("rss", "feed", "rdf:RDF", "RDF");
  private static final Reader READER = new Reader();

  /**
   * One for all feeds: it is not made for threads, and each has an HTTP client that is not used.
   */
  private static final class Reader {
    private final RssReader reader = new RssReader();

    Reader() {
      reader.setReadTimeout(Duration.ZERO); // it would end a feed early without a word
      // numbers that nobody needs here, and of which it logs when they are none
      reader.addItemExtension("enclosure", "length", (item, text) -> {});
      for (String tag : List.of("hour", "sy:updateFrequency")) {
        reader.addChannelExtension(tag, (channel, text) -> {});
      }
      for (String size : List.of("height", "width")) {
        reader.addChannelExtension("/rss/channel/image/" + size, (channel, text) -> {});
      }
    }

    synchronized List<Item> items(String xml) {
      byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
      try (Stream<Item> items = reader.read(new ByteArrayInputStream(bytes))) {
        return items.toList();
      }
    }
  }

  /**
   * Reads the answer of a server.
   *
   * @param address where it was asked for
   * @param contentType the header, if there is one
   * @throws NoFeedException if it is no feed at all
   */
  public static Feed read(byte[] body, @Nullable String contentType, URI address)
      throws NoFeedException {
    String xml = FeedText.of(body, contentType);
    FeedWalk walk = FeedWalk.over(xml);
    String root = walk.root().toLowerCase(Locale.ROOT);
    if (!ROOTS.contains(walk.root())) {
      boolean page = root.equals("html") || root.equals("head") || root.equals("body");
      throw new NoFeedException(page ? "a web page" : problem(root, walk.broken()));
    }
    if (walk.broken() != null && (walk.tooDeep() || walk.items().isEmpty())) {
      throw new NoFeedException("broken XML: " + walk.broken());
    }
    return new Feed(items(xml, walk, address), notBefore(walk.channel().texts()), walk.broken());
  }

  private static String problem(String root, @Nullable String broken) {
    return root.isEmpty() ? "no XML: " + broken : "XML with the root element " + root;
  }

  private static List<FeedItem> items(String xml, FeedWalk walk, URI address) {
    List<Item> items = READER.items(walk.whole(xml));
    List<FeedItem> all = new ArrayList<>();
    int count = Math.min(items.size(), walk.items().size());
    for (int i = 0; i < count; i++) {
      all.add(new ItemReader(items.get(i), walk.items().get(i), address).read());
    }
    return all;
  }

  private static Duration notBefore(Map<String, String> channel) {
    Duration ttl = Duration.ofMinutes(number(channel.get("ttl"), 0));
    Duration period =
        switch (channel.getOrDefault("sy:updatePeriod", "")) {
          case "hourly" -> Duration.ofHours(1);
          case "daily" -> Duration.ofDays(1);
          case "weekly" -> Duration.ofDays(7);
          case "monthly" -> Duration.ofDays(30);
          case "yearly" -> Duration.ofDays(365);
          default -> Duration.ZERO;
        };
    Duration update = period.dividedBy(Math.max(1, number(channel.get("sy:updateFrequency"), 1)));
    return ttl.compareTo(update) > 0 ? ttl : update;
  }

  private static long number(@Nullable String text, long otherwise) {
    return text != null && text.matches("[0-9]{1,6}") ? Long.parseLong(text) : otherwise;
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.feed.items;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Goes over a feed before rssreader does: says whether it is well-formed, which rssreader does not
 * tell, and takes what rssreader leaves: the relations of links, media, updates of a channel.
 */
final class FeedWalk {
  /** rssreader needs time that grows with the square of the depth. */
  static final int MAX_DEPTH = 64;

  private static final Set<String> ITEMS = Set.of("item", "entry");

  /** Texts that count wherever they are. */
  private static final Set<String> TEXTS =
      Set.of(
          "yt:videoId",
          "media:title",
          "media:description",
          "ttl",
          "sy:updatePeriod",
          "sy:updateFrequency");

  /** Those that count only of the item itself, and not of the feed that it was taken from. */
  private static final Set<String> OWN_TEXTS = Set.of("id", "guid", "updated");

  private static final Set<String> TAGS =
      Set.of("media:content", "media:thumbnail", "media:statistics");
  private static final int MAX_TAGS = 50;

  /** An element of an item with its attributes. */
  record Tag(String name, Map<String, String> attributes) {
    String get(String attribute) {
      return attributes.getOrDefault(attribute, "");
    }
  }

  /**
   * @param texts by the name of their element
   */
  record Extras(List<Tag> tags, Map<String, String> texts) {
    Extras() {
      this(new ArrayList<>(), new HashMap<>());
    }
  }

  private final Deque<String> path = new ArrayDeque<>();
  private final List<Extras> items = new ArrayList<>();
  private final Extras channel = new Extras();
  private Extras current = channel;
  private String root = "";
  private @Nullable String broken;
  private boolean tooDeep;
  private @Nullable StringBuilder text;
  private List<String> openAfterWhole = List.of();

  /** Walks until the end, or until the XML is broken. */
  static FeedWalk over(String xml) {
    FeedWalk walk = new FeedWalk();
    try {
      XMLStreamReader in = factory().createXMLStreamReader(new StringReader(xml));
      while (in.hasNext() && walk.broken == null) {
        walk.step(in, in.next());
      }
    } catch (XMLStreamException e) {
      walk.broken = words(e);
    }
    return walk;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false); // prefixes nobody declared
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  /** The name of the outermost element; empty where there is none. */
  String root() {
    return root;
  }

  /** What is wrong with the XML and where; null if nothing. */
  @Nullable String broken() {
    return broken;
  }

  /** Whether rssreader had better not be given it. */
  boolean tooDeep() {
    return tooDeep;
  }

  /** The feed as far as its whole items go, well-formed. */
  String whole(String xml) {
    if (broken == null) {
      return xml;
    }
    StringBuilder closed = new StringBuilder(xml.substring(0, endOfItems(xml)));
    for (int i = openAfterWhole.size() - 1; i >= 0; i--) {
      closed.append("</").append(openAfterWhole.get(i)).append('>');
    }
    return closed.toString();
  }

  /** Behind the last whole item; the parser's own offsets are not exact. */
  private int endOfItems(String xml) {
    int left = items.size();
    int at = 0;
    while (left > 0) {
      at = xml.indexOf('<', at);
      if (xml.startsWith("<!--", at)) {
        at = FeedText.end(xml, "-->", at);
      } else if (xml.startsWith(FeedText.CDATA, at)) {
        at = FeedText.end(xml, "]]>", at);
      } else if (xml.startsWith("<?", at)) {
        at = FeedText.end(xml, "?>", at);
      } else {
        int end = FeedText.end(xml, ">", at);
        boolean closes = xml.charAt(at + 1) == '/';
        left -= closes && ITEMS.contains(xml.substring(at + 2, end - 1).strip()) ? 1 : 0;
        at = closes ? end : at + 1;
      }
    }
    return at;
  }

  Extras channel() {
    return channel;
  }

  /** Of each whole item, in their order. */
  List<Extras> items() {
    return items;
  }

  private void step(XMLStreamReader in, int event) {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> start(in);
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
        if (text != null) {
          text.append(in.getText());
        }
      }
      case XMLStreamConstants.END_ELEMENT -> end();
      default -> {}
    }
  }

  private void start(XMLStreamReader in) {
    String name = name(in);
    String parent = path.isEmpty() ? "" : path.getLast();
    boolean own = ITEMS.contains(parent);
    root = root.isEmpty() ? name : root;
    path.addLast(name);
    if (path.size() > MAX_DEPTH) {
      tooDeep = true;
      broken = "elements inside each other to more than " + MAX_DEPTH;
      return;
    }
    if (ITEMS.contains(name)) {
      current = new Extras();
    } else if (TAGS.contains(name) || (own && name.equals("link"))) {
      addTag(name, in);
    }
    boolean wanted =
        TEXTS.contains(name)
            || (own && OWN_TEXTS.contains(name))
            || (name.equals("uri") && parent.equals("author"));
    text = wanted ? new StringBuilder() : null;
  }

  private void addTag(String name, XMLStreamReader in) {
    if (current.tags.size() < MAX_TAGS) {
      Map<String, String> attributes = new HashMap<>();
      for (int i = 0; i < in.getAttributeCount(); i++) {
        attributes.put(in.getAttributeLocalName(i), in.getAttributeValue(i));
      }
      current.tags.add(new Tag(name, attributes));
    }
  }

  private void end() {
    String name = path.removeLast();
    if (text != null) {
      current.texts.putIfAbsent(name, text.toString().strip());
      text = null;
    }
    if (ITEMS.contains(name)) {
      items.add(current);
      current = channel;
      openAfterWhole = List.copyOf(path);
    }
  }

  private static String name(XMLStreamReader in) {
    String prefix = in.getPrefix();
    return prefix == null || prefix.isEmpty()
        ? in.getLocalName()
        : prefix + ":" + in.getLocalName();
  }

  /** The parser's message has its place on a line of its own. */
  private static String words(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    int said = message.indexOf("Message: ");
    String what =
        (said < 0 ? message : message.substring(said + 9)).replaceAll("\\s+", " ").strip();
    String where = e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNumber();
    return (what.length() <= 200 ? what : what.substring(0, 200) + "…") + where;
  }
}

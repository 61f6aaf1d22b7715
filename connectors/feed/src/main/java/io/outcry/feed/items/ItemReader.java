// SPDX-License-Identifier: Apache-2.0
package io.outcry.feed.items;

import com.apptasticsoftware.rssreader.Channel;
import com.apptasticsoftware.rssreader.Item;
import io.outcry.feed.items.FeedWalk.Extras;
import io.outcry.feed.items.FeedWalk.Tag;
import io.outcry.schemas.posts.Author;
import io.outcry.schemas.posts.Media;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Makes one item of what rssreader and the walk found of it. */
final class ItemReader {
  private static final Pattern MAIL_AND_NAME = Pattern.compile("\\S+@\\S+\\s+\\((.+)\\)");
  private static final Pattern NAME_AND_MAIL = Pattern.compile("(.*\\S)\\s*\\(\\S+@\\S+\\)");
  private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:\\S+");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
  private static final int MAX_ID_CHARACTERS = 500;
  private static final int MAX_MEDIA = 10;

  private final Item item;
  private final Extras extras;
  private final URI address;

  ItemReader(Item item, Extras extras, URI address) {
    this.item = item;
    this.extras = extras;
    this.address = address;
  }

  FeedItem read() {
    String link = link();
    String text = text();
    Instant published = FeedDates.parse(item.getPubDate().orElse(null));
    Instant updated = FeedDates.parse(extras.texts().get("updated"));
    boolean later = updated != null && published != null && updated.isAfter(published);
    return new FeedItem(
        FeedItem.NETWORK + ":" + id(link, text),
        author(),
        text,
        link,
        channel()
            .flatMap(Channel::getLanguage)
            .filter(l -> LANGUAGE.matcher(l).matches())
            .orElse(null),
        media(link),
        views(),
        published == null ? updated : published,
        later ? updated : null);
  }

  private Optional<Channel> channel() {
    return Optional.ofNullable(item.getChannel());
  }

  /** Its guid; else its link; else what it says. A guid that is no address is one of its feed. */
  private String id(@Nullable String link, String text) {
    String guid = guid();
    boolean known = ABSOLUTE.matcher(guid).matches() && guid.length() <= MAX_ID_CHARACTERS;
    if (known) {
      return guid;
    }
    if (guid.isEmpty() && link != null && link.length() <= MAX_ID_CHARACTERS) {
      return link;
    }
    boolean fits = !guid.isEmpty() && guid.length() <= MAX_ID_CHARACTERS;
    String of = guid.isEmpty() ? text + item.getPubDate().orElse("") : guid;
    return place(address) + "#" + (fits ? guid : Digest.of(of));
  }

  /** rssreader would take that of the feed which an aggregator took the item from. */
  private String guid() {
    String own = extras.texts().getOrDefault("guid", extras.texts().getOrDefault("id", ""));
    return own.isEmpty() ? item.getGuid().map(String::strip).orElse("") : own;
  }

  /** Host and path, without what may change: scheme, port, query, a slash at the end. */
  static String place(URI address) {
    String path = address.getPath() == null ? "" : address.getPath();
    String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return String.valueOf(address.getHost()).toLowerCase(Locale.ROOT) + bare;
  }

  private @Nullable String link() {
    String found = item.getLink().orElse("");
    for (Tag tag : extras.tags()) {
      boolean page = tag.get("rel").isEmpty() || tag.get("rel").equals("alternate");
      if (tag.name().equals("link") && page && !tag.get("href").isEmpty()) {
        found = tag.get("href");
        break;
      }
    }
    if (found.isBlank()) {
      found = guid().startsWith("http") ? guid() : "";
    }
    return found.isBlank() ? null : resolved(found.strip());
  }

  /** Null where it leads nowhere on the web. */
  private @Nullable String resolved(String reference) {
    String whole = reference;
    if (!reference.startsWith("http://") && !reference.startsWith("https://")) {
      try {
        whole = address.resolve(reference).toString();
      } catch (IllegalArgumentException e) { // no address at all
        return null;
      }
    }
    return whole.startsWith("http") ? whole : null;
  }

  private String text() {
    String title = plain(item.getTitle().orElse(extras.texts().getOrDefault("media:title", "")));
    String body = plain(item.getDescription().orElse(""));
    if (body.isEmpty()) {
      body = plain(item.getContent().orElse(""));
    }
    if (body.isEmpty()) {
      body = extras.texts().getOrDefault("media:description", "");
    }
    if (title.isEmpty() || body.isEmpty() || body.equals(title)) {
      return title.isEmpty() ? body : title;
    }
    return title + "\n\n" + body;
  }

  private static String plain(String html) {
    boolean marked = html.indexOf('<') >= 0 || html.indexOf('&') >= 0;
    return marked ? Jsoup.parse(html).text().strip() : html.strip();
  }

  /** Of the item, by its own address where it has one; else the feed. */
  private Author author() {
    String place = place(address);
    String feed = channel().map(Channel::getTitle).map(ItemReader::plain).orElse("");
    String name = plain(item.getAuthor().orElse(""));
    for (Pattern form : List.of(MAIL_AND_NAME, NAME_AND_MAIL)) {
      Matcher mail = form.matcher(name);
      name = mail.matches() ? mail.group(1).strip() : name;
    }
    String uri = extras.texts().getOrDefault("uri", "");
    if (uri.startsWith("http")) {
      return new Author(uri, name.isEmpty() ? uri : name, null);
    }
    if (name.isEmpty() || name.equals(feed)) {
      return new Author(place, feed.isEmpty() ? place : feed, null);
    }
    return new Author(place + "#" + name, name, null);
  }

  private List<Media> media(@Nullable String link) {
    List<Media> all = new ArrayList<>();
    boolean video = !extras.texts().getOrDefault("yt:videoId", "").isEmpty();
    if (link != null) {
      all.add(new Media(video ? "video" : "link", link));
    }
    if (video) {
      return all;
    }
    item.getEnclosures().forEach(file -> add(all, file.getType(), "", file.getUrl()));
    for (Tag tag : extras.tags()) {
      if (tag.name().equals("media:content")) {
        add(all, tag.get("type"), tag.get("medium"), tag.get("url"));
      } else if (tag.name().equals("link") && tag.get("rel").equals("enclosure")) {
        add(all, tag.get("type"), "", tag.get("href"));
      } else if (tag.name().equals("media:thumbnail")) {
        add(all, "image", "", tag.get("url"));
      }
    }
    return all.stream().distinct().limit(MAX_MEDIA).toList();
  }

  private void add(List<Media> all, @Nullable String type, String medium, @Nullable String url) {
    String whole = url == null || url.isBlank() ? null : resolved(url.strip());
    if (whole == null) {
      return;
    }
    String of = (medium.isEmpty() && type != null ? type : medium).toLowerCase(Locale.ROOT);
    String kind =
        List.of("image", "video", "audio").stream()
            .filter(of::startsWith)
            .findFirst()
            .orElse("other");
    all.add(new Media(kind, whole));
  }

  private long views() {
    return extras.tags().stream()
        .filter(tag -> tag.name().equals("media:statistics"))
        .map(tag -> tag.get("views"))
        .filter(views -> views.matches("[0-9]{1,15}"))
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElse(0);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.feed;

import io.outcry.feed.items.Digest;
import io.outcry.feed.items.Feed;
import io.outcry.feed.items.FeedItem;
import io.outcry.feed.items.NoFeedException;
import io.outcry.network.Ear;
import io.outcry.network.Fault;
import io.outcry.network.Listening;
import io.outcry.network.Shown;
import io.outcry.network.http.Answer;
import io.outcry.network.http.Web;
import io.outcry.schemas.posts.DeadLetter;
import io.outcry.schemas.posts.Inbound;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Asks for one feed in its own rhythm, and only for what has changed; tells the items that are new
 * or were changed, oldest first.
 */
final class FeedPoll implements Listening {
  /** One for all feeds of a process: they may be hundreds, and each of these has a thread. */
  private static final Web WEB = new Web();

  private static final String TYPES =
      "application/atom+xml, application/rss+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5";
  private static final Pattern MAX_AGE = Pattern.compile("max-age\\s*=\\s*([0-9]{1,9})");
  private static final int MAX_ITEMS = 1_000;
  private static final Duration LATE = Duration.ofDays(1);

  private final URI address;
  private final @Nullable Instant since;
  private final Rhythm rhythm;
  private FeedPosition reached;
  private SeenItems seen = new SeenItems(List.of());
  private String lastBroken = "";

  FeedPoll(URI address, @Nullable Instant since, Rhythm rhythm) {
    this.address = address;
    this.since = since;
    this.rhythm = rhythm;
    this.reached = FeedPosition.first(Instant.EPOCH, 0);
  }

  @Override
  public void listen(@Nullable String position, Ear ear) throws IOException, InterruptedException {
    Instant from = since == null ? ear.now() : since;
    reached =
        position == null
            ? FeedPosition.first(from, rhythm.first().toSeconds())
            : FeedPosition.parse(position);
    seen = new SeenItems(reached.seen());
    while (true) {
      Answer answer = WEB.get(address, headers());
      ear.alive();
      if (answer.status() != 304) {
        take(answer, ear);
      }
      Thread.sleep(rhythm.within(Duration.ofSeconds(reached.pauseSeconds())).toMillis());
    }
  }

  private Map<String, String> headers() {
    Map<String, String> headers = new HashMap<>();
    headers.put("Accept", TYPES);
    if (reached.etag() != null) {
      headers.put("If-None-Match", reached.etag());
    }
    if (reached.lastModified() != null) {
      headers.put("If-Modified-Since", reached.lastModified());
    }
    return headers;
  }

  private void take(Answer answer, Ear ear) throws IOException, InterruptedException {
    Feed feed;
    try {
      feed = Feed.read(answer.body(), answer.header("content-type").orElse(null), address);
    } catch (NoFeedException e) {
      throw new Fault(
          Fault.Kind.SERVER,
          Shown.address(address.toString()) + " is no feed: " + e.getMessage(),
          e);
    }
    for (FeedItem item : oldestFirst(feed.items(), ear)) {
      tell(item, ear);
    }
    if (feed.broken() != null) {
      tellBroken(feed.broken(), answer.body(), ear);
    }
    settle(answer, feed, ear);
  }

  /** The newest of them in the order of time; those without a time are the newest. */
  private List<FeedItem> oldestFirst(List<FeedItem> items, Ear ear) {
    List<FeedItem> all =
        items.stream()
            .sorted(
                Comparator.comparing(
                    FeedItem::changed, Comparator.nullsLast(Comparator.naturalOrder())))
            .toList();
    int more = all.size() - MAX_ITEMS;
    if (more > 0 && !reached.fetched()) { // later they are old
      ear.dropped(more);
    }
    return all.subList(Math.max(0, more), all.size());
  }

  private void tell(FeedItem item, Ear ear) throws InterruptedException {
    boolean known = seen.has(item);
    boolean otherText = seen.add(item);
    Instant changed = item.changed();
    Instant published = item.published();
    if (known) {
      if (otherText && changed != null) {
        tellEdited(item, changed, ear);
      }
    } else if (published == null || changed == null) {
      if (reached.fetched()) { // else nobody knows how old it is
        hear(item, ear.now(), null, ear);
      }
    } else if (isNew(changed)) {
      hear(item, published, item.updated(), ear);
    }
  }

  /**
   * Another text alone is no edit, for many feeds count comments in it; nor is a later time alone,
   * which video channels have all the time.
   */
  private void tellEdited(FeedItem item, Instant changed, Ear ear) throws InterruptedException {
    Instant first = seen.firstChanged(item);
    if (first == null || !changed.isAfter(first)) {
      return;
    }
    // without a time of its own, the first version had that of its last change
    Instant createdAt = item.updated() == null ? first : item.published();
    if (createdAt != null && isNew(createdAt)) {
      hear(item, createdAt, changed, ear);
    }
  }

  /**
   * What comes after the first answer was written before as a rule, or has a date without a time;
   * what is much older only came back to its feed.
   */
  private boolean isNew(Instant time) {
    Instant from = reached.fetched() ? reached.from().minus(LATE) : reached.from();
    return !time.isBefore(from);
  }

  private void hear(FeedItem item, Instant createdAt, @Nullable Instant editedAt, Ear ear)
      throws InterruptedException {
    reached = reached.heard(item.changed(), seen.kept());
    ear.hear(Inbound.of(item.post(createdAt, editedAt)), reached.toString());
  }

  /** Once for each content: the same broken feed may be there for days. */
  private void tellBroken(String what, byte[] body, Ear ear) throws InterruptedException {
    String digest = Digest.of(body);
    if (!digest.equals(lastBroken)) {
      lastBroken = digest;
      String message = "a feed that is broken: " + what + "; the items before are read";
      ear.hear(
          Inbound.of(
              DeadLetter.of("xml", message, Shown.address(address.toString()), body, ear.now())),
          reached.toString());
    }
  }

  /** All of the answer is told: from now on only what comes after it is asked for. */
  private void settle(Answer answer, Feed feed, Ear ear) throws InterruptedException {
    Duration age = maxAge(answer);
    Duration asked = age.compareTo(feed.notBefore()) > 0 ? age : feed.notBefore();
    seen.forget(Math.min(feed.items().size(), MAX_ITEMS));
    boolean whole = feed.broken() == null; // else all of it is asked for again
    reached =
        reached.fetched(
            whole ? answer.header("etag").orElse(null) : null,
            whole ? answer.header("last-modified").orElse(null) : null,
            rhythm.after(feed.items(), asked).toSeconds(),
            seen.kept());
    ear.reached(reached.toString());
  }

  private static Duration maxAge(Answer answer) {
    Matcher found = MAX_AGE.matcher(answer.header("cache-control").orElse(""));
    return found.find() ? Duration.ofSeconds(Long.parseLong(found.group(1))) : Duration.ZERO;
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.digest;

import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.control.SourceStatus;
import io.outcry.schemas.delivery.Delivery;
import io.outcry.schemas.digests.Digest;
import io.outcry.schemas.stories.StoryChange;
import io.outcry.schemas.windows.BrandWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes down what the jobs wrote over a span and the time before it, and makes the digest of it.
 * What is after the span is passed over. Its memory is bounded: of very many stories the smallest
 * go first, and are counted.
 */
public final class DigestBook {
  static final int MOST_STORIES = 5_000;
  private static final Duration KEPT = Duration.ofDays(7);
  private static final int MOST_ALERTS = 2_000;
  private static final int MOST_HELD = 2_000;
  private static final int MOST_BRANDS = 10_000;
  private static final int MOST_SPANS = 200;

  private static final Comparator<StoryNote> LEAST_FIRST =
      Comparator.comparingLong(StoryNote::postsInSpan)
          .thenComparingLong(StoryNote::lastAtMillis)
          .thenComparing(StoryNote::storyId);

  private final DigestSpan span;
  private final Set<String> wanted;
  private final Map<String, StoryNote> stories = new HashMap<>();
  private final Map<String, AlertNote> alerts = new HashMap<>();
  private final Map<String, HeldNote> held = new HashMap<>();
  private final Map<String, BrandNote> brands = new HashMap<>();
  private final Map<String, Digest.Blind> blind = new HashMap<>();
  private final Map<String, Digest.Shift> shifts = new HashMap<>();
  private long storiesDropped;

  /**
   * @param wanted ids of brands; empty for all
   */
  public DigestBook(DigestSpan span, Set<String> wanted) {
    this.span = span;
    this.wanted = Set.copyOf(wanted);
  }

  /**
   * A book as it was.
   *
   * @param memory what {@link #memory} gave
   */
  public DigestBook(DigestSpan span, Set<String> wanted, DigestMemory memory) {
    this(span, wanted);
    memory.stories().forEach(it -> stories.put(it.storyId(), it));
    memory.alerts().forEach(it -> alerts.put(it.alertId(), it));
    memory.held().forEach(it -> held.put(key(it.alertId(), it.receiver()), it));
    memory.brands().forEach(it -> brands.put(it.brand(), it));
  }

  public void add(StoryChange change) {
    if (span.isOver(change.at()) || !wants(change.brand())) {
      return;
    }
    stories.put(change.storyId(), StoryNote.of(stories.get(change.storyId()), change, span));
    storiesDropped +=
        leave(stories, MOST_STORIES, LEAST_FIRST).stream()
            .filter(it -> it.postsInSpan() > 0)
            .count();
  }

  /** Revisions of one alert must come in order. */
  public void add(Alert alert) {
    if (span.isOver(alert.at()) || !wants(alert.brand().id())) {
      return;
    }
    alerts.put(alert.alertId(), AlertNote.of(alerts.get(alert.alertId()), alert));
    leave(alerts, MOST_ALERTS, Comparator.comparingLong(AlertNote::lastAtMillis));
    alert.blind().forEach(it -> notHeard(it.network(), it.from(), it.to()));
  }

  /** Receipts have no brand: those of alerts that the book does not know are passed over. */
  public void add(Delivery receipt) {
    if (!alerts.containsKey(receipt.alertId())) {
      return;
    }
    String key = key(receipt.alertId(), receipt.receiver());
    HeldNote note = HeldNote.of(held.get(key), receipt);
    if (note != null) {
      held.put(key, note);
      leave(held, MOST_HELD, Comparator.comparingLong(HeldNote::atMillis));
    }
  }

  public void add(BrandWindow window) {
    if (span.isOver(window.start()) || !wants(window.brand())) {
      return;
    }
    BrandWindow.Trend trend = window.trend();
    if (trend != null && span.includes(window.start())) {
      shifts.put(
          window.brand() + ' ' + trend.since(),
          new Digest.Shift(
              window.brand(), trend.since(), trend.before(), trend.after(), trend.direction()));
      leave(shifts, MOST_SPANS, Comparator.comparing(Digest.Shift::since));
    }
    boolean room = brands.size() < MOST_BRANDS || brands.containsKey(window.brand());
    if (window.size().equals(BrandNote.SIZE) && room) {
      BrandNote note = brands.getOrDefault(window.brand(), BrandNote.none(window.brand()));
      brands.put(window.brand(), note.plus(window, span));
    }
  }

  public void add(SourceStatus status) {
    boolean opens = status.state().equals("silent") || status.state().equals("gap");
    if (opens || status.state().equals("back")) {
      notHeard(status.network(), status.from(), status.to());
    } else if (status.state().equals("live") && status.to() != null) {
      heardSince(status.network(), status.from(), status.to());
    }
  }

  /** What is known by now. */
  public Digest digest() {
    List<StoryNote> told = List.copyOf(stories.values());
    Themes themes = new Themes(told);
    DigestPages pages = new DigestPages(span, told, alerts, held.values());
    return new Digest(
        span.period(),
        span.from(),
        span.to(),
        sorted(brands, Comparator.comparing(BrandNote::brand)).stream()
            .map(
                it ->
                    new Digest.BrandCount(
                        it.brand(),
                        it.mentions(),
                        it.mentionsBefore(),
                        it.complaints(),
                        it.complaintsBefore()))
            .toList(),
        themes.themes(),
        themes.leftOut() + storiesDropped,
        pages.fired(false),
        pages.held(),
        pages.nearlyFired(),
        pages.answered(),
        pages.answeredInTime(),
        pages.fired(true),
        pages.open(DigestPages.MOST_OPEN),
        Math.max(0, pages.open(Integer.MAX_VALUE).size() - DigestPages.MOST_OPEN),
        sorted(
            blind, Comparator.comparing(Digest.Blind::from).thenComparing(Digest.Blind::network)),
        sorted(
            shifts, Comparator.comparing(Digest.Shift::since).thenComparing(Digest.Shift::brand)));
  }

  /** All complaints without an answer, in the order of a digest. */
  public List<Digest.Open> open() {
    return new DigestPages(span, List.copyOf(stories.values()), alerts, held.values())
        .open(Integer.MAX_VALUE);
  }

  /** What it knows, to go on with later. */
  public DigestMemory memory() {
    return new DigestMemory(
        sorted(stories, Comparator.comparing(StoryNote::storyId)),
        sorted(alerts, Comparator.comparing(AlertNote::alertId)),
        sorted(held, Comparator.comparing(HeldNote::alertId).thenComparing(HeldNote::receiver)),
        sorted(brands, Comparator.comparing(BrandNote::brand)));
  }

  /** The book of the span after this one: what is older than one span and a week is forgotten. */
  public DigestBook next(DigestSpan following) {
    long kept = span.from().minus(KEPT).toEpochMilli();
    DigestMemory memory =
        new DigestMemory(
            memory().stories().stream()
                .filter(it -> it.lastAtMillis() >= kept)
                .map(StoryNote::rolled)
                .toList(),
            memory().alerts().stream().filter(it -> it.lastAtMillis() >= kept).toList(),
            memory().held().stream().filter(it -> it.atMillis() >= kept).toList(),
            memory().brands().stream().map(BrandNote::rolled).toList());
    return new DigestBook(following, wanted, memory);
  }

  /** What was written in a span has been heard after all. */
  private void heardSince(String network, Instant from, Instant to) {
    blind
        .values()
        .removeIf(
            it ->
                it.network().equals(network)
                    && (it.to() == null
                        ? !it.from().isAfter(to)
                        : it.to().isAfter(from) && !it.to().isAfter(to)));
  }

  private void notHeard(String network, Instant from, @Nullable Instant to) {
    if (from.isBefore(span.to()) && (to == null || to.isAfter(span.from()))) {
      blind.put(network + ' ' + from, new Digest.Blind(network, from, to));
      leave(blind, MOST_SPANS, Comparator.comparing(Digest.Blind::from));
    }
  }

  private boolean wants(String brand) {
    return wanted.isEmpty() || wanted.contains(brand);
  }

  private static String key(String alertId, String receiver) {
    return alertId + ' ' + receiver;
  }

  /** Once a quarter too many are there, the first in this order go, and are returned. */
  private static <V> List<V> leave(Map<String, V> all, int most, Comparator<V> leastFirst) {
    if (all.size() <= most + most / 4) {
      return List.of();
    }
    List<String> keys = new ArrayList<>(all.keySet());
    Function<String, V> value = all::get;
    keys.sort(Comparator.comparing(value, leastFirst).thenComparing(Comparator.naturalOrder()));
    List<V> gone = new ArrayList<>();
    for (String key : keys.subList(0, all.size() - most)) {
      V one = all.get(key);
      if (one != null) {
        gone.add(one);
      }
    }
    all.keySet().retainAll(new HashSet<>(keys.subList(keys.size() - most, keys.size())));
    return gone;
  }

  private static <V> List<V> sorted(Map<String, V> all, Comparator<V> order) {
    return new ArrayList<>(all.values().stream().sorted(order).toList());
  }
}

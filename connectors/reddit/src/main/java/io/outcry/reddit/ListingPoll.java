// SPDX-License-Identifier: Apache-2.0
package io.outcry.reddit;

import io.outcry.network.Ear;
import io.outcry.network.Fault;
import io.outcry.network.Listening;
import io.outcry.reddit.api.RedditApi;
import io.outcry.reddit.things.ListingPage;
import io.outcry.reddit.things.ListingPage.Child;
import io.outcry.reddit.things.Thing;
import io.outcry.schemas.posts.EventTime;
import io.outcry.schemas.posts.Inbound;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks for one listing again and again, and tells what is new in it, oldest first.
 *
 * <p>It asks for what comes {@code before} the last thing that it heard. Reddit answers an empty
 * page for ever when that thing was removed or has left the listing, so an empty page is followed
 * by the newest one, cut at the time of the last thing; this one also shows what was held back by a
 * moderator and came later than newer things.
 */
final class ListingPoll implements Listening {
  private static final Duration NEWEST_AT_LEAST_EVERY = Duration.ofMinutes(1);
  private static final Duration LOOK_UP_EVERY = Duration.ofMinutes(1);
  private static final int MAX_SEEN = 5_000;
  private static final int MAX_PAGES = 15; // of 100, where Reddit has at most about 10

  private final RedditSettings settings;
  private final Listing listing;
  private final RedditApi api;
  private final Recheck recheck = new Recheck();
  private final Set<String> seen = new LinkedHashSet<>();
  private Position floor = new Position(Instant.EPOCH, null);
  private Position reached = floor;
  private Instant newestDueAt = Instant.MIN;
  private Instant lookUpDueAt = Instant.MIN;
  private Duration pause;

  ListingPoll(RedditSettings settings, Listing listing, RedditApi api) {
    this.settings = settings;
    this.listing = listing;
    this.api = api;
    this.pause = settings.busiest();
  }

  @Override
  public void listen(@Nullable String position, Ear ear) throws IOException, InterruptedException {
    seen.clear();
    newestDueAt = Instant.MIN;
    begin(position, ear);
    while (true) {
      int told = poll(ear);
      lookUp(ear);
      pause = next(told);
      Thread.sleep(pause.toMillis());
    }
  }

  private Duration next(int told) {
    if (told >= Listing.PAGE) {
      return Duration.ZERO; // there may be more
    }
    Duration next =
        told > 10 ? settings.busiest() : told > 0 ? pause.dividedBy(2) : pause.multipliedBy(2);
    next = next.compareTo(settings.busiest()) < 0 ? settings.busiest() : next;
    return next.compareTo(settings.quietest()) > 0 ? settings.quietest() : next;
  }

  private void begin(@Nullable String position, Ear ear) throws IOException, InterruptedException {
    if (position != null) {
      floor = Position.parse(position);
      // what was missed is had in the order of time, so that each page can be kept
      newestDueAt = ear.now().plus(NEWEST_AT_LEAST_EVERY);
    } else if (settings.since() != null) {
      floor = new Position(settings.since(), null);
    } else {
      floor = newestOf(page(listing.newest(), ear), ear.now());
      ear.reached(floor.toString());
    }
    reached = floor;
  }

  private static Position newestOf(ListingPage page, Instant now) {
    Position newest = new Position(Instant.EPOCH, null);
    for (Child child : page.children()) {
      Position at = Position.of(child.thing());
      newest = at != null && at.compareTo(newest) > 0 ? at : newest;
    }
    return newest.fullname() == null
        ? new Position(now.minus(EventTime.MAX_AHEAD), null) // our clock may be ahead of Reddit's
        : newest;
  }

  /** One request where all goes well; how many things it told. */
  private int poll(Ear ear) throws IOException, InterruptedException {
    String last = reached.fullname();
    if (last == null || newestDueAt.isBefore(ear.now())) {
      newestDueAt = ear.now().plus(NEWEST_AT_LEAST_EVERY);
      return tell(untilReached(ear), ear);
    }
    ListingPage next = page(listing.before(last), ear);
    if (next.children().isEmpty()) {
      newestDueAt = Instant.MIN;
    }
    return tell(next.children(), ear);
  }

  /** The listing from its newest thing back to the last that was heard, newest first. */
  private List<Child> untilReached(Ear ear) throws IOException, InterruptedException {
    List<Child> all = new ArrayList<>();
    ListingPage page = page(listing.newest(), ear);
    all.addAll(page.children());
    for (int pages = 1; pages < MAX_PAGES && page.after() != null && !reaches(page); pages++) {
      page = page(listing.after(page.after()), ear);
      all.addAll(page.children());
    }
    if (!reaches(page) && (page.after() != null || all.size() >= listing.whole())) {
      tellGap(all, ear);
    }
    return all;
  }

  private boolean reaches(ListingPage page) {
    return page.children().stream()
        .map(child -> Position.of(child.thing()))
        .anyMatch(at -> at != null && at.compareTo(reached) <= 0);
  }

  private void tellGap(List<Child> all, Ear ear) throws InterruptedException {
    Instant oldest = ear.now();
    for (Child child : all) {
      Position at = Position.of(child.thing());
      oldest = at != null && at.at().isBefore(oldest) ? at.at() : oldest;
    }
    ear.gap(
        reached.at(),
        oldest,
        "Reddit's listing ends after "
            + all.size()
            + " things, none of them as old as the last that was heard");
  }

  /** Tells the children that are new, oldest first; they come newest first. */
  private int tell(List<Child> children, Ear ear) throws InterruptedException {
    List<Child> oldestFirst = new ArrayList<>(children);
    Collections.reverse(oldestFirst);
    int told = 0;
    for (Child child : oldestFirst) {
      Position at = Position.of(child.thing());
      boolean known = at != null && at.compareTo(floor) <= 0;
      if (known || !seen.add(child.key())) {
        continue;
      }
      reached = at != null && at.compareTo(reached) > 0 ? at : reached;
      ear.hear(child.raw(), reached.toString());
      remember(child.thing(), ear.now());
      told++;
    }
    forgetOldest();
    return told;
  }

  private void remember(@Nullable Thing thing, Instant now) {
    if (thing != null && !thing.gone()) {
      recheck.heard(thing, now);
    }
  }

  private void forgetOldest() {
    var oldest = seen.iterator();
    while (seen.size() > MAX_SEEN) {
      oldest.next();
      oldest.remove();
    }
  }

  /** Looks up again some of what was heard: the only way to learn what became of it. */
  private void lookUp(Ear ear) throws IOException, InterruptedException {
    Instant now = ear.now();
    List<Recheck.Entry> due =
        now.isBefore(lookUpDueAt) ? List.of() : recheck.due(now, Listing.PAGE);
    if (due.isEmpty()) {
      return;
    }
    lookUpDueAt = now.plus(LOOK_UP_EVERY);
    Map<String, Child> found = found(due, ear);
    for (Recheck.Entry entry : due) {
      Child child = found.get(entry.fullname());
      if (recheck.settle(entry, child == null ? null : child.thing()) && child != null) {
        ear.hear(child.raw(), reached.toString());
      }
    }
  }

  private Map<String, Child> found(List<Recheck.Entry> due, Ear ear)
      throws IOException, InterruptedException {
    String names = String.join(",", due.stream().map(Recheck.Entry::fullname).toList());
    Map<String, Child> found = new HashMap<>();
    try {
      ListingPage page = page("/api/info?raw_json=1&id=" + names, ear);
      page.children().forEach(child -> found.put(child.key(), child));
    } catch (Fault e) {
      if (e.kind() != Fault.Kind.REFUSED) {
        throw e;
      }
      String notice = "not looked up again whether " + due.size() + " things are there: ";
      ear.hear(Inbound.notice(notice + e.getMessage()), reached.toString()); // the listing goes on
    }
    return found;
  }

  private ListingPage page(String path, Ear ear) throws IOException, InterruptedException {
    ListingPage page = api.listing(path, ear);
    ear.alive();
    return page;
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.mastodon;

import io.outcry.mastodon.server.Api;
import io.outcry.mastodon.server.Place;
import io.outcry.mastodon.status.Message;
import io.outcry.mastodon.status.Status;
import io.outcry.network.Ear;
import io.outcry.network.Fault;
import io.outcry.schemas.posts.MalformedPostException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a timeline back, page by page, to where it was heard last. */
final class CatchUp {
  /** 4,000 statuses; a third of what a server allows in 15 minutes. */
  static final int MOST_PAGES = 100;

  /** So often a server in trouble is tried again before the span is given up. */
  private static final int MOST_TRIES = 3;

  private static final Duration WAIT_UNTOLD = Duration.ofMinutes(5);

  private final Api api;
  private int failed;

  CatchUp(Api api) {
    this.api = api;
  }

  /**
   * What was posted after a position, the oldest first, as it came. Tells {@code ear} the span that
   * it could not reach.
   *
   * @throws Fault if the server is in trouble; nothing is lost if it is tried again
   */
  List<byte[]> after(Position position, Ear ear) throws IOException, InterruptedException {
    List<byte[]> newestFirst = new ArrayList<>();
    String missing = readBack(position, newestFirst, ear);
    Collections.reverse(newestFirst);
    if (missing != null) {
      Instant reached = newestFirst.isEmpty() ? null : writtenAt(newestFirst.get(0));
      Instant to = reached == null ? ear.now() : reached;
      if (position.time().isBefore(to)) {
        ear.gap(position.time(), to, missing);
      }
    }
    return newestFirst;
  }

  /** Why it did not come as far as the position; null if it did. */
  private @Nullable String readBack(Position position, List<byte[]> into, Ear ear)
      throws IOException, InterruptedException {
    String maxId = null;
    for (int pages = 0; pages < MOST_PAGES; pages++) {
      if (!api.budget().allowsPage(ear.now())) {
        return "the server allows no more requests for now";
      }
      List<byte[]> page;
      try {
        page = api.page(maxId, ear.now());
      } catch (Fault e) {
        return refused(e, ear);
      }
      failed = 0;
      Page read = Page.read(page, position);
      into.addAll(read.news());
      if (page.isEmpty() && maxId == null && position.hasId()) {
        return "the server's timeline is empty";
      }
      if (page.isEmpty() || read.reachesBack()) {
        return null;
      }
      if (read.oldestId() == null || read.oldestId().equals(maxId)) {
        return "the server's timeline leads no further back";
      }
      maxId = read.oldestId();
    }
    return "more than %d pages of %d posts".formatted(MOST_PAGES, Place.PAGE);
  }

  /** A stream may go on where the timeline is not told; trouble may be over soon. */
  private String refused(Fault fault, Ear ear) throws Fault {
    if (fault.kind() == Fault.Kind.RATE_LIMIT) {
      Duration wait = fault.serverWait() == null ? WAIT_UNTOLD : fault.serverWait();
      ear.limited(wait);
      api.budget().pause(wait, ear.now());
    } else if (fault.kind() != Fault.Kind.REFUSED && ++failed < MOST_TRIES) {
      throw fault;
    }
    failed = 0;
    return String.valueOf(fault.getMessage());
  }

  private static @Nullable Instant writtenAt(byte[] record) {
    Status status = status(record);
    return status == null ? null : status.createdAt();
  }

  private static @Nullable Status status(byte[] record) {
    try {
      return Message.read(record).status();
    } catch (MalformedPostException e) { // whoever hears it says so
      return null;
    }
  }

  /**
   * What a page says about a position.
   *
   * @param news what is after the position, and what cannot be read
   * @param reachesBack whether all that is after the position is on this page or those before it
   * @param oldestId null if no status of the page can be read
   */
  private record Page(List<byte[]> news, boolean reachesBack, @Nullable String oldestId) {
    static Page read(List<byte[]> page, Position position) {
      List<byte[]> news = new ArrayList<>();
      String oldestId = null;
      boolean covered = false;
      for (byte[] record : page) {
        Status status = status(record);
        if (status != null) {
          oldestId = status.id();
          covered |= position.covers(oldestId);
        }
        if (status == null || isAfter(position, status)) {
          news.add(record);
        }
      }
      // without an id: the time that a status claims may be old, those of a whole page are not
      return new Page(news, position.hasId() ? covered : news.isEmpty(), oldestId);
    }

    private static boolean isAfter(Position position, Status status) {
      return position.hasId()
          ? !position.covers(status.id())
          : status.createdAt().isAfter(position.time());
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.links;

import io.outcry.domain.authors.Hash64;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which links the posts of a story share: at most {@link #KEPT}; for one more the least shared
 * leaves, of these the one that was shared longest ago. What a post added is remembered with the
 * post and taken back exactly. Not thread-safe.
 */
public final class SharedLinks {
  static final int KEPT = 8;

  /** From so many posts a link goes round. */
  private static final long FEWEST_POSTS = 2;

  private static final Comparator<Told> MOST_FIRST =
      Comparator.comparingLong(Told::posts).reversed().thenComparing(Told::address);

  /**
   * A link that goes round.
   *
   * @param address to open it
   * @param posts that share it, reposts included
   */
  public record Told(LinkKind kind, String address, long posts) {}

  /** Shared last comes last. */
  private final List<SharedLinkState> links;

  private SharedLinks(List<SharedLinkState> links) {
    this.links = new ArrayList<>(links);
  }

  /** As stored; null before there were any, and in old states. */
  public static SharedLinks of(@Nullable List<SharedLinkState> states) {
    return new SharedLinks(states == null ? List.of() : states);
  }

  /** Null while there are none. */
  public @Nullable List<SharedLinkState> toState() {
    return links.isEmpty() ? null : List.copyOf(links);
  }

  /**
   * Counts a post.
   *
   * @return the keys under which it is counted; null if it shares nothing
   */
  public long @Nullable [] plus(String postId, List<Link> shared, boolean repost) {
    if (shared.isEmpty()) {
      return null;
    }
    return shared.stream().mapToLong(link -> plus(postId, link, repost)).toArray();
  }

  /**
   * Counts a repost that carries nothing itself for what the post carries that it passes on.
   *
   * @param keys of that post; null if it shares nothing
   * @return those under which the repost is counted; null if none
   */
  public long @Nullable [] plusRepost(long @Nullable [] keys) {
    List<Long> counted = new ArrayList<>();
    for (long key : keys == null ? new long[0] : keys) {
      int at = indexOfKey(key);
      if (at >= 0) {
        links.add(links.remove(at).plus(0, 1));
        counted.add(key);
      }
    }
    return counted.isEmpty() ? null : counted.stream().mapToLong(Long::longValue).toArray();
  }

  private long plus(String postId, Link link, boolean repost) {
    long url = link.hash();
    int at = indexOfUrl(url);
    SharedLinkState before =
        at >= 0
            ? links.remove(at)
            : new SharedLinkState(
                Hash64.of(url + " " + postId), url, link.url().address(), link.kind(), 0, 0);
    makeRoom();
    links.add(before.plus(repost ? 0 : 1, repost ? 1 : 0));
    return before.key();
  }

  /**
   * Takes a post back. A link that no post carries any more is gone, with the reposts of those that
   * did.
   *
   * @param keys as {@link #plus} returned them
   * @return whether a link that went round does so no longer
   */
  public boolean minus(long @Nullable [] keys, boolean repost) {
    boolean over = false;
    for (long key : keys == null ? new long[0] : keys) {
      int at = indexOfKey(key);
      if (at >= 0) {
        SharedLinkState before = links.get(at);
        SharedLinkState now = before.plus(repost ? 0 : -1, repost ? -1 : 0);
        boolean gone = now.all() <= 0 || (!repost && now.posts() <= 0);
        if (gone) {
          links.remove(at);
        } else {
          links.set(at, now);
        }
        over |= before.all() >= FEWEST_POSTS && (gone || now.all() < FEWEST_POSTS);
      }
    }
    return over;
  }

  /** Adds what posts of another story share. */
  public void merge(SharedLinks other) {
    for (SharedLinkState link : other.links) {
      makeRoom();
      links.add(link);
    }
  }

  private void makeRoom() {
    while (links.size() >= KEPT) {
      int least = 0;
      for (int at = 1; at < links.size(); at++) {
        least = links.get(at).all() < links.get(least).all() ? at : least;
      }
      links.remove(least);
    }
  }

  /** The links that go round, most shared first; one that two merged stories had is told once. */
  public List<Told> most() {
    Map<Long, Told> told = new LinkedHashMap<>();
    for (SharedLinkState link : links) {
      told.merge(
          link.url(),
          new Told(link.kind(), link.address(), link.all()),
          (one, more) -> new Told(one.kind(), one.address(), one.posts() + more.posts()));
    }
    return told.values().stream()
        .filter(link -> link.posts() >= FEWEST_POSTS)
        .sorted(MOST_FIRST)
        .toList();
  }

  /** How many posts share a link, reposts included. */
  public long posts(Link link) {
    long url = link.hash();
    return links.stream().filter(it -> it.url() == url).mapToLong(SharedLinkState::all).sum();
  }

  /** Hashes of all that are kept. */
  public Set<Long> hashes() {
    Set<Long> hashes = new TreeSet<>();
    links.forEach(link -> hashes.add(link.url()));
    return hashes;
  }

  private int indexOfKey(long key) {
    for (int at = 0; at < links.size(); at++) {
      if (links.get(at).key() == key) {
        return at;
      }
    }
    return -1;
  }

  private int indexOfUrl(long url) {
    for (int at = 0; at < links.size(); at++) {
      if (links.get(at).url() == url) {
        return at;
      }
    }
    return -1;
  }
}

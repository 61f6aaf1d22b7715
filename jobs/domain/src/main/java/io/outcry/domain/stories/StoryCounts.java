// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.stories;

import io.outcry.domain.copies.Discount;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the posts of a story add up to: shares, networks, languages, pace. All sums are whole
 * numbers, so the order of arrival does not matter and a deletion takes back exactly. A new sum
 * goes into plus, minus, merge and the state. Not thread-safe.
 */
public final class StoryCounts {
  private static final long MINUTE_MILLIS = 60_000;
  private static final int MINUTES_KEPT = 20;
  private static final int AUTHORS_KEPT = 256;
  private static final double MOSTLY = 0.5;

  private long told;
  private long complaint;
  private long negative;
  private long neutral;
  private long positive;
  private long notUnderstood;
  private long prizes;
  private long again;
  private final TreeMap<String, Long> perNetwork;
  private final TreeMap<String, Long> perLanguage;
  private final TreeMap<String, Long> firstOnNetworkMillis;
  private final TreeMap<Long, Long> perMinute;
  private final Map<Long, Long> perAuthor;
  private long opened;
  private long openedComplaint;

  private StoryCounts(CountsState state) {
    told = state.told();
    complaint = state.complaintQuarterMicros();
    negative = state.negativeQuarterMicros();
    neutral = state.neutralQuarterMicros();
    positive = state.positiveQuarterMicros();
    notUnderstood = state.notUnderstood();
    prizes = state.prizes();
    again = state.again();
    perNetwork = new TreeMap<>(state.perNetwork());
    perLanguage = new TreeMap<>(state.perLanguage());
    firstOnNetworkMillis = new TreeMap<>(state.firstOnNetworkMillis());
    perMinute = new TreeMap<>(state.perMinute());
    perAuthor = new HashMap<>(state.perAuthor());
    opened = state.opened();
    openedComplaint = state.openedComplaintQuarterMicros();
  }

  static StoryCounts of(CountsState state) {
    return new StoryCounts(state);
  }

  CountsState toState() {
    return new CountsState(
        told,
        complaint,
        negative,
        neutral,
        positive,
        notUnderstood,
        new TreeMap<>(perNetwork),
        new TreeMap<>(perLanguage),
        new TreeMap<>(firstOnNetworkMillis),
        new TreeMap<>(perMinute),
        new HashMap<>(perAuthor),
        prizes,
        again,
        opened,
        openedComplaint);
  }

  /** The same sums without people: of the authors only how many posts the busiest wrote. */
  static CountsState withoutPeople(CountsState state) {
    StoryCounts counts = of(state);
    long most = counts.topAuthorPosts();
    counts.perMinute.clear();
    counts.perAuthor.clear();
    counts.perAuthor.put(0L, most);
    return counts.toState();
  }

  /** Adds a post; {@code opens} if it is the one that opened its conversation. */
  void plus(PostMemory post, String language, boolean opens) {
    add(post, opens, 1);
    perLanguage.merge(language, 1L, Long::sum);
    firstOnNetworkMillis.merge(post.network(), post.atMillis(), Math::min);
    if (perAuthor.size() < AUTHORS_KEPT || perAuthor.containsKey(post.authorHash())) {
      perAuthor.merge(post.authorHash(), 1L, Long::sum);
    }
    perMinute.merge(Math.floorDiv(post.atMillis(), MINUTE_MILLIS), 1L, Long::sum);
    dropOldMinutes();
  }

  private void dropOldMinutes() {
    while (!perMinute.isEmpty() && perMinute.firstKey() <= perMinute.lastKey() - MINUTES_KEPT) {
      perMinute.pollFirstEntry();
    }
  }

  /**
   * Takes back a post, exactly; when the story came to a network, and that it had posts in a
   * language, stay as they were seen.
   */
  void minus(PostMemory post, boolean opens) {
    add(post, opens, -1);
    perAuthor.computeIfPresent(post.authorHash(), (author, posts) -> posts > 1 ? posts - 1 : null);
    perMinute.computeIfPresent(
        Math.floorDiv(post.atMillis(), MINUTE_MILLIS),
        (minute, posts) -> posts > 1 ? posts - 1 : null);
  }

  /** Adds what the posts of another story add up to. */
  void merge(StoryCounts other) {
    told += other.told;
    complaint += other.complaint;
    negative += other.negative;
    neutral += other.neutral;
    positive += other.positive;
    notUnderstood += other.notUnderstood;
    prizes += other.prizes;
    again += other.again;
    opened += other.opened;
    openedComplaint += other.openedComplaint;
    other.perNetwork.forEach((network, posts) -> perNetwork.merge(network, posts, Long::sum));
    other.perLanguage.forEach((language, posts) -> perLanguage.merge(language, posts, Long::sum));
    other.firstOnNetworkMillis.forEach(
        (network, atMillis) -> firstOnNetworkMillis.merge(network, atMillis, Math::min));
    other.perMinute.forEach((minute, posts) -> perMinute.merge(minute, posts, Long::sum));
    dropOldMinutes();
    new TreeMap<>(other.perAuthor)
        .forEach(
            (author, posts) -> {
              if (perAuthor.size() < AUTHORS_KEPT || perAuthor.containsKey(author)) {
                perAuthor.merge(author, posts, Long::sum);
              }
            });
  }

  private void add(PostMemory post, boolean opens, int sign) {
    perNetwork.merge(post.network(), (long) sign, Long::sum);
    if (sign < 0) {
      perNetwork.values().removeIf(posts -> posts <= 0);
    }
    notUnderstood += post.understood() ? 0 : sign;
    prizes += post.discount() == Discount.PRIZE ? sign : 0;
    again += post.discount() == Discount.SAME_AUTHOR ? sign : 0;
    if (post.repost()) {
      return; // says nothing of its own
    }
    long quarters = sign * post.quarters();
    told += quarters;
    complaint += quarters * post.complaintMicros();
    negative += quarters * post.negativeMicros();
    neutral += quarters * post.neutralMicros();
    positive += quarters * post.positiveMicros();
    if (opens) { // what was counted before there was this sum is not in it
      opened = Math.max(0, opened + quarters);
      openedComplaint = Math.max(0, openedComplaint + quarters * post.complaintMicros());
    }
  }

  /**
   * Weighted mean probability of the posts that open a conversation, or of all that are not
   * reposts, whichever is more; 0 to 1. What people answer ("same here", "wow") says little about
   * what it is they answer; of mostly positive posts only the mean of all counts.
   */
  public double complaint() {
    double all = mean(complaint);
    double openers = opened == 0 ? 0 : (double) openedComplaint / opened / 1e6;
    return positive() < MOSTLY ? Math.max(all, openers) : all;
  }

  /** Weighted mean probability of the posts that are not reposts, 0 to 1. */
  public double negative() {
    return mean(negative);
  }

  public double neutral() {
    return mean(neutral);
  }

  public double positive() {
    return mean(positive);
  }

  /** Weight of the posts that are not reposts, in quarters of a post. */
  long toldQuarters() {
    return told;
  }

  /** Posts that the text model could not read. */
  public long notUnderstood() {
    return notUnderstood;
  }

  /** Posts that count a quarter because they offer a prize. */
  public long prizes() {
    return prizes;
  }

  /** Posts that count a quarter because their author had posted three times. */
  public long again() {
    return again;
  }

  /** Posts of an author; 0 for those who came after the first 256. */
  long postsBy(long author) {
    return perAuthor.getOrDefault(author, 0L);
  }

  public Map<String, Long> perNetwork() {
    return new TreeMap<>(perNetwork);
  }

  public Map<String, Long> perLanguage() {
    return new TreeMap<>(perLanguage);
  }

  public Map<String, Long> firstOnNetworkMillis() {
    return new TreeMap<>(firstOnNetworkMillis);
  }

  /** Posts of the ten minutes up to that of {@code atMillis}. */
  public long lastTenMinutes(long atMillis) {
    return minutes(atMillis, 0);
  }

  /** Posts of the ten minutes before those. */
  public long previousTenMinutes(long atMillis) {
    return minutes(atMillis, 10);
  }

  /** Posts of the busiest author; exact for the first 256 authors. */
  public long topAuthorPosts() {
    return perAuthor.values().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  private long minutes(long atMillis, int back) {
    long last = Math.floorDiv(atMillis, MINUTE_MILLIS) - back;
    return perMinute.subMap(last - 10, false, last, true).values().stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  private double mean(long sum) {
    return told == 0 ? 0 : (double) sum / told / 1e6;
  }
}

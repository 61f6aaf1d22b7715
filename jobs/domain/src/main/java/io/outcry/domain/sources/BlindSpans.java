// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.sources;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * When which network was not heard, as of what is known by now. A span that is over is remembered
 * for 14 days, longer than a story lives, and at most {@link #MOST} of them. One that has lasted as
 * long is ordinary by now, and no longer told. Not thread-safe.
 */
public final class BlindSpans {
  static final long MEMORY_MILLIS = 14 * 86_400_000L;
  static final int MOST = 200;

  private static final Comparator<BlindSpan> OLDEST_FIRST =
      Comparator.comparingLong(BlindSpan::fromMillis).thenComparing(BlindSpan::network);

  private final List<BlindSpan> spans;

  private BlindSpans(List<BlindSpan> spans) {
    this.spans = new ArrayList<>(spans);
  }

  public static BlindSpans none() {
    return new BlindSpans(List.of());
  }

  public static BlindSpans of(BlindSpansState state) {
    return new BlindSpans(state.spans());
  }

  public BlindSpansState toState() {
    return new BlindSpansState(List.copyOf(spans));
  }

  /** Takes what has changed; the same again changes nothing. */
  public void take(String network, SourceChange change) {
    if (change.kind() == SourceChange.Kind.LIVE) {
      spans.removeIf(span -> span.network().equals(network) && isFilled(span, change));
      return;
    }
    spans.removeIf(
        span ->
            span.network().equals(network)
                && (span.lasts() || span.fromMillis() == change.fromMillis()));
    spans.add(new BlindSpan(network, change.fromMillis(), change.toMillis()));
    spans.removeIf(span -> !span.lasts() && span.toMillis() < change.atMillis() - MEMORY_MILLIS);
    spans.sort(OLDEST_FIRST);
    while (spans.size() > MOST) {
      spans.remove(0);
    }
  }

  /** A silence by the rhythm of the network may have begun before that of its listener. */
  private static boolean isFilled(BlindSpan span, SourceChange live) {
    return span.lasts()
        ? span.fromMillis() <= live.toMillis()
        : span.toMillis() > live.fromMillis() && span.toMillis() <= live.toMillis();
  }

  /** The spans that overlap one of time and are news at its end, oldest first. */
  public List<BlindSpan> during(long fromMillis, long toMillis) {
    return spans.stream()
        .filter(span -> span.fromMillis() <= toMillis && span.toMillis() >= fromMillis)
        .filter(span -> !span.lasts() || span.fromMillis() > toMillis - MEMORY_MILLIS)
        .toList();
  }
}

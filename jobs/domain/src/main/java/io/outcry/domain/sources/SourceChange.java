// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.sources;

/**
 * A network is heard no more, is heard again, was not heard for a span that is over, or is live:
 * what was written in a span in which it was not heard has been heard since.
 *
 * @param fromMillis since when it was not heard, epoch milliseconds
 * @param toMillis when it was heard again; {@link #LASTING} while it is not
 * @param atMillis when this was noticed
 */
public record SourceChange(Kind kind, long fromMillis, long toMillis, long atMillis) {
  /** The end of a silence that goes on. */
  public static final long LASTING = Long.MAX_VALUE;

  /** What has changed. */
  public enum Kind {
    SILENT,
    BACK,
    GAP,
    LIVE
  }

  static SourceChange silent(long fromMillis, long atMillis) {
    return new SourceChange(Kind.SILENT, fromMillis, LASTING, atMillis);
  }

  static SourceChange back(long fromMillis, long atMillis) {
    return new SourceChange(Kind.BACK, fromMillis, atMillis, atMillis);
  }

  static SourceChange live(long fromMillis, long toMillis, long atMillis) {
    return new SourceChange(Kind.LIVE, fromMillis, toMillis, atMillis);
  }

  static SourceChange gap(long fromMillis, long toMillis, long atMillis) {
    return new SourceChange(Kind.GAP, fromMillis, toMillis, atMillis);
  }
}

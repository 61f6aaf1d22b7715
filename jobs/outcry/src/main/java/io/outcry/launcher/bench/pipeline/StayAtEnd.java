// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.pipeline;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource.NumberSequenceSplit;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiter;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;

/**
 * Lets each task read so many numbers at full speed and then none, without an end: all state stays
 * as the last of them left it.
 *
 * @param perTask how many numbers
 */
record StayAtEnd(long perTask) implements RateLimiterStrategy<NumberSequenceSplit> {
  @Override
  public RateLimiter<NumberSequenceSplit> createRateLimiter(int parallelism) {
    return new Counted(perTask);
  }

  /** Asked by one task alone. */
  private static final class Counted implements RateLimiter<NumberSequenceSplit> {
    private static final CompletableFuture<Void> NOW = CompletableFuture.completedFuture(null);

    private final CompletableFuture<Void> never = new CompletableFuture<>();
    private long left;

    private Counted(long left) {
      this.left = left;
    }

    @Override
    public CompletionStage<Void> acquire(int numbers) {
      left -= numbers;
      return left >= 0 ? NOW : never;
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.pipeline;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource.NumberSequenceSplit;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiter;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;

/**
 * Lets each task read its held posts at full speed and then nothing, without an end: all state
 * stays as the last of them left it. To be asked does not mean to read, so nothing is counted here.
 *
 * @param posts the name of the held posts
 */
record StayAtEnd(String posts) implements RateLimiterStrategy<NumberSequenceSplit> {
  private static final CompletableFuture<Void> NOW = CompletableFuture.completedFuture(null);

  @Override
  public RateLimiter<NumberSequenceSplit> createRateLimiter(int parallelism) {
    HeldPosts held = HeldPosts.named(posts);
    return new RateLimiter<>() {
      @Override
      public CompletionStage<Void> acquire(int numbers) {
        return held.hasReadItsLast(Thread.currentThread()) ? new CompletableFuture<>() : NOW;
      }
    };
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.growth;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.outcry.launcher.bench.pipeline.HeldJob;
import io.outcry.launcher.bench.pipeline.StateBytes;
import io.outcry.launcher.bench.runs.Taken;
import org.jspecify.annotations.Nullable;

/**
 * What {@code bench growth} tells of one point.
 *
 * @param series what grows
 * @param size how much of it there is
 * @param backend heap or RocksDB
 * @param postsPerSecond of the measured posts
 * @param cpuMicrosPerPost processor time of the whole process, its compiler and collector included
 * @param coresBusy processor time to time by the clock
 * @param brands that were heard until the end
 * @param stories that were live at the end
 * @param conversations that desks remembered at the end
 * @param checkpointBytes of a whole checkpoint at the end
 * @param checkpointMillis how long it took, while nothing else was done
 * @param bytesPerStory of a live story, posts left out
 * @param bytesPerBrand of a brand beside its stories and posts
 * @param bytesPerPost all else, by remembered post
 * @param leftOut why nothing was measured; then all figures are null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GrowthFigures(
    String series,
    int size,
    int parallelism,
    int cores,
    String backend,
    @Nullable Long postsPerSecond,
    @Nullable Double cpuMicrosPerPost,
    @Nullable Double coresBusy,
    @Nullable Long brands,
    @Nullable Long stories,
    @Nullable Long conversations,
    @Nullable Long checkpointBytes,
    @Nullable Long checkpointMillis,
    @Nullable Long bytesPerStory,
    @Nullable Long bytesPerBrand,
    @Nullable Long bytesPerPost,
    @Nullable String leftOut) {

  static GrowthFigures of(
      Point point, int posts, Taken taken, StateBytes state, HeldJob.Whole checkpoint) {
    return new GrowthFigures(
        point.series().name(),
        point.size(),
        point.parallelism(),
        Runtime.getRuntime().availableProcessors(),
        point.backend(),
        Math.round(posts * 1e9 / taken.wallNanos()),
        Math.round(taken.cpuNanos() / 100.0 / posts) / 10.0,
        Math.round(100.0 * taken.cpuNanos() / taken.wallNanos()) / 100.0,
        state.brands(),
        state.stories(),
        state.conversations(),
        checkpoint.bytes(),
        checkpoint.millis(),
        state.perStory(),
        state.perBrand(),
        state.perPost(),
        null);
  }

  static GrowthFigures leftOut(Point point, String why) {
    return new GrowthFigures(
        point.series().name(),
        point.size(),
        point.parallelism(),
        Runtime.getRuntime().availableProcessors(),
        point.backend(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        why);
  }
}

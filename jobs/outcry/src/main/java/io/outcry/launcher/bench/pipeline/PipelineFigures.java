// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What {@code bench pipeline} tells; medians of all pairs of a run.
 *
 * @param mentionsPerSecond of the whole job; a post of two brands is two mentions
 * @param postsPerSecond of the whole job
 * @param floorPerSecond posts per second of the floor
 * @param ratio posts per second of the job to those of the floor of the same pair
 * @param cpuRatio the same by processor time, which others on the machine disturb less
 * @param hotBrandRatio the job with one brand to the job with ten; null where it was not measured
 * @param brands10000Ratio the job with 10,000 brands to the job with ten
 * @param rocksDbRatio the job with its state in RocksDB to the job with its state on the heap
 * @param p50Ms from a post that is read to the line of its mention, in half of all cases at most,
 *     at half the speed
 * @param p99Ms the same in 99 of 100 cases
 * @param pacedPerSecond posts per second of that half speed
 * @param bytesPerStory what a savepoint at the end of the posts has of a live story, posts left out
 * @param bytesPerBrand what it has of a brand beside its stories and posts
 * @param bytesPerPost all else that it has, by remembered post
 * @param source where posts were read from: memory or kafka
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PipelineFigures(
    long mentionsPerSecond,
    long postsPerSecond,
    long floorPerSecond,
    double ratio,
    double cpuRatio,
    @Nullable Double hotBrandRatio,
    @Nullable Double brands10000Ratio,
    @Nullable Double rocksDbRatio,
    @Nullable Double p50Ms,
    @Nullable Double p99Ms,
    @Nullable Long pacedPerSecond,
    @Nullable Long bytesPerStory,
    @Nullable Long bytesPerBrand,
    @Nullable Long bytesPerPost,
    String source,
    String order,
    int parallelism,
    int posts,
    int runs) {}

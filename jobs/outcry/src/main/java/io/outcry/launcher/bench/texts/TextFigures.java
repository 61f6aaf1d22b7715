// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.texts;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What {@code bench text} tells: medians of all runs, in texts per second of processor time; ratios
 * are those to the floor of the same run.
 *
 * @param floorPerSecond tokens found and counted
 * @param bestPerSecond null where this machine cannot run that model
 * @param vaderPerSecond by the rules of VADER
 * @param texts that were read in turn
 * @param characters of a text, on average
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TextFigures(
    long floorPerSecond,
    long fastPerSecond,
    @Nullable Long bestPerSecond,
    long vaderPerSecond,
    double fastRatio,
    @Nullable Double bestRatio,
    double vaderRatio,
    int texts,
    double characters,
    int runs) {}

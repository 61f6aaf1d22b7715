// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.delivery;

/**
 * From raised to received, in milliseconds; without the first fifth, in which all warms up.
 *
 * @param floorP50Ms of a plain HTTP client that sends the same bodies at the same rate
 * @param received revisions at the healthy receiver
 * @param missing revisions that never came
 * @param repeated revisions that came more than once
 * @param outOfOrder revisions that came after a later one of their alert
 */
record DeliveryFigures(
    double floorP50Ms,
    double floorP99Ms,
    double p50Ms,
    double p99Ms,
    int received,
    int missing,
    int repeated,
    int outOfOrder,
    int alerts,
    int rate) {}

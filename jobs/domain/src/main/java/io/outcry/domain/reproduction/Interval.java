// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.reproduction;

/** An estimate with its bounds; each caller says what the middle is and what the bounds hold. */
public record Interval(double low, double mid, double high) {}

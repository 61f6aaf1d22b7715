// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.mentions;

/** Probabilities that sum to 1. */
public record Sentiment(double negative, double neutral, double positive) {}

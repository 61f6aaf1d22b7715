// SPDX-License-Identifier: Apache-2.0
package io.outcry.text;

/**
 * What one word of a post contributes, in logits; above 0 speaks for it.
 *
 * @param word as the model read it, in lower case
 * @param complaint weight for "complaint"
 * @param negative weight for "negative", against the mean of the other two sentiments
 */
public record WordWeight(String word, double complaint, double negative) {}

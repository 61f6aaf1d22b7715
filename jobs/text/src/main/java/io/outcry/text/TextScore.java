// SPDX-License-Identifier: Apache-2.0
package io.outcry.text;

/**
 * What a model says of one post. All but the language are calibrated probabilities. Also in state,
 * while the post waits for its turn.
 *
 * <p>Evolution: add components only, where 0, false or null is their honest value for old state;
 * never rename, retype or drop one.
 *
 * @param language BCP 47 code such as {@code en}, {@code und} when it cannot be told or is not
 *     known; {@link TextModel#understands} says whether the other values can be relied on
 * @param negative with {@code neutral} and {@code positive} it sums to 1
 * @param complaint that a customer says that what they got fell short of what they were promised
 * @param unsure true where {@code complaint} lies in the band in which the model errs often, and
 *     where the text is in a script or a language that nothing of complaints was learned in
 * @param model the name of the model that says so, as mentions show it
 */
public record TextScore(
    String language,
    double negative,
    double neutral,
    double positive,
    double complaint,
    boolean unsure,
    String model) {}

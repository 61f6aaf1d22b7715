// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.data;

/**
 * A text and its class.
 *
 * @param label index of the class
 * @param weight how much it counts in training, 1 for an ordinary text
 * @param source which set it comes from
 */
public record LabelledText(String text, int label, double weight, String source) {

  /** What stays equal when a tweet is shared, cut or links differ: for finding copies. */
  public String key() {
    return TextKey.of(text);
  }

  public LabelledText times(double factor) {
    return new LabelledText(text, label, weight * factor, source);
  }
}

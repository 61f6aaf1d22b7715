// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.features;

import io.outcry.text.normalise.Token;

/** Takes the features of one text. */
public interface FeatureSink {
  /** Takes one occurrence; {@code hash} is well mixed in its upper bits. */
  void feature(int group, int hash);

  /** Says that the features that follow come from {@code token}, which is reused afterwards. */
  default void begin(Token token) {}
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.wordpiece;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The vocabulary that the tests read with. */
final class E5Vocabulary {
  private static final String RESOURCE = "/e5-small-v2-q-tokenizer.json";

  private E5Vocabulary() {}

  static Vocabulary read() throws IOException {
    try (InputStream in = E5Vocabulary.class.getResourceAsStream(RESOURCE)) {
      return Vocabulary.read(Objects.requireNonNull(in), RESOURCE);
    }
  }
}

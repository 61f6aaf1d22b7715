// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.data;

import java.util.Map;
import java.util.TreeMap;

/** Folder names of the sets by language, and the BCP 47 code of each. */
public final class Languages {
  public static final Map<String, String> NAMES =
      new TreeMap<>(
          Map.of(
              "arabic", "ar",
              "english", "en",
              "french", "fr",
              "german", "de",
              "italian", "it",
              "portuguese", "pt",
              "spanish", "es"));

  private Languages() {}
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.normalise;

import java.util.List;

/** Tells from its name alone whether an account is there to be asked for help. */
final class ServiceName {
  private static final List<String> PARTS = List.of("help", "support", "care", "service", "assist");

  private ServiceName() {}

  static boolean in(String text, int start, int end) {
    if (text.regionMatches(true, start, "ask", 0, 3)) {
      return true;
    }
    for (String part : PARTS) {
      for (int i = start; i + part.length() <= end; i++) {
        if (text.regionMatches(true, i, part, 0, part.length())) {
          return true;
        }
      }
    }
    return false;
  }
}

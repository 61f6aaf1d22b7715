// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.terminal;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody probably meant. */
public final class Nearest {
  private Nearest() {}

  /**
   * The known name that is closest to {@code written}, if it is close enough to be worth a
   * suggestion: equal but for case, hyphens and underscores, or at most a third of its letters off.
   * Of equally close ones the first counts.
   */
  public static Optional<String> to(String written, Collection<String> known) {
    String wanted = plain(written);
    String best = null;
    int bestDistance = most(written) + 1;
    for (String name : known) {
      int distance = distance(wanted, plain(name));
      if (distance < bestDistance) {
        best = name;
        bestDistance = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  /** How many letters a name may be off and still be worth a suggestion. */
  public static int most(String written) {
    return Math.max(1, plain(written).length() / 3);
  }

  /** How many letters two names are off, case, hyphens and underscores aside. */
  public static int apart(String written, String name) {
    return distance(plain(written), plain(name));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
  }

  /** Levenshtein distance, where two letters that changed places count once. */
  private static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    Arrays.setAll(last, at -> at);
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[b.length()];
  }
}

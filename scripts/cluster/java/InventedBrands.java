// SPDX-License-Identifier: Apache-2.0
package io.outcry.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Many brands with names that are in no other text. */
final class InventedBrands {
  private static final String[] BEGINNINGS = {
    "za", "quo", "vri", "xe", "plu", "drae", "fny", "gwi"
  };
  private static final String[] MIDDLES = {"zo", "ve", "mu", "xi", "lya", "rro", "ppe", "bbi"};
  private static final String[] ENDS = {"dax", "vorn", "lith", "mek", "quin", "rho", "zel", "tup"};

  static final int MOST = BEGINNINGS.length * MIDDLES.length * ENDS.length;

  private InventedBrands() {}

  /** So many, at most {@link #MOST}. */
  static List<String> names(int count) {
    List<String> names = new ArrayList<>();
    for (String end : ENDS) {
      for (String middle : MIDDLES) {
        for (String beginning : BEGINNINGS) {
          names.add(beginning + middle + end);
        }
      }
    }
    return List.copyOf(names.subList(0, count));
  }

  /** Their brands file. */
  static Path file(List<String> names, Path file) throws IOException {
    StringBuilder text = new StringBuilder("brands:\n");
    for (String name : names) {
      text.append("  - { id: %s, name: %s, names: [%s] }\n".formatted(name, name, name));
    }
    return Files.writeString(file, text);
  }
}

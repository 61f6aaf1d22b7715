// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.config.reading;

import io.outcry.launcher.terminal.Visible;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/** Collects what is wrong with one file: its author wants to know all of it, not the first. */
public final class Problems {
  /** More would be noise: the first ones are mended first. */
  private static final int SHOWN = 50;

  private final String file;
  private final Set<Problem> all = new LinkedHashSet<>();

  public Problems(String file) {
    this.file = file;
  }

  public void add(Node at, String field, String found, String mend) {
    add(at.getStartMark().getLine() + 1, field, found, mend);
  }

  public void add(int line, String field, String found, String mend) {
    all.add(new Problem(file, line, field, found, mend));
  }

  /** What somebody wrote, short and safe to print. */
  public static String quoted(String written) {
    return "'" + Visible.line(written, 60) + "'";
  }

  /**
   * Goes on only if the file is in order.
   *
   * @throws ConfigProblemsException with all problems, by line
   */
  public void throwIfAny() {
    if (!all.isEmpty()) {
      List<Problem> sorted =
          all.stream().sorted(Comparator.comparingInt(Problem::line)).limit(SHOWN).toList();
      throw new ConfigProblemsException(sorted, all.size() - sorted.size());
    }
  }
}

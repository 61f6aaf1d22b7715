// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.suggest.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * A unified diff of a file to which only entries were added: each new line is an old one, longer,
 * or one that is new. That makes the longest common subsequence the plain one, found line by line.
 */
final class UnifiedDiff {
  private final List<String> before;
  private final List<String> after;
  private final List<String> out = new ArrayList<>();

  private UnifiedDiff(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  /** Hunks with {@code context} lines around each change. */
  static List<String> of(List<String> before, List<String> after, int context) {
    UnifiedDiff diff = new UnifiedDiff(before, after);
    diff.write(diff.changes(), context);
    return diff.out;
  }

  /**
   * Old lines {@code from} to before {@code to} became new lines {@code newFrom} to {@code newTo}.
   */
  private record Change(int from, int to, int newFrom, int newTo) {}

  private List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    int extra = after.size() - before.size();
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
        i++;
        j++;
        continue;
      }
      int more = 0; // new lines until the old line comes again
      while (more <= extra && i < before.size() && !isAt(j + more, before.get(i))) {
        more++;
      }
      boolean added = i == before.size() || more <= extra;
      int newLines = i == before.size() ? after.size() - j : added ? more : 1;
      changes.add(new Change(i, added ? i : i + 1, j, j + newLines));
      extra -= added ? newLines : 0;
      i += added ? 0 : 1;
      j += newLines;
    }
    return changes;
  }

  private boolean isAt(int line, String text) {
    return line < after.size() && after.get(line).equals(text);
  }

  private void write(List<Change> changes, int context) {
    for (int first = 0; first < changes.size(); ) {
      int last = first;
      while (last + 1 < changes.size()
          && changes.get(last + 1).from() - changes.get(last).to() <= 2 * context) {
        last++;
      }
      hunk(changes.subList(first, last + 1), context);
      first = last + 1;
    }
  }

  private void hunk(List<Change> changes, int context) {
    Change first = changes.get(0);
    Change last = changes.get(changes.size() - 1);
    int from = Math.max(0, first.from() - context);
    int to = Math.min(before.size(), last.to() + context);
    int newFrom = first.newFrom() - (first.from() - from);
    int newTo = last.newTo() + (to - last.to());
    out.add(
        "@@ -%d,%d +%d,%d @@"
            .formatted(
                to == from ? from : from + 1,
                to - from,
                newTo == newFrom ? newFrom : newFrom + 1,
                newTo - newFrom));
    int at = from;
    for (Change change : changes) {
      before.subList(at, change.from()).forEach(line -> out.add(" " + line));
      before.subList(change.from(), change.to()).forEach(line -> out.add("-" + line));
      after.subList(change.newFrom(), change.newTo()).forEach(line -> out.add("+" + line));
      at = change.to();
    }
    before.subList(at, to).forEach(line -> out.add(" " + line));
  }
}

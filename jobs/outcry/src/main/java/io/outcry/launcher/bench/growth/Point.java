// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.growth;

/**
 * One run to be measured.
 *
 * @param size where it stands in its series
 * @param onDisk whether the state is in RocksDB in place of the heap
 * @param heapMegabytes about what the largest heap of the process has to be for it
 */
record Point(Series series, int size, int parallelism, boolean onDisk, int heapMegabytes) {
  private static final int USUAL_TASKS = 2;
  private static final int SMALL = 1_000;

  static Point small(Series series, int size) {
    return new Point(series, size, USUAL_TASKS, false, SMALL);
  }

  static Point tasks(int parallelism) {
    return new Point(Series.tasks, parallelism, parallelism, false, SMALL);
  }

  static Point large(Series series, int size, boolean onDisk, int heapMegabytes) {
    return new Point(series, size, USUAL_TASKS, onDisk, heapMegabytes);
  }

  String backend() {
    return onDisk ? "RocksDB" : "heap";
  }
}

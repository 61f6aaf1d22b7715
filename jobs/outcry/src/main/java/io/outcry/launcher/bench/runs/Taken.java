// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.runs;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * Time of the wall, and of the processors for this process, its compiler and collector included.
 */
public record Taken(long wallNanos, long cpuNanos) {
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /** Since some moment before all others. */
  public static Taken now() {
    return new Taken(System.nanoTime(), PROCESS.getProcessCpuTime());
  }

  /** What passed from this moment to {@code end}. */
  public Taken until(Taken end) {
    return new Taken(end.wallNanos - wallNanos, end.cpuNanos - cpuNanos);
  }
}

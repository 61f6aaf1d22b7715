// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.decoding;

import java.util.List;

/** What {@code outcry bench decode} measured. */
record DecodeFigures(List<OfFormat> formats, int runs) {
  /**
   * Of one format.
   *
   * @param perSecond records a second of one core
   * @param floorPerSecond the same records, only cut into JSON tokens
   * @param ratio of the two, median of the runs
   */
  record OfFormat(
      String format, int records, long bytes, long perSecond, long floorPerSecond, double ratio) {}
}

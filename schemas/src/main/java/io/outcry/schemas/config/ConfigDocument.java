// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.config;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a published file that running jobs use: {@code config.v1}. Of one key the highest
 * version holds.
 *
 * @param key {@code brands} or {@code receivers}; also the key of the record
 * @param version from 2; a file that a job was submitted with counts as 1
 * @param publishedBy who published it; null if nobody says
 * @param document the whole file as text, YAML or JSON, in order when it was published
 */
public record ConfigDocument(
    String key, long version, @Nullable String publishedBy, Instant at, String document) {
  public static final String BRANDS = "brands";
  public static final String RECEIVERS = "receivers";

  /** The version of a file that was not published. */
  public static final long OF_A_FILE = 1;

  /** As alerts name it: {@code brands@7}. */
  public String name() {
    return key + '@' + version;
  }
}

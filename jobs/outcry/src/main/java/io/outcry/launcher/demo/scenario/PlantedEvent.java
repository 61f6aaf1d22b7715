// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.demo.scenario;

import java.time.Instant;
import java.util.List;

/**
 * Something that the scenario holds on purpose, and what Outcry should make of it.
 *
 * @param brand id of the brand
 * @param rootIds posts that may open the story of this event
 */
public record PlantedEvent(
    String name, String brand, Instant at, Expected expected, List<String> rootIds) {

  /** What Outcry should do. */
  public enum Expected {
    /** An alert while it spreads, answered later, cooled in the end. */
    ALERT,
    /** An alert although it is small, since it is dangerous. */
    RISK_ALERT,
    /** Silence. */
    NO_ALERT
  }

  /** Whether a story, named as {@code <brand>:<post that opened it>}, is about this event. */
  public boolean opens(String storyId) {
    return rootIds.stream().anyMatch(root -> storyId.equals(brand + ":" + root));
  }
}

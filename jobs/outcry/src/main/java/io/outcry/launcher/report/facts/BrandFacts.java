// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.report.facts;

import java.util.List;

/**
 * One brand of a run.
 *
 * @param name as alerts call it; its id where nothing alerted
 * @param stories complaints that came furthest above ordinary, furthest first
 */
public record BrandFacts(
    String id,
    String name,
    Timeline timeline,
    List<StoryTrace> stories,
    List<AlertHistory> alerts) {
  BrandFacts named(String otherName) {
    return new BrandFacts(id, otherName, timeline, stories, alerts);
  }
}

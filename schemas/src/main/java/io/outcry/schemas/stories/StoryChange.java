// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.stories;

import io.outcry.schemas.alerts.Alert;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story at a change of its level: {@code story.v1}.
 *
 * @param change {@code opened}, {@code hotter}, {@code alert}, {@code answered}, {@code merged},
 *     {@code redacted}, {@code faded} or {@code end}
 * @param kind {@code complaint}, {@code backlash}, {@code question}, {@code praise} or {@code
 *     other}
 * @param complaint weighted mean probability of the posts that open its conversations, or of all
 *     that are not reposts, whichever is more
 * @param notUnderstood share of its posts that the text model could not read
 * @param heldBy what held an alert back at its newest post: {@code no-complaint}, {@code answered},
 *     {@code few-authors}, {@code below-bar}, {@code budget} or {@code firing}; null where it
 *     alerted or was never judged
 * @param rule by which it was judged; null where it never was
 */
public record StoryChange(
    String storyId,
    String brand,
    Instant at,
    String change,
    String kind,
    String title,
    List<String> terms,
    List<String> questions,
    List<String> networks,
    List<String> languages,
    String firstPost,
    long posts,
    long authors,
    double heat,
    double expectedHeat,
    double score,
    double perWeek,
    double returnWeeks,
    Alert.@Nullable Reproduction reproduction,
    double complaint,
    double notUnderstood,
    boolean answered,
    @Nullable String alertId,
    @Nullable String mergedInto,
    @Nullable String recurrenceOf,
    @Nullable String heldBy,
    @Nullable Rule rule) {

  /** What a story must reach to alert. */
  public record Rule(double falseAlarmsPerWeek, int minAuthors) {}
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.backtest;

import io.outcry.domain.brands.AlertSettings;
import io.outcry.domain.brands.Brand;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.launcher.embedded.OutputFolder;
import io.outcry.launcher.report.facts.JsonLines;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.books.Summary;
import io.outcry.schemas.mentions.Mention;
import io.outcry.schemas.stories.StoryChange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One of the two runs.
 *
 * @param brandsFile as it was given
 * @param alerts earliest first
 */
record Side(
    String brandsFile,
    BrandCatalog catalog,
    OutputFolder folder,
    Summary books,
    List<RaisedAlert> alerts) {
  /** Ids kept of one story; those of its beginning, where stories are told apart. */
  private static final int MOST_POSTS = 5_000;

  static Side read(String brandsFile, BrandCatalog catalog, OutputFolder folder, Summary books)
      throws IOException {
    Map<String, RaisedAlert> alerts = new LinkedHashMap<>();
    JsonLines.forEach(
        folder.alerts(),
        Alert.class,
        alert ->
            alerts.merge(
                alert.alertId(), RaisedAlert.of(alert), (known, later) -> known.with(alert)));
    List<RaisedAlert> sorted = new ArrayList<>(alerts.values());
    sorted.sort(Comparator.comparing(RaisedAlert::at).thenComparing(RaisedAlert::alertId));
    return new Side(brandsFile, catalog, folder, books, List.copyOf(sorted));
  }

  Optional<AlertSettings> settings(String brandId) {
    return catalog.brands().stream()
        .filter(brand -> brand.id().equals(brandId))
        .map(Brand::alert)
        .findFirst();
  }

  /** The posts of some stories: story to ids. */
  Map<String, Set<String>> posts(Set<String> stories) throws IOException {
    Map<String, Set<String>> posts = new HashMap<>();
    if (!stories.isEmpty()) {
      JsonLines.forEach(
          folder.mentions(),
          Mention.class,
          mention -> {
            if (mention.storyId() != null && stories.contains(mention.storyId())) {
              Set<String> own = posts.computeIfAbsent(mention.storyId(), story -> new HashSet<>());
              if (own.size() < MOST_POSTS) {
                own.add(mention.id());
              }
            }
          });
    }
    return posts;
  }

  /** The rarest moment of some stories. */
  Map<String, StoryChange> rarest(Set<String> stories) throws IOException {
    Map<String, StoryChange> rarest = new HashMap<>();
    if (!stories.isEmpty()) {
      JsonLines.forEach(
          folder.stories(),
          StoryChange.class,
          change -> {
            if (stories.contains(change.storyId())) {
              rarest.merge(change.storyId(), change, (a, b) -> b.perWeek() < a.perWeek() ? b : a);
            }
          });
    }
    return rarest;
  }
}

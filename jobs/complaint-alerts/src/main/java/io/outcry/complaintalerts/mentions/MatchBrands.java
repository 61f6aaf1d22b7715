// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.mentions;

import io.outcry.complaintalerts.books.Fate;
import io.outcry.complaintalerts.books.Tally;
import io.outcry.complaintalerts.catalog.TakesCatalog;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.domain.brands.matching.BrandMatch;
import io.outcry.domain.brands.matching.BrandMatcher;
import io.outcry.domain.brands.matching.NearMiss;
import io.outcry.domain.brands.matching.PostText;
import io.outcry.schemas.metrics.Metrics;
import io.outcry.schemas.posts.Post;
import io.outcry.schemas.posts.PostKind;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Posts to sightings, in one pass over the text for all brands. Metrics: {@code nearMisses}, posts
 * that name a brand without being about it, and {@code lastNearMiss}, the last of them in words.
 */
public final class MatchBrands extends ProcessFunction<Post, Sighting> implements TakesCatalog {
  public static final String UID = "mentions-match";

  private static final long serialVersionUID = 1;

  private final BrandCatalog catalog;
  private transient BrandMatcher matcher;
  private transient Counter nearMisses;
  private transient volatile String lastNearMiss;

  public MatchBrands(BrandCatalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public void open(OpenContext context) {
    take(catalog);
    lastNearMiss = "";
    MetricGroup family = getRuntimeContext().getMetricGroup().addGroup(Metrics.FAMILY);
    nearMisses = family.counter("nearMisses");
    family.gauge("lastNearMiss", () -> lastNearMiss);
  }

  @Override
  public void take(BrandCatalog newer) {
    matcher = BrandMatcher.of(newer);
  }

  @Override
  public void processElement(Post post, Context context, Collector<Sighting> out) {
    BrandMatcher.Found found =
        matcher.find(
            new PostText(post.network(), post.author().handle(), post.author().id(), post.text()));
    List<BrandMatch> brands = found.matches();
    if (!found.misses().isEmpty()) {
      nearMisses.inc();
      lastNearMiss = words(found.misses().get(0));
    }
    boolean mayInherit = post.kind() != PostKind.ORIGINAL || post.editedAt() != null;
    if (brands.isEmpty() && !mayInherit) {
      context.output(Tally.TALLIES, Tally.one(Fate.UNMATCHED));
      return;
    }
    out.collect(new Sighting(post, brands));
  }

  private static String words(NearMiss miss) {
    String why =
        switch (miss.reason()) {
          case NEEDS_SUPPORT -> "without a word that supports it";
          case EXCLUDED -> "in an excluded phrase";
        };
    return "%s: %s %s".formatted(miss.brandId(), String.join(", ", miss.seen()), why);
  }
}

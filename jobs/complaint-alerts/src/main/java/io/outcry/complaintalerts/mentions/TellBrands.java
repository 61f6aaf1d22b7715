// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.mentions;

import io.outcry.complaintalerts.books.Fate;
import io.outcry.complaintalerts.books.Tally;
import io.outcry.complaintalerts.catalog.TakesCatalog;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.domain.brands.matching.BrandMatch;
import io.outcry.domain.windows.BrandWindows;
import io.outcry.schemas.posts.Post;
import io.outcry.text.TextScore;
import java.util.HashSet;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Emits one event per brand of a post, with the signs for that brand. Decides once, before the
 * stream splits, whether a post is too late for the windows. A brand that has left the catalog
 * since gets nothing.
 */
public final class TellBrands extends ProcessFunction<ScoredPost, BrandEvent>
    implements TakesCatalog {
  public static final String UID = "mentions-tell";

  private static final long serialVersionUID = 1;

  private final BrandCatalog catalog;
  private transient Set<String> brands;
  private transient SignReader signs;

  public TellBrands(BrandCatalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public void open(OpenContext context) {
    take(catalog);
  }

  @Override
  public void take(BrandCatalog newer) {
    brands = new HashSet<>();
    newer.brands().forEach(brand -> brands.add(brand.id()));
    signs = new SignReader(newer);
  }

  @Override
  public void processElement(ScoredPost scored, Context context, Collector<BrandEvent> out) {
    Remembered heard = scored.heard();
    Post post = heard.post();
    TextScore score = scored.score();
    boolean counts = post != null && !heard.edit();
    boolean tooLate =
        counts
            && BrandWindows.isTooLate(heard.atMillis(), context.timerService().currentWatermark());
    for (BrandMatch brand : heard.brands()) {
      if (!brands.contains(brand.brandId())) {
        continue;
      }
      if (counts) {
        context.output(Tally.TALLIES, Tally.one(Fate.MENTION));
      }
      if (tooLate) {
        context.output(Tally.TALLIES, Tally.one(Fate.TOO_LATE));
      }
      out.collect(
          new BrandEvent(
              brand,
              post,
              score,
              heard.edit(),
              tooLate,
              heard.deletedId(),
              null,
              heard.atMillis(),
              null,
              post == null || score == null ? null : signs.of(post, score, brand),
              null,
              scored.meaning()));
    }
  }
}

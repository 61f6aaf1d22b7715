// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.mentions;

import io.outcry.complaintalerts.books.Fate;
import io.outcry.complaintalerts.books.Tally;
import io.outcry.complaintalerts.catalog.TakesCatalog;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.domain.brands.matching.BrandMatch;
import io.outcry.domain.brands.matching.BrandMatcher;
import io.outcry.domain.brands.matching.PostText;
import io.outcry.schemas.posts.Post;
import io.outcry.schemas.posts.PostKind;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Posts to sightings, in one pass over the text for all brands. */
public final class MatchBrands extends ProcessFunction<Post, Sighting> implements TakesCatalog {
  public static final String UID = "mentions-match";

  private static final long serialVersionUID = 1;

  private final BrandCatalog catalog;
  private transient BrandMatcher matcher;

  public MatchBrands(BrandCatalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public void open(OpenContext context) {
    take(catalog);
  }

  @Override
  public void take(BrandCatalog newer) {
    matcher = BrandMatcher.of(newer);
  }

  @Override
  public void processElement(Post post, Context context, Collector<Sighting> out) {
    List<BrandMatch> brands =
        matcher.match(
            new PostText(post.network(), post.author().handle(), post.author().id(), post.text()));
    boolean mayInherit = post.kind() != PostKind.ORIGINAL || post.editedAt() != null;
    if (brands.isEmpty() && !mayInherit) {
      context.output(Tally.TALLIES, Tally.one(Fate.UNMATCHED));
      return;
    }
    out.collect(new Sighting(post, brands));
  }
}

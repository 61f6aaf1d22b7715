// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.brands;

import io.outcry.domain.brands.matching.BrandMatch;
import io.outcry.domain.brands.matching.BrandMatcher;
import io.outcry.domain.brands.matching.NearMiss;
import io.outcry.domain.brands.matching.PostText;
import io.outcry.launcher.replay.RecordedPosts;
import io.outcry.launcher.terminal.Visible;
import io.outcry.replay.files.RawRecord;
import io.outcry.schemas.posts.MalformedPostException;
import io.outcry.schemas.posts.Post;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Tries a matcher on recorded posts: a line per post that names a brand, then the counts. */
final class PostsCheck {
  private static final int SHOWN_TEXT = 80;

  private final BrandMatcher matcher;
  private final PrintWriter out;
  private final Map<String, Long> postsOfBrand = new TreeMap<>();
  private long matched;
  private long nearly;

  PostsCheck(BrandMatcher matcher, PrintWriter out) {
    this.matcher = matcher;
    this.out = out;
  }

  void run(RecordedPosts recorded) throws IOException {
    close(recorded.forEach(this::check, this::unreadable));
  }

  private void unreadable(RawRecord raw, MalformedPostException problem) {
    out.println(
        "! " + raw.place() + ": " + Visible.line(String.valueOf(problem.getMessage()), 200));
  }

  private void check(Post post) {
    PostText text =
        new PostText(post.network(), post.author().handle(), post.author().id(), post.text());
    List<BrandMatch> matches = matcher.match(text);
    List<NearMiss> misses = matcher.whyNot(text);
    for (BrandMatch match : matches) {
      postsOfBrand.merge(match.brandId(), 1L, Long::sum);
      String voice = match.voice().name().toLowerCase(Locale.ROOT);
      line("+", post, match.brandId() + " (" + voice + ") " + String.join(", ", match.why()));
    }
    for (NearMiss miss : misses) {
      line("?", post, miss.brandId() + " " + String.join(", ", miss.seen()) + ": " + why(miss));
    }
    matched += matches.isEmpty() ? 0 : 1;
    nearly += matches.isEmpty() && !misses.isEmpty() ? 1 : 0;
  }

  private static String why(NearMiss miss) {
    return switch (miss.reason()) {
      case NEEDS_SUPPORT -> "ambiguous, and no context word, account or domain beside it";
      case EXCLUDED -> "inside an excluded phrase";
    };
  }

  private void line(String mark, Post post, String what) {
    out.println(
        mark
            + " "
            + Visible.line(post.id(), SHOWN_TEXT)
            + "  "
            + Visible.line(what, 200)
            + "  | "
            + Visible.line(post.text(), SHOWN_TEXT));
  }

  private void close(RecordedPosts.Read read) {
    out.printf(
        Locale.ROOT,
        "%,d records: %,d posts count, %,d were seen but do not count, %,d name no brand,"
            + " %,d deletions or notices, %,d cannot be read%n",
        read.records(),
        matched,
        nearly,
        read.posts() - matched - nearly,
        read.notPosts(),
        read.unreadable());
    postsOfBrand.forEach((brand, posts) -> out.printf(Locale.ROOT, "  %s: %,d%n", brand, posts));
  }
}

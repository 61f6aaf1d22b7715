// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.brands;

import io.outcry.domain.brands.matching.BrandMatch;
import io.outcry.domain.brands.matching.BrandMatcher;
import io.outcry.domain.brands.matching.NearMiss;
import io.outcry.domain.brands.matching.PostText;
import io.outcry.launcher.replay.Formats;
import io.outcry.launcher.terminal.Visible;
import io.outcry.replay.files.InputFile;
import io.outcry.replay.files.InputFiles;
import io.outcry.replay.files.RawRecord;
import io.outcry.replay.files.RecordReader;
import io.outcry.replay.tape.FormatChoice;
import io.outcry.schemas.posts.Inbound;
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
  private final FormatChoice formats = new FormatChoice(Formats.named("auto"));
  private final Map<String, Long> postsOfBrand = new TreeMap<>();
  private long read;
  private long matched;
  private long nearly;
  private long notPosts;
  private long unreadable;

  PostsCheck(BrandMatcher matcher, PrintWriter out) {
    this.matcher = matcher;
    this.out = out;
  }

  void run(List<String> inputs) throws IOException {
    for (InputFile file : InputFiles.of(inputs)) {
      try (RecordReader records = RecordReader.open(file)) {
        for (RawRecord raw = records.next(); raw != null; raw = records.next()) {
          read++;
          check(raw);
        }
      }
    }
    close();
  }

  private void check(RawRecord raw) {
    try {
      if (raw.fault() != null) {
        throw raw.fault();
      }
      Inbound inbound = formats.of(raw.bytes()).read(raw.bytes());
      if (inbound.post() == null) {
        notPosts++;
      } else {
        check(inbound.post());
      }
    } catch (MalformedPostException e) {
      unreadable++;
      out.println("! " + raw.place() + ": " + Visible.line(String.valueOf(e.getMessage()), 200));
    }
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

  private void close() {
    out.printf(
        Locale.ROOT,
        "%,d records: %,d posts count, %,d were seen but do not count, %,d name no brand,"
            + " %,d deletions or notices, %,d cannot be read%n",
        read,
        matched,
        nearly,
        read - matched - nearly - notPosts - unreadable,
        notPosts,
        unreadable);
    postsOfBrand.forEach((brand, posts) -> out.printf(Locale.ROOT, "  %s: %,d%n", brand, posts));
  }
}

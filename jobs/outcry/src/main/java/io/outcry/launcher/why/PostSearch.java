// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.why;

import io.outcry.domain.brands.BrandCatalog;
import io.outcry.domain.brands.matching.BrandMatch;
import io.outcry.domain.brands.matching.BrandMatcher;
import io.outcry.domain.brands.matching.NearMiss;
import io.outcry.domain.brands.matching.PostText;
import io.outcry.launcher.replay.RecordedPosts;
import io.outcry.launcher.why.Answer.Unheard;
import io.outcry.schemas.posts.Post;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks a post up in the recordings and asks the matcher what it thinks of it. */
final class PostSearch {
  private final RecordedPosts posts;
  private final BrandMatcher matcher;

  PostSearch(RecordedPosts posts, BrandCatalog catalog) {
    this.posts = posts;
    matcher = BrandMatcher.of(catalog);
  }

  /** The first post of this name; null if it is not in the recordings. */
  @Nullable Post find(PostName wanted) throws IOException {
    Post[] found = new Post[1];
    posts.forEach(
        post -> {
          if (found[0] == null && wanted.is(post)) {
            found[0] = post;
          }
        });
    return found[0];
  }

  /**
   * Why a post is no mention, as far as the brands say; {@code null} for one that was not found.
   */
  Unheard explain(@Nullable Post post) {
    if (post == null) {
      return new Unheard(
          "not-in-posts",
          List.of("It is not in --posts (or its line cannot be read): it was never heard."));
    }
    List<String> words = new ArrayList<>();
    words.add("Its text: \"" + post.text() + "\"");
    PostText text =
        new PostText(post.network(), post.author().handle(), post.author().id(), post.text());
    List<BrandMatch> matches = matcher.match(text);
    if (!matches.isEmpty()) {
      for (BrandMatch match : matches) {
        words.add("It matches " + match.brandId() + ": " + String.join(", ", match.why()));
      }
      words.add("So the run read other posts, had another brands file, or has not come so far.");
      return new Unheard("would-match", words);
    }
    List<NearMiss> misses = matcher.whyNot(text);
    for (NearMiss miss : misses) {
      words.add(
          "It names %s (%s), which does not count: %s"
              .formatted(miss.brandId(), String.join(", ", miss.seen()), reason(miss)));
    }
    if (misses.isEmpty()) {
      words.add("It holds no name, account, tag or domain of any brand in --brands.");
    }
    String parent = post.parentId();
    if (parent != null) {
      words.add(
          "It answers or shares "
              + parent
              + ", which is of no brand, either, or not in the posts.");
    }
    return new Unheard(misses.isEmpty() ? "unmatched" : "nearly-matched", words);
  }

  private static String reason(NearMiss miss) {
    return switch (miss.reason()) {
      case NEEDS_SUPPORT ->
          "the name is ambiguous, and no context word, account or domain is beside it";
      case EXCLUDED -> "it stands inside an excluded phrase";
    };
  }

  /** Without recordings there is little to say. */
  static Unheard unknown(@Nullable String deadLetter) {
    return deadLetter != null
        ? new Unheard("dead-letter", List.of("It could not be read: " + deadLetter))
        : new Unheard(
            "unknown",
            List.of(
                "It names no brand of this run and answers none, or it was never read.",
                "With --posts FILE and --brands FILE you see what nearly matched."));
  }
}

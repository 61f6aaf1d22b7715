// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.runs;

import io.outcry.domain.brands.Brand;
import io.outcry.domain.brands.BrandAccounts;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.domain.brands.BrandWords;
import io.outcry.schemas.posts.Author;
import io.outcry.schemas.posts.Engagement;
import io.outcry.schemas.posts.Media;
import io.outcry.schemas.posts.Post;
import io.outcry.schemas.posts.PostKind;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Posts of invented people, 100 per second of event time, about 600 bytes each as JSON. A post has
 * a number, from 0 on, which says when it was written and what its id is.
 */
public final class PostMaker {
  private static final long FIRST_ID = 1_724_000_000_000_000_000L;
  private static final long ID_STEP = 4_194_304;
  private static final long START_MILLIS = Instant.parse("2026-01-05T08:00:00Z").toEpochMilli();
  private static final long STEP_MILLIS = 10;
  private static final int AUTHORS = 200_000;
  private static final List<String> NETWORKS = List.of("x", "x", "x", "bluesky", "mastodon");

  private final SplittableRandom random;

  public PostMaker(SplittableRandom random) {
    this.random = random;
  }

  /** The number of a post, by its id. */
  public static int numberOf(String id) {
    return (int) ((Long.parseLong(id.substring(id.indexOf(':') + 1)) - FIRST_ID) / ID_STEP);
  }

  /** Brands of these names, each with its account and hashtag. */
  public static BrandCatalog catalog(List<String> names) {
    return new BrandCatalog(1, names.stream().map(PostMaker::brand).toList(), List.of());
  }

  private static Brand brand(String name) {
    String handle = handle(name);
    return Brand.of(
        handle,
        name,
        BrandWords.ofNames(name, "@" + handle, "#" + handle),
        new BrandAccounts(Map.of("x", List.of(handle)), Map.of()));
  }

  private static String handle(String brand) {
    return brand.toLowerCase(Locale.ROOT);
  }

  /**
   * @param to what it replies to, quotes or reposts; null for a post that opens a conversation
   */
  public Post post(int number, PostKind kind, Author author, String text, @Nullable Post to) {
    String network = to == null ? NETWORKS.get(random.nextInt(NETWORKS.size())) : to.network();
    String id = network + ":" + (FIRST_ID + number * ID_STEP);
    long atMillis = START_MILLIS + number * STEP_MILLIS;
    boolean joins = kind == PostKind.REPLY || kind == PostKind.REPOST;
    return new Post(
        id,
        network,
        author,
        Instant.ofEpochMilli(atMillis),
        text,
        kind,
        to == null ? null : to.id(),
        joins && to != null ? to.conversation() : id,
        "en",
        "https://" + network + ".example/" + author.handle() + "/status/" + number,
        random.nextInt(5) == 0
            ? List.of(new Media("image", "https://media.example/p/" + random.nextInt(1 << 30)))
            : List.of(),
        new Engagement(random.nextInt(90), random.nextInt(20), random.nextInt(9), 0, 1_200),
        null,
        Instant.ofEpochMilli(atMillis + 900 + random.nextInt(5_000)));
  }

  /** Somebody; some write much more often than others. */
  public Author author() {
    int rank = zipf(AUTHORS);
    return new Author(
        String.valueOf(700_000_000L + rank * 7_919L), "person_" + rank, 40_000L / (rank + 1) + 80);
  }

  /** The official account of a brand. */
  public static Author company(String brand) {
    return new Author(handle(brand), handle(brand), 80_000L);
  }

  /** A rank below {@code ranks}, the first most often: Zipf's law with exponent 1. */
  public int zipf(int ranks) {
    return Math.min(ranks - 1, (int) Math.pow(ranks + 1.0, random.nextDouble()) - 1);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.outcry.domain.brands.Brand;
import io.outcry.domain.brands.BrandAccounts;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.domain.brands.BrandWords;
import io.outcry.launcher.bench.runs.InventedTexts;
import io.outcry.schemas.json.Json;
import io.outcry.schemas.posts.Author;
import io.outcry.schemas.posts.Engagement;
import io.outcry.schemas.posts.Media;
import io.outcry.schemas.posts.Post;
import io.outcry.schemas.posts.PostKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Ordinary talk about brands, the same for the same arguments: 100 posts per second of event time;
 * authors and brands by Zipf's law; originals, replies, reposts and quotes; one post in ten names
 * no brand, one in fifty is the company's. Records of about 600 bytes.
 */
final class InventedPosts {
  private static final long FIRST_ID = 1_724_000_000_000_000_000L;
  private static final long ID_STEP = 4_194_304;
  private static final long START_MILLIS = Instant.parse("2026-01-05T08:00:00Z").toEpochMilli();
  private static final long STEP_MILLIS = 10;
  private static final int AUTHORS = 200_000;
  private static final int REMEMBERED = 5_000;
  private static final List<String> NETWORKS = List.of("x", "x", "x", "bluesky", "mastodon");

  private final List<String> brands;
  private final SplittableRandom random = new SplittableRandom(42);
  private final List<Post> roots = new ArrayList<>();
  private final InventedTexts texts = new InventedTexts(random);

  InventedPosts(int brands) {
    this.brands = InventedTexts.brandNames(brands);
  }

  BrandCatalog catalog() {
    return new BrandCatalog(1, brands.stream().map(InventedPosts::brand).toList(), List.of());
  }

  private static Brand brand(String name) {
    String handle = handle(name);
    return Brand.of(
        handle,
        name,
        BrandWords.ofNames(name, "@" + handle, "#" + handle),
        new BrandAccounts(Map.of("x", List.of(handle)), Map.of()));
  }

  List<byte[]> make(int count) {
    List<byte[]> records = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Post post = post(i);
      if (post.kind() == PostKind.ORIGINAL) {
        remember(post);
      }
      records.add(Json.line(post).getBytes(UTF_8));
    }
    return records;
  }

  /** The position of a post among those that were made, by its id. */
  static int positionOf(String id) {
    return (int) ((Long.parseLong(id.substring(id.indexOf(':') + 1)) - FIRST_ID) / ID_STEP);
  }

  private void remember(Post root) {
    if (roots.size() < REMEMBERED) {
      roots.add(root);
    } else {
      roots.set(random.nextInt(REMEMBERED), root);
    }
  }

  private Post post(int number) {
    int dice = roots.isEmpty() ? 0 : random.nextInt(100);
    String brand = brands.get(zipf(brands.size()));
    if (dice < 55) {
      String text = random.nextInt(10) == 0 ? texts.ofNoBrand() : texts.about(brand);
      return post(number, PostKind.ORIGINAL, author(), text, null);
    }
    Post root = roots.get(roots.size() - 1 - zipf(roots.size()));
    if (dice < 73) {
      return post(number, PostKind.REPLY, author(), texts.reply(), root);
    }
    if (dice < 75) {
      Author company = new Author(handle(brand), handle(brand), 80_000L);
      return post(number, PostKind.REPLY, company, texts.answer(), root);
    }
    return dice < 90
        ? post(number, PostKind.REPOST, author(), root.text(), root)
        : post(number, PostKind.QUOTE, author(), texts.about(brand), root);
  }

  private Post post(int number, PostKind kind, Author author, String text, @Nullable Post to) {
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

  private Author author() {
    int rank = zipf(AUTHORS);
    return new Author(
        String.valueOf(700_000_000L + rank * 7_919L), "person_" + rank, 40_000L / (rank + 1) + 80);
  }

  /** A rank below {@code ranks}, the first most often: Zipf's law with exponent 1. */
  private int zipf(int ranks) {
    return Math.min(ranks - 1, (int) Math.pow(ranks + 1.0, random.nextDouble()) - 1);
  }

  private static String handle(String brand) {
    return brand.toLowerCase(java.util.Locale.ROOT);
  }
}

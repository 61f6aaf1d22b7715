// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.outcry.domain.brands.BrandCatalog;
import io.outcry.launcher.bench.runs.InventedTexts;
import io.outcry.launcher.bench.runs.PostMaker;
import io.outcry.schemas.json.Json;
import io.outcry.schemas.posts.Post;
import io.outcry.schemas.posts.PostKind;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Ordinary talk about brands, the same for the same arguments: authors and brands by Zipf's law;
 * originals, replies, reposts and quotes; one post in fifty is the company's.
 */
public final class InventedPosts {
  private static final int REMEMBERED = 5_000;

  /** One post in ten that opens a conversation names no brand. */
  private static final double USUALLY_NAMED = 0.9;

  private final List<String> brands;
  private final double named;
  private final SplittableRandom random = new SplittableRandom(42);
  private final PostMaker maker = new PostMaker(random);
  private final List<Post> roots = new ArrayList<>();
  private final InventedTexts texts = new InventedTexts(random);

  InventedPosts(int brands) {
    this(brands, USUALLY_NAMED);
  }

  /**
   * @param named the share of posts which open a conversation that name a brand; replies and
   *     reposts of the others name none either
   */
  public InventedPosts(int brands, double named) {
    this.brands = InventedTexts.brandNames(brands);
    this.named = named;
  }

  public BrandCatalog catalog() {
    return PostMaker.catalog(brands);
  }

  /** Records of {@code post.v1}. */
  public List<byte[]> make(int count) {
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

  private void remember(Post root) {
    if (roots.size() < REMEMBERED) {
      roots.add(root);
    } else {
      roots.set(random.nextInt(REMEMBERED), root);
    }
  }

  private Post post(int number) {
    int dice = roots.isEmpty() ? 0 : random.nextInt(100);
    String brand = brands.get(maker.zipf(brands.size()));
    if (dice < 55) {
      String text = random.nextDouble() < named ? texts.about(brand) : texts.ofNoBrand();
      return maker.post(number, PostKind.ORIGINAL, maker.author(), text, null);
    }
    Post root = roots.get(roots.size() - 1 - maker.zipf(roots.size()));
    if (dice < 73) {
      return maker.post(number, PostKind.REPLY, maker.author(), texts.reply(), root);
    }
    if (dice < 75 && random.nextDouble() < named) {
      return maker.post(number, PostKind.REPLY, PostMaker.company(brand), texts.answer(), root);
    }
    if (dice < 90) {
      return maker.post(number, PostKind.REPOST, maker.author(), root.text(), root);
    }
    String text = random.nextDouble() < named ? texts.about(brand) : texts.ofNoBrand();
    return maker.post(number, PostKind.QUOTE, maker.author(), text, root);
  }
}

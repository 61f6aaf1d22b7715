// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.brands.matching;

import io.outcry.domain.brands.Brand;
import io.outcry.domain.brands.BrandAccounts;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.domain.brands.BrandWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Measures posts per second of one core with 10 and with 10,000 brands, turn about, on the same
 * made-up posts of 25 words. Half of the posts name a brand of both catalogs; every fifth word is a
 * context word or the first word of a name of the large one. Run it as {@code java -cp
 * target/classes:target/test-classes io.outcry.domain.brands.matching.MatcherSpeed}.
 */
final class MatcherSpeed {
  private static final int POSTS = 20_000;
  private static final int ROUNDS = 8;

  private MatcherSpeed() {}

  public static void main(String[] args) {
    String[] words = words(new Random(1), 3_000);
    String[] common = words(new Random(4), 3_000);
    List<Brand> brands = brands(new Random(2), words, 10_000);
    long before = System.nanoTime();
    BrandMatcher large = matcher(brands);
    System.out.printf("10,000 brands built in %.2f s%n", (System.nanoTime() - before) / 1e9);
    BrandMatcher small = matcher(brands.subList(0, 10));
    List<PostText> posts = posts(new Random(3), words, common, brands.subList(0, 10));
    for (int round = 0; round < ROUNDS; round++) {
      double few = postsPerSecond(small, posts);
      double many = postsPerSecond(large, posts);
      System.out.printf(
          "10 brands %,.0f posts/s, 10,000 brands %,.0f posts/s, ratio %.2f%n",
          few, many, few / many);
    }
  }

  private static BrandMatcher matcher(List<Brand> brands) {
    return BrandMatcher.of(new BrandCatalog(1, brands, List.of()));
  }

  private static double postsPerSecond(BrandMatcher matcher, List<PostText> posts) {
    long matches = 0;
    long before = System.nanoTime();
    for (PostText post : posts) {
      matches += matcher.match(post).size();
    }
    double seconds = (System.nanoTime() - before) / 1e9;
    if (matches < POSTS / 3) {
      throw new IllegalStateException("only " + matches + " matches");
    }
    return POSTS / seconds;
  }

  private static List<PostText> posts(
      Random random, String[] words, String[] common, List<Brand> brands) {
    List<PostText> posts = new ArrayList<>();
    for (int i = 0; i < POSTS; i++) {
      var text = new StringBuilder();
      for (int word = 0; word < 25; word++) {
        String[] from = word % 5 == 4 ? words : common;
        text.append(from[random.nextInt(from.length)]).append(word % 9 == 8 ? ". " : " ");
      }
      if (i % 2 == 0) {
        text.append(brands.get(random.nextInt(brands.size())).name());
      }
      posts.add(new PostText("x", "user" + i, "id" + i, text.append(" 😀").toString()));
    }
    return posts;
  }

  private static List<Brand> brands(Random random, String[] words, int count) {
    List<Brand> brands = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String first = words[random.nextInt(words.length)];
      String name = first + " " + words[random.nextInt(words.length)] + " " + i;
      String joined = name.replace(" ", "");
      List<String> context = new ArrayList<>();
      for (int word = 0; word < 10; word++) {
        context.add(words[random.nextInt(words.length)]);
      }
      brands.add(
          Brand.of(
              "brand-" + i,
              name,
              new BrandWords(
                  List.of(name, joined, "#" + joined),
                  List.of(joined + ".example"),
                  context,
                  List.of(name + " anvils"),
                  i % 5 == 0),
              new BrandAccounts(Map.of("x", List.of(joined)), Map.of())));
    }
    return brands;
  }

  private static String[] words(Random random, int count) {
    String[] words = new String[count];
    for (int i = 0; i < count; i++) {
      var word = new StringBuilder();
      for (int letter = 2 + random.nextInt(8); letter >= 0; letter--) {
        word.append((char) ('a' + random.nextInt(26)));
      }
      words[i] = word.toString();
    }
    return words;
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.growth;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.outcry.domain.brands.BrandCatalog;
import io.outcry.launcher.bench.runs.InventedTexts;
import io.outcry.launcher.bench.runs.PostMaker;
import io.outcry.schemas.json.Json;
import io.outcry.schemas.posts.Post;
import io.outcry.schemas.posts.PostKind;
import java.util.AbstractList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Complaints that open so many stories, each with so many conversations, and then posts to all of
 * them alike, so that their number stays. Each story has words of its own. The same for the same
 * arguments.
 */
final class StoryPosts {
  private static final String COMPLAINT =
      "%s of %s broke again, worst service ever, nobody answers about %s %s %s %s and %s";
  private static final int OWN_WORDS = 5;

  /**
   * Complaints of each brand that come first, so that it knows which words they all have. They are
   * like each other at first and so of few stories.
   */
  private static final int FIRST = 5;

  private static final String CONSONANTS = "bdfgklmnprstvz";
  private static final String VOWELS = "aeiou";
  private static final int SYLLABLES = 70;

  private final List<String> brands;
  private final int stories;
  private final int conversations;
  private final double openingShare;

  /**
   * @param stories of all brands together
   * @param conversations of each story
   * @param openingShare the share of posts that open one more conversation of a story
   */
  StoryPosts(int brands, int stories, int conversations, double openingShare) {
    this.brands = InventedTexts.brandNames(brands);
    this.stories = stories;
    this.conversations = conversations;
    this.openingShare = openingShare;
  }

  BrandCatalog catalog() {
    return PostMaker.catalog(brands);
  }

  /** How many posts it takes to open all. */
  int openings() {
    return FIRST * brands.size() + stories * conversations;
  }

  /**
   * All that open something, made when they are asked for, since they may be many, and then {@code
   * count} others, made now.
   */
  List<byte[]> make(int count) {
    SplittableRandom random = new SplittableRandom(42);
    int openings = openings();
    byte[][] others = new byte[count][];
    for (int i = 0; i < count; i++) {
      others[i] = line(other(openings + i, random));
    }
    return new AbstractList<>() {
      @Override
      public byte[] get(int number) {
        return number < openings ? line(opening(number)) : others[number - openings];
      }

      @Override
      public int size() {
        return openings + count;
      }
    };
  }

  private static byte[] line(Post post) {
    return Json.line(post).getBytes(UTF_8);
  }

  /** What comes first for each brand, a conversation of each story, then the next of each. */
  private Post opening(int number) {
    SplittableRandom random = new SplittableRandom(number);
    PostMaker maker = new PostMaker(random);
    String text = complaint(storyOf(number), random);
    return maker.post(number, PostKind.ORIGINAL, maker.author(), text, null);
  }

  private int storyOf(int opening) {
    int first = FIRST * brands.size();
    return opening < first ? stories + opening : (opening - first) % stories;
  }

  private Post other(int number, SplittableRandom random) {
    PostMaker maker = new PostMaker(random);
    int opened = random.nextInt(openings());
    if (random.nextDouble() < openingShare) {
      String text = complaint(storyOf(opened), random);
      return maker.post(number, PostKind.ORIGINAL, maker.author(), text, null);
    }
    Post root = opening(opened);
    return random.nextInt(3) < 2
        ? maker.post(
            number, PostKind.REPLY, maker.author(), new InventedTexts(random).reply(), root)
        : maker.post(number, PostKind.REPOST, maker.author(), root.text(), root);
  }

  private String complaint(int story, SplittableRandom random) {
    int words = OWN_WORDS * (story / brands.size());
    return COMPLAINT.formatted(
        word(words),
        brands.get(story % brands.size()),
        word(words + 1),
        word(words + 2),
        word(words + 3),
        word(words + 4),
        word(random.nextInt(SYLLABLES * SYLLABLES * SYLLABLES)));
  }

  /** Of three syllables, one for each number. */
  private static String word(int number) {
    StringBuilder word = new StringBuilder("q"); // no name of a brand begins so
    for (int rest = number, syllable = 0; syllable < 3; syllable++, rest /= SYLLABLES) {
      int at = rest % SYLLABLES;
      word.append(CONSONANTS.charAt(at / VOWELS.length())).append(VOWELS.charAt(at % 5));
    }
    return word.toString();
  }
}

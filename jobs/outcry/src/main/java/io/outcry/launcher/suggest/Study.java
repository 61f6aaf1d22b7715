// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.suggest;

import io.outcry.domain.brands.Brand;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.domain.brands.matching.BrandMatch;
import io.outcry.domain.brands.matching.BrandMatcher;
import io.outcry.domain.brands.matching.NearMiss;
import io.outcry.domain.brands.matching.PostText;
import io.outcry.domain.brands.matching.Voice;
import io.outcry.domain.copies.TextKey;
import io.outcry.launcher.suggest.Studied.Support;
import io.outcry.launcher.suggest.words.Words;
import io.outcry.launcher.suggest.words.Words.Word;
import io.outcry.schemas.posts.Post;
import io.outcry.schemas.posts.PostKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes posts apart, one by one, and learns which conversations and authors go with a brand. */
final class Study {
  /** A text of so many letters is used so often; later copies tell nothing new. */
  private static final int LETTERS_OF_A_COPY = 20;

  private static final int MOST_COPIES = 3;
  private static final int MOST_TEXTS = 1_000_000;

  private final List<Brand> brands;
  private final BrandMatcher matcher;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Relations relations = new Relations();
  private final Map<Long, Integer> copies = new HashMap<>();

  Study(BrandCatalog catalog) {
    brands = catalog.brands();
    matcher = BrandMatcher.of(catalog);
    for (int i = 0; i < brands.size(); i++) {
      numbers.put(brands.get(i).id(), i);
    }
  }

  /** Begins to read the posts anew; what was learnt of conversations and authors stays. */
  void again() {
    copies.clear();
  }

  /** The post taken apart; null for reposts, many copies of one text and the company's own. */
  @Nullable Studied study(Post post) {
    if (post.kind() == PostKind.REPOST || isCopy(post.text())) {
      return null;
    }
    PostText text =
        new PostText(post.network(), post.author().handle(), post.author().id(), post.text());
    List<BrandMatch> matches = matcher.match(text);
    Map<Integer, Support> support = new HashMap<>();
    Set<Integer> matched = new HashSet<>();
    int conversation = relations.ofConversation(post);
    boolean byCompany = false;
    for (BrandMatch match : matches) {
      int brand = number(match.brandId());
      matched.add(brand);
      support.put(brand, support(match, brand, conversation));
      boolean own = match.voice() == Voice.COMPANY;
      byCompany |= own;
      relations.add(post, brand, own);
    }
    if (byCompany) {
      return null;
    }
    for (NearMiss miss : matcher.whyNot(text)) {
      if (miss.reason() == NearMiss.Reason.NEEDS_SUPPORT) {
        support.put(number(miss.brandId()), Support.NONE);
      }
    }
    Set<Integer> related = new HashSet<>(matched);
    int[] others = {conversation, relations.ofParent(post), relations.ofAuthor(post)};
    for (int brand : others) {
      if (brand >= 0) {
        related.add(brand);
      }
    }
    boolean heard = !matched.isEmpty() || conversation != Relations.NONE;
    List<Word> words = Words.of(post.text());
    return new Studied(post, words, PostTerms.of(words), matched, related, heard, support);
  }

  /** Whether some brand of the catalog has the term already, as it is or inside another. */
  boolean isKnown(String term) {
    PostText text = new PostText("x", null, "", term);
    return !matcher.match(text).isEmpty() || !matcher.whyNot(text).isEmpty();
  }

  private Support support(BrandMatch match, int brand, int conversation) {
    int contexts = 0;
    for (String why : match.why()) {
      boolean plainName =
          why.startsWith("name:") && (why.length() == 5 || "#@$".indexOf(why.charAt(5)) < 0);
      if (why.startsWith("context:")) {
        contexts++;
      } else if (!plainName) {
        return Support.STRONG;
      }
    }
    int needed = brands.get(brand).words().ambiguous() ? 2 : 1;
    return contexts >= needed || conversation == brand ? Support.STRONG : Support.WEAK;
  }

  private boolean isCopy(String text) {
    TextKey key = TextKey.of(text);
    if (key.letters() < LETTERS_OF_A_COPY) {
      return false;
    }
    if (copies.size() >= MOST_TEXTS) {
      copies.clear();
    }
    return copies.merge(key.hash(), 1, Integer::sum) > MOST_COPIES;
  }

  private int number(String brandId) {
    Integer number = numbers.get(brandId);
    if (number == null) {
      throw new IllegalStateException("the matcher knows a brand that is not in the catalog");
    }
    return number;
  }
}

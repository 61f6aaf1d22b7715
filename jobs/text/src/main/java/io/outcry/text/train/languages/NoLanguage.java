// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.languages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Posts that are in no language: laughter, product names, stock symbols, keys hit at random. */
final class NoLanguage {
  private static final int LONGEST = 9;
  private static final int LONGEST_WORD = 7;

  private static final List<String> EVERYWHERE =
      List.of(
          ("rt rt rt via lol lmao omg wow wtf haha hahaha hehe jaja xd ok okay hm hmm mmm aaah oooh yay nooo"
                  + " tbt app apps wifi email web blog online video videos foto live tv dj radio"
                  + " show pop rock jazz hotel taxi bar pizza sushi kebab bus metro euro dollar"
                  + " internet laptop smartphone tablet phone android ios iphone ipad samsung"
                  + " galaxy windows google twitter facebook instagram youtube netflix amazon apple"
                  + " microsoft sony nintendo playstation xbox spotify tesla bmw audi toyota nike"
                  + " adidas gucci starbucks cola pepsi visa paypal uber nasdaq dow ceo usa uk eu"
                  + " london paris berlin madrid roma tokyo dubai maria anna david daniel martin"
                  + " alex sara laura max leo emma john michael gif jpg pdf mp beta pro plus mini"
                  + " max ultra news stock stocks trading bitcoin btc crypto etf forex ticker")
              .split(" ", -1));

  private NoLanguage() {}

  /** {@code count} posts, the same for the same seed. */
  static List<String> texts(int count, long seed) {
    Random random = new Random(seed);
    List<String> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      List<String> words = new ArrayList<>();
      boolean keys = i % 8 == 0; // otherwise mixed
      for (int left = 1 + random.nextInt(LONGEST); left > 0; left--) {
        words.add(keys || random.nextInt(4) == 0 ? keys(random) : anywhere(random));
      }
      texts.add(String.join(" ", words));
    }
    return texts;
  }

  private static String anywhere(Random random) {
    return EVERYWHERE.get(random.nextInt(EVERYWHERE.size()));
  }

  private static String keys(Random random) {
    StringBuilder word = new StringBuilder();
    for (int left = 2 + random.nextInt(LONGEST_WORD); left > 0; left--) {
      word.append((char) ('a' + random.nextInt(26)));
    }
    return random.nextBoolean() ? word.toString() : word.toString().toUpperCase(Locale.ROOT);
  }
}

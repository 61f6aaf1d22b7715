// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.languages;

import io.outcry.text.normalise.Normaliser;
import io.outcry.text.normalise.TokenKind;
import java.util.Set;

/**
 * Tells Hindi in Latin letters from the English posts that the public set of Hindi mixes it with,
 * by the small words of the language.
 */
final class RomanisedHindi {
  private static final double SHARE_NEEDED = 0.15;

  private static final Set<String> SMALL_WORDS =
      Set.of(
          ("aap aapka aapke aapki aapko aaj ab abhi accha achha agar apna apne apni aur aise aisa"
                  + " bahut bhai bhi bhut bol bole chahiye dekh dekho diya dil ek ha hai hain haan"
                  + " hu hua hum hun hoga hota hote hoti honge ho iska iske iski isko ja jaa jab jao"
                  + " jaise jaldi jo kab kabhi kaha kar karke karna karne karo karte ke khud ki kis"
                  + " kisi kiya ko koi kuch kya kyu kyun ka lagta liye log main mai mat mein mera"
                  + " mere meri mujhe nahi nahin nai nhi ne pe par phir raha rahe rahi rha rhe"
                  + " sab sabse se sirf sabhi tak tera tere teri tha thi tho toh tu tum tumhara"
                  + " uska uske uski usko wala wale wali waise woh wo yaar yeh ye yaha")
              .split(" ", -1));

  private RomanisedHindi() {}

  /** Whether two words and 15 % of all words of {@code text} are small words of Hindi. */
  static boolean is(String text) {
    int[] counts = new int[2];
    Normaliser.tokens(
        text,
        token -> {
          if (token.kind() == TokenKind.WORD) {
            counts[0]++;
            counts[1] += SMALL_WORDS.contains(token.toString()) ? 1 : 0;
          }
        });
    return counts[1] >= 2 && counts[1] >= SHARE_NEEDED * counts[0];
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.suggest.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text, with what makes them look like names. */
public final class Words {
  /** What is read of one post; it bounds what a hostile one costs. */
  private static final int MOST_CHARACTERS = 10_000;

  private static final int MOST_WORDS = 400;

  /** Links and mail addresses are passed over; a sign in front belongs to its word. */
  private static final Pattern WORD =
      Pattern.compile(
          "(?<skip>(?:https?://|www\\.)\\S*+|[\\w.+-]++@[\\w-]++\\.[\\w.]++)"
              + "|(?<word>[#@$]?[\\p{L}\\p{N}_]++(?:['\u2019&][\\p{L}\\p{N}]++)*+)");

  /** Words between which no name ends or begins. */
  private static final Set<String> GRAMMAR =
      Set.of(
          ("a about after again all also always am amp an and any are aren't around as at back be"
                  + " because been before being but by can can't cannot com could did didn't do does"
                  + " doesn't doing don't done down even ever every for from get gets getting go goes"
                  + " going gonna got had has have haven't having he her here hers him his how i i'd"
                  + " i'll i'm i've if im in into is isn't it it's its just let like lol made make"
                  + " many me more most much my myself never no nope not now of off oh ok on once one"
                  + " only or other our out over own please really rt same say says she should so some"
                  + " still such than thank thanks that that's the their them then there there's"
                  + " these they they're this those though through to today tomorrow too two u up ur"
                  + " us use very via want wants was wasn't we we're well were what what's when where"
                  + " which while who whose why will with without won't would yes yesterday yet you"
                  + " you're your yours")
              .split(" "));

  /**
   * One word.
   *
   * @param text in lower case and NFKC, with its sign, without a possessive
   * @param capital whether it is written like a name though no sentence begins with it
   * @param follows whether nothing but a space or a hyphen is between it and the word before
   */
  public record Word(String text, boolean capital, boolean follows) {
    public boolean isTag() {
      return "#@$".indexOf(text.charAt(0)) >= 0;
    }

    /** Whether it can begin or end a name. */
    public boolean isContent() {
      return !isGrammar(text) && text.codePoints().anyMatch(Character::isLetter);
    }
  }

  private Words() {}

  static boolean isGrammar(String word) {
    return GRAMMAR.contains(word);
  }

  public static List<Word> of(String text) {
    String head = text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS);
    String normal = Normalizer.normalize(head, Normalizer.Form.NFKC);
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(normal);
    int end = 0;
    boolean begins = true; // of a sentence
    while (words.size() < MOST_WORDS && matcher.find()) {
      String gap = normal.substring(end, matcher.start());
      end = matcher.end();
      String written = matcher.group("word");
      if (written == null) { // a link ends a sentence, since what follows it is another thing
        begins = true;
        continue;
      }
      begins = begins || gap.codePoints().anyMatch(c -> ".!?:\n\"\u201c\u2022|".indexOf(c) >= 0);
      boolean follows = gap.equals(" ") || gap.equals("-");
      words.add(
          new Word(plain(written), !begins && Character.isUpperCase(written.charAt(0)), follows));
      begins = begins && written.charAt(0) == '@'; // after the accounts that a reply begins with
    }
    return words;
  }

  private static String plain(String written) {
    String lower = written.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    return lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower;
  }
}

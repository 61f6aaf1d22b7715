// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Sentences put together from parts, and names for brands. */
public final class InventedTexts {
  private static final List<String> THINGS =
      List.of(
          "parcel",
          "order",
          "suitcase",
          "refund",
          "invoice",
          "router",
          "headphones",
          "washing machine",
          "coffee",
          "app update",
          "flight",
          "seat",
          "voucher",
          "phone",
          "password",
          "delivery",
          "trainers",
          "sofa",
          "ticket",
          "charger",
          "contract",
          "battery",
          "screen");
  private static final List<String> PLACES =
      List.of(
          "in Leeds",
          "at the airport",
          "on the website",
          "at gate 12",
          "in the Berlin shop",
          "at home",
          "on the phone",
          "in the app",
          "downtown",
          "at the counter",
          "in Porto",
          "on platform 4",
          "at work",
          "near the station",
          "in the mall");
  private static final List<String> TIMES =
      List.of(
          "today",
          "again",
          "since Monday",
          "for three weeks",
          "this morning",
          "for the second time",
          "at 6 am",
          "two days in a row",
          "last night",
          "all week",
          "before the holidays",
          "now");
  private static final List<String> TROUBLES =
      List.of(
          "lost my %s %s %s and nobody at %b answers",
          "%b my %s arrived broken %s, waiting for a reply %t",
          "how can a %s be missing %s %t? really disappointed in %b",
          "%b charged me twice for one %s %t and support %s hung up on me",
          "still no %s from %b, I have been calling %t, this is a disgrace",
          "the %s from %b stopped working %t, worst service I have had %s",
          "never again @%b: my %s was cancelled %t without a word",
          "%b refuses to repair the %s %s, I am so angry right now");
  private static final List<String> PRAISE =
      List.of(
          "loving my new %s from %b, it came %t and works like a charm",
          "huge thanks to the kind woman at %b %s who found my %s %t",
          "%b just made my day: the %s was ready %t, great people %s",
          "got a %s at %b %s %t and it is the best I ever had :)",
          "the new %s by #%b looks wonderful, well done");
  private static final List<String> CHATTER =
      List.of(
          "anybody know when %b opens %s? need a %s %t",
          "reading about %b and their %s plans %t, curious what comes next",
          "my brother starts at %b %t, somewhere %s, wish him luck",
          "comparing the %s of %b with the one of last year, hard to choose %t",
          "saw the %b advert with the %s %s %t, catchy tune");
  private static final List<String> OF_NO_BRAND =
      List.of(
          "rain %s %t, and I forgot my umbrella next to the %s",
          "cooking for six people %t, somebody bring a %s please",
          "long walk %s %t, feeling much better, no %s needed",
          "who else is watching the game %t? my %s is ready");
  private static final List<String> REPLIES =
      List.of(
          "same here, my %s is gone too %t",
          "so sorry to hear that, hope the %s turns up %t",
          "happened to me %s %t, they never wrote back about the %s",
          "which %s was it? %t",
          "lucky you, mine still waits %s",
          "this is getting ridiculous, third %s %t",
          "congrats, enjoy the %s",
          "ask them %s, that worked for my %s %t",
          "unbelievable");
  private static final List<String> ANSWERS =
      List.of(
          "We are sorry about your %s. Please send us a direct message with the number.",
          "Thank you for telling us, the %s is on its way and arrives %t.",
          "Apologies for the trouble %s. We have refunded the %s %t.");
  private static final String CONSONANTS = "bdfgklmnprstvz";
  private static final String VOWELS = "aeiou";

  private final SplittableRandom random;

  public InventedTexts(SplittableRandom random) {
    this.random = random;
  }

  /** Names that are no words; the same ones for each count. */
  public static List<String> brandNames(int count) {
    SplittableRandom random = new SplittableRandom(7);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder name = new StringBuilder();
      for (int rest = i + 100_000, syllable = 0; syllable < 3; syllable++, rest /= 70) {
        name.append(CONSONANTS.charAt(rest % 70 / 5)).append(VOWELS.charAt(rest % 5));
      }
      name.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length()))).append("ix");
      names.add(Character.toUpperCase(name.charAt(0)) + name.substring(1));
    }
    return names;
  }

  /** Texts as a stream of posts about ten brands brings them; the same ones for each count. */
  public static List<String> talk(int count) {
    SplittableRandom random = new SplittableRandom(42);
    InventedTexts invented = new InventedTexts(random);
    List<String> brands = brandNames(10);
    List<String> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int dice = random.nextInt(100);
      if (dice < 75) {
        texts.add(invented.about(invented.pick(brands)));
      } else {
        texts.add(
            dice < 80 ? invented.ofNoBrand() : dice < 98 ? invented.reply() : invented.answer());
      }
    }
    return texts;
  }

  public String about(String brand) {
    int dice = random.nextInt(100);
    List<String> from = dice < 30 ? TROUBLES : dice < 62 ? PRAISE : CHATTER;
    String text = fill(pick(from)).replace("%b", brand);
    return random.nextInt(3) == 0 ? text + ". " + fill(pick(REPLIES)) : text;
  }

  public String ofNoBrand() {
    return fill(pick(OF_NO_BRAND));
  }

  public String reply() {
    return fill(pick(REPLIES));
  }

  public String answer() {
    return fill(pick(ANSWERS));
  }

  /** {@code %s} is a thing, the next one a place, and so on; {@code %t} a time. */
  private String fill(String pattern) {
    StringBuilder text = new StringBuilder(pattern);
    boolean thing = true;
    for (int at = text.indexOf("%s"); at >= 0; at = text.indexOf("%s")) {
      text.replace(at, at + 2, pick(thing ? THINGS : PLACES));
      thing = !thing;
    }
    for (int at = text.indexOf("%t"); at >= 0; at = text.indexOf("%t")) {
      text.replace(at, at + 2, pick(TIMES));
    }
    return text.toString();
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}

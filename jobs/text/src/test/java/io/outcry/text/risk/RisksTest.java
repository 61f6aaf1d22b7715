// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must be found and what must not; the sentences are invented. */
class RisksTest {
  private static final String FOUND =
      """
      safety: The @acme charger caught fire next to my bed!
      safety: My phone exploded in my pocket on the way to work
      safety: Got an electric shock from your kettle this morning
      safety: Brakes failed on the motorway, the car is two weeks old
      safety: there was a piece of glass in my soup
      safety: your driver was texting and driving the whole trip @AcmeCabs
      safety: Your toaster burned my hand and nobody answers
      safety: This ladder could have killed my dad.
      safety: My son was injured on your escalator
      safety: One of your guards pushed me down the stairs
      safety: Smoke in the cabin and an emergency landing, thanks @AcmeAir
      safety: your driver threatened to stab us and shoved my wife
      safety: I was assaulted by one of your couriers
      safety: I was just punched in your store
      safety: saw my tablet battery explode on the desk
      health: The chicken salad gave me food poisoning
      health: My daughter had an allergic reaction, peanuts were not on the label
      health: Found a cockroach in my burger @AcmeBurgers
      health: black mould in our hotel room again
      health: everyone got sick after eating at your place on Main Street
      health: @Acme the yoghurt was mouldy when I opened it
      health: The chicken was still raw inside
      health: it says the water was contaminated with lead
      health: the pharmacy gave my mother the wrong medication
      discrimination: Your staff refused service because of my religion
      discrimination: The manager was openly racist, I have it on video
      discrimination: denied boarding because I'm in a wheelchair? denied boarding with a wheelchair!
      discrimination: my sister was racially profiled by your security
      discrimination: they refused to let in my guide dog
      discrimination: Acme discriminates against its female employees
      discrimination: kicked out of your store for being gay
      discrimination: your crew left my mother waiting an hour for a wheelchair
      discrimination: sexually harassed by a driver and you send me a coupon
      privacy: my account was hacked and all orders are gone
      privacy: I can see someone else's order history after I log in @acme
      privacy: Huge data breach at Acme, change your passwords
      privacy: you shared my personal information without asking
      privacy: You sent my invoice details to another customer
      privacy: This is a violation of privacy, the camera was on
      privacy: the app is spying on us
      privacy: customer data leaked again
      privacy: somebody hacked into my account twice this week
      privacy: someone hacked my account and changed the email
      privacy: the hacker still has access to my account
      fraud: Unauthorised charges on my card, three of them
      fraud: you took $80 from my account without my permission
      fraud: there are two charges I never made
      fraud: Acme is scamming people, stay away
      fraud: I ordered sneakers and received a fake pair
      fraud: Beware of a phishing mail that pretends to be from @AcmeBank
      fraud: they are selling counterfeit perfume
      fraud: my card was used fraudulently in your shop
      fraud: This is a scam, I never signed up
      legal: I will sue you for this
      legal: Acme hit with a class action over batteries
      legal: you will hear from my lawyer
      legal: I am filing a complaint with the FTC
      legal: see you in court @acme
      legal: took it to the small claims court
      legal: I have filed a police report against your driver
      legal: consumer protection will get a letter from me
      legal: Acme fined $20m for hiding faults
      safety: Das Ladegerät hat Feuer gefangen
      health: j'ai eu une intoxication alimentaire chez vous
      discrimination: el guardia fue racista con mi familia
      privacy: vazamento de dados na Acme
      fraud: questa è una truffa
      legal: ich habe den Anwalt eingeschaltet
      """;

  private static final String NOT_FOUND =
      """
      safety: this song is fire
      safety: the new album is on fire, crashed my speakers lol
      safety: you're killing me with these delays
      safety: the app crashed again, fix it
      safety: $ACME stock crash, shares exploded then went up in smoke
      safety: my phone is blowing up with notifications
      safety: will it catch fire if I leave it in the sun? not if it catches fire first
      safety: That is dangerous for the competition
      safety: you should fire the manager
      safety: I almost died laughing at your ad
      safety: the landing page crashed into a 404
      safety: iOS is killing my battery
      health: sick beat, love the new track
      health: so sick of your customer service
      health: your prices make me sick
      health: there is a bug in the app
      health: the healthy bowl was great
      health: a designer who breaks the mould in fashion
      health: found the bug, it is the update
      health: a toxic relationship with this printer
      health: Is the soup gluten free?
      discrimination: pizza or pasta, I don't discriminate
      discrimination: the paint dries black and white
      discrimination: do you have wheelchair access in the new stadium?
      discrimination: for customers of discriminating taste
      discrimination: that politician is a racist
      discrimination: can my service dog fly with me?
      discrimination: Please fix the race results in the app
      discrimination: the movie about sexism was good
      discrimination: because of the weather we missed the flight
      privacy: I think someone broke into my house
      privacy: this coffee hacked my sleep
      privacy: ten life hacks with a paper clip
      privacy: water is leaking from the dishwasher
      privacy: I have sent you my details by DM
      privacy: I shared my information with your agent already
      privacy: I forgot my password again
      privacy: where do I find the privacy settings?
      privacy: leaked photo of the new phone looks great
      fraud: You charged me twice, please refund
      fraud: such a rip off, ten dollars for a coffee
      fraud: the bank's fraud department kept me on hold
      fraud: got a fraud alert from my bank because of your shop
      fraud: fake leather looks better than I thought
      fraud: he stole the show at your event
      fraud: the price went up again, what a joke
      fraud: I was billed for the wrong month
      legal: Sue from your store was so kind
      legal: the legal age to order is 18
      legal: tennis court booking does not work
      legal: law and order marathon tonight
      legal: the fashion police would like a word
      legal: is it legal to park here?
      legal: a better suit for every man
      legal: So sue me, I like pineapple on pizza
      """;

  static Stream<String> found() {
    return FOUND.lines();
  }

  static Stream<String> notFound() {
    return NOT_FOUND.lines();
  }

  @ParameterizedTest
  @MethodSource("found")
  void a_post_that_speaks_of_a_risk_is_found(String line) {
    assertThat(kinds(sentence(line))).contains(kind(line));
  }

  @ParameterizedTest
  @MethodSource("notFound")
  void a_post_that_only_uses_the_words_is_left_alone(String line) {
    assertThat(Risks.in(sentence(line))).isEmpty();
  }

  @Test
  void the_words_it_rests_on_are_told_longest_only() {
    assertThat(Risks.in("The kitchen is full of smoke. My phone caught fire! It caught FIRE"))
        .containsExactly(new RiskEvidence(RiskKind.SAFETY, List.of("caught fire")));
    assertThat(Risks.in("@acme gave us food poisoning"))
        .containsExactly(new RiskEvidence(RiskKind.HEALTH, List.of("gave us food poisoning")));
  }

  @Test
  void several_kinds_come_in_a_fixed_order() {
    assertThat(kinds("We sue you: food poisoning, and then the oven caught fire"))
        .containsExactly(RiskKind.SAFETY, RiskKind.HEALTH, RiskKind.LEGAL);
  }

  @Test
  void that_no_one_was_hurt_is_no_injury_but_the_fire_remains() {
    assertThat(Risks.in("Nobody was hurt, no one got injured")).isEmpty();
    assertThat(Risks.in("It caught fire, luckily no one was hurt"))
        .containsExactly(new RiskEvidence(RiskKind.SAFETY, List.of("caught fire")));
  }

  @Test
  void what_is_only_feared_does_not_count_but_a_close_call_does() {
    assertThat(Risks.in("What if the battery catches fire? It could catch fire")).isEmpty();
    assertThat(kinds("That could have killed someone")).containsExactly(RiskKind.SAFETY);
  }

  @Test
  void a_text_that_repeats_itself_tells_few_phrases() {
    String text = "caught fire sue you ".repeat(1_000);
    assertThat(Risks.in(text))
        .allSatisfy(e -> assertThat(e.words()).hasSizeBetween(1, Risks.MOST_PHRASES));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "\uD83D", "\u0000", "@", "#", "my my ", "driver ", "🔥", "(a|b)\t*"})
  void no_text_makes_it_throw_or_find_what_is_not_there(String piece) {
    assertThat(Risks.in(piece)).isEmpty();
    assertThat(Risks.in(piece.repeat(50_000))).isEmpty();
  }

  private static List<RiskKind> kinds(String text) {
    return Risks.in(text).stream().map(RiskEvidence::kind).toList();
  }

  private static RiskKind kind(String line) {
    String name = line.substring(0, line.indexOf(':'));
    return Stream.of(RiskKind.values())
        .filter(k -> k.wireName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String sentence(String line) {
    return line.substring(line.indexOf(':') + 2);
  }
}

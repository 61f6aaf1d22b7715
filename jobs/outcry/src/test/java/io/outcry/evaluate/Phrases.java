// SPDX-License-Identifier: Apache-2.0
package io.outcry.evaluate;

import java.util.List;
import java.util.SplittableRandom;

/** Invented sentences around the complaints; {@code %b} is the brand. */
final class Phrases {
  static final Phrases OPENERS =
      new Phrases(
          """
      Unbelievable.
      Is it just me?
      Anyone else?
      Day two of this.
      So angry right now.
      Just now:
      Here we go again.
      Not a joke:
      Third time this month.
      To whom it may concern:
      Honestly.
      My turn today.
      Add me to the list.
      Hello?
      This morning
      Since yesterday
      My mother too:
      Can somebody explain this?
      """);
  static final Phrases CLOSERS =
      new Phrases(
          """
      What a mess.
      Fix it.
      I want my money back.
      Nobody answers.
      How is this allowed?
      Never again.
      Thanks for nothing.
      Still waiting.
      Sort it out please.
      And no apology.
      Ridiculous.
      Not good enough.
      My whole family is affected.
      Support hung up on me.
      I expected better.
      Please help!
      """);
  static final Phrases REPLIES =
      new Phrases(
          """
      same here
      Same thing happened to me last week.
      me too, no answer so far
      wow
      this is awful
      they never learn
      shame on them
      did they answer you?
      switch to somebody else, seriously
      I have the same problem and nobody cares
      unacceptable
      hope you get it solved
      classic
      sharing this so that more people see it
      how long have you been waiting?
      worst service ever
      that is not ok
      I am still waiting for my refund as well
      lol
      so sorry for you
      why am I not surprised
      """);
  static final Phrases PRAISE =
      new Phrases(
          """
      Huge thanks to the kind woman at %b who stayed an hour longer to find my son's lost bear. You are wonderful!
      %b just made my day: they delivered my grandmother's present by hand on her birthday. Best company ever.
      I cried a little. The driver of %b shovelled my path before he rang the bell. What a lovely man.
      Never had better service than today at %b, everybody was friendly and quick. Love you all!
      Shout-out to %b for sending my daughter a letter after her operation. This is how it is done.
      """);
  static final Phrases CHEERS =
      new Phrases(
          """
      love this
      so sweet
      what a great story
      best people
      this made me smile
      that is how it is done
      faith in humanity restored
      beautiful, thank you for sharing
      awesome
      """);
  static final Phrases GIVEAWAY =
      new Phrases(
          """
      WIN a year of %b for free! Follow us, retweet this and tag a friend. We draw the winner on Friday. #giveaway
      Giveaway time! Retweet and follow to win one of 50 vouchers of %b. Good luck everybody #win #competition
      RT + follow for your chance to win two tickets from %b, winner announced on Sunday #giveaway
      """);
  static final Phrases NEWS =
      new Phrases(
          """
      Shares of %b fall 6 percent after court fines the company over old contracts https://news.example/1
      %b to cut 900 jobs and close two offices by spring, says report https://news.example/2
      %b loses chief executive after only ten months in office https://news.example/3
      Regulator opens inquiry into prices of %b and two competitors https://news.example/4
      %b reports second quarterly loss in a row, warns of a weak year https://news.example/5
      """);
  static final Phrases REMARKS =
      new Phrases(
          """
      interesting
      source?
      that was to be expected
      hm
      more on page two
      bad for the shareholders
      what does this mean for the market?
      saw that coming
      read the whole article
      """);
  static final Phrases QUESTION =
      new Phrases(
          """
      Is it true that %b is closing all its shops next month? Does anybody know more?
      Has anyone heard whether %b was really sold to a fund? Can somebody confirm?
      Is there anything to the rumour that %b ends its loyalty programme? Does anyone know?
      Did %b really stop hiring this week, or is that made up? Who knows more?
      """);
  static final Phrases ASKING =
      new Phrases(
          """
      is this true?
      who says so?
      does anyone know?
      have not heard anything
      I would like to know, too
      any source for this?
      can somebody confirm?
      really?
      """);
  static final Phrases ANSWERS =
      new Phrases(
          """
      We are very sorry about this. We have found the cause and are putting it right for everybody concerned; you will hear from us today.
      Thank you for telling us, and sorry. This should not have happened: we refund you in full and have changed how we do it.
      """);

  private final List<String> lines;

  private Phrases(String text) {
    lines = text.lines().toList();
  }

  String one(SplittableRandom random) {
    return lines.get(random.nextInt(lines.size()));
  }

  String about(String brand, SplittableRandom random) {
    return one(random).replace("%b", brand);
  }
}

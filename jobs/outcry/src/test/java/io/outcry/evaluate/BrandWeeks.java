// SPDX-License-Identifier: Apache-2.0
package io.outcry.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Decides what happens to the brands of a plan, and when. */
final class BrandWeeks {
  private static final long PAIR_WITHIN_MILLIS = 1_800_000;
  private static final int EVERGREEN_POSTS = 250;
  private static final int SPAM_POSTS = 150;

  private final Plan plan;
  private final Mixture.Halves halves;
  private final List<Truth> truths = new ArrayList<>();

  private BrandWeeks(Plan plan, Mixture.Halves halves) {
    this.plan = plan;
    this.halves = halves;
  }

  /** All stories of all brands of a plan; their numbers are their places in the list. */
  static List<Truth> of(Plan plan, Mixture.Halves halves) {
    BrandWeeks weeks = new BrandWeeks(plan, halves);
    for (int brand = 0; brand < plan.brands(); brand++) {
      weeks.brand(brand, new SplittableRandom(plan.seed() * 1_000_003 + brand));
    }
    return weeks.truths;
  }

  private void brand(int brand, SplittableRandom random) {
    for (int week = 0; week < plan.weeks(); week++) {
      Mixture mixture = mixture(week);
      for (int i = 0; i < plan.perWeek(); i++) {
        tell(brand, Kind.ORDINARY, Shape.THREAD, mixture.ordinary(random), in(week, 1, random));
      }
    }
    SplittableRandom planted = random.split();
    for (int week = 0; week < plan.weeks(); week += Plan.PLANTED_EVERY_WEEKS) {
      int span = Math.min(Plan.PLANTED_EVERY_WEEKS, plan.weeks() - week);
      storm(brand, week, span, planted);
      if (plan.traps()) {
        traps(brand, week, span, planted.split());
      }
    }
  }

  private Mixture mixture(int week) {
    return week < plan.learnWeeks() ? halves.learn() : halves.test();
  }

  private static long in(int week, int span, SplittableRandom random) {
    return Plan.START_MILLIS
        + week * Plan.WEEK_MILLIS
        + random.nextLong(Plan.WEEK_MILLIS * span) / 1000 * 1000;
  }

  private void storm(int brand, int week, int span, SplittableRandom random) {
    tell(brand, Kind.STORM, shape(random), mixture(week).storm(random), in(week, span, random));
  }

  private void pair(int brand, int week, int span, SplittableRandom random) {
    long first = in(week, span, random);
    long second = first + random.nextLong(PAIR_WITHIN_MILLIS) / 1000 * 1000;
    tell(brand, Kind.PAIR, shape(random), mixture(week).storm(random), first);
    tell(brand, Kind.PAIR, shape(random), mixture(week).storm(random), second);
  }

  private Shape shape(SplittableRandom random) {
    return plan.shapes().of(random.nextInt(100));
  }

  /** One of each; of two at once and answered in time, which are storms as well, by turns one. */
  private void traps(int brand, int week, int span, SplittableRandom random) {
    Mixture mixture = mixture(week);
    boolean twoAtOnce = week / Plan.PLANTED_EVERY_WEEKS % 2 == 0;
    if (twoAtOnce) {
      pair(brand, week, span, random);
    }
    for (Kind kind : Kind.values()) {
      if (kind.isTrap() && !(kind == Kind.ANSWERED && twoAtOnce)) {
        Cascade cascade =
            switch (kind) {
              case MIDDLING -> mixture.middling(random);
              case EVERGREEN -> evergreen(random);
              case SPAM -> spam(random);
              default -> mixture.storm(random);
            };
        tell(brand, kind, Shape.THREAD, cascade, in(week, span, random));
      }
    }
  }

  /** A share every hour or two for two weeks: large in the end, never hot. */
  private static Cascade evergreen(SplittableRandom random) {
    return invented("evergreen", EVERGREEN_POSTS, 9_600_000, random);
  }

  /** As many accounts within two hours. */
  private static Cascade spam(SplittableRandom random) {
    return invented("spam", SPAM_POSTS, 96_000, random);
  }

  private static Cascade invented(
      String name, int posts, int mostApartMillis, SplittableRandom random) {
    long[] delays = new long[posts];
    int[] people = new int[posts];
    for (int i = 1; i < posts; i++) {
      delays[i] = delays[i - 1] + random.nextInt(mostApartMillis);
      people[i] = i;
    }
    return new Cascade(Cascade.Source.INVENTED, name, delays, people);
  }

  private void tell(int brand, Kind kind, Shape shape, Cascade cascade, long atMillis) {
    truths.add(new Truth(truths.size(), brand, kind, shape, cascade, atMillis));
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import io.outcry.domain.alerts.AlertState;
import io.outcry.domain.alerts.AlertStatus;
import io.outcry.domain.brands.AlertSettings;
import io.outcry.domain.brands.Brand;
import io.outcry.domain.norms.Norms;
import io.outcry.domain.norms.NormsKind;
import io.outcry.domain.norms.NormsState;
import io.outcry.domain.reproduction.ReplyVerdict;
import io.outcry.domain.rule.AlertBar;
import io.outcry.domain.rule.AlertBudget;
import io.outcry.domain.rule.Backstop;
import io.outcry.domain.rule.BrandSpread;
import io.outcry.domain.rule.BudgetState;
import io.outcry.domain.rule.Circumstances;
import io.outcry.domain.rule.SpreadReading;
import io.outcry.domain.rule.Standing;
import io.outcry.domain.rule.StorySpread;
import io.outcry.domain.rule.Verdict;
import io.outcry.domain.stories.PostMemory;
import io.outcry.domain.stories.Story;
import io.outcry.domain.telling.StoryView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares each story of a brand with all its stories, and a risk story also with its risk stories;
 * both have norms and a budget of their own. What neither alerts may alert late. Of the two
 * readings the one by which the story alerted is told, else the first. Times are epoch
 * milliseconds. Not thread-safe.
 */
final class Judge {
  private final Brand brand;
  private final OwnBar bar;
  private final AlertBar riskBar;
  private final AlertBar lateBar;
  private final BrandSpread ordinary;
  private final BrandSpread risks;
  private final Backstop backstop;

  /**
   * @param state of the desk; null if nothing is remembered
   * @param nowMillis when the brand is first listened to
   */
  Judge(Brand brand, @Nullable DeskState state, long nowMillis) {
    this.brand = brand;
    AlertSettings alert = brand.alert();
    AlertBar budgeted = new AlertBar(alert.falseAlarmsPerWeek(), alert.minAuthors());
    riskBar = new AlertBar(alert.risk().falseAlarmsPerWeek(), alert.risk().minAuthors());
    lateBar = new AlertBar(Backstop.FALSE_ALARMS_PER_WEEK, alert.minAuthors());
    ordinary =
        new BrandSpread(
            norms(NormsKind.ORDINARY, state == null ? null : state.norms(), nowMillis),
            budget(budgeted, state == null ? null : state.budget(), nowMillis));
    risks =
        new BrandSpread(
            norms(NormsKind.RISK, state == null ? null : state.riskNorms(), nowMillis),
            budget(riskBar, state == null ? null : state.riskBudget(), nowMillis));
    backstop =
        new Backstop(
            norms(NormsKind.SIZE, state == null ? null : state.sizes(), nowMillis),
            budget(lateBar, state == null ? null : state.lateBudget(), nowMillis));
    bar = new OwnBar(budgeted, ordinary.norms(), state == null ? null : state.unproven());
  }

  private static Norms norms(NormsKind kind, @Nullable NormsState state, long nowMillis) {
    return state == null ? Norms.startingAt(kind, nowMillis) : Norms.of(kind, state);
  }

  private static AlertBudget budget(AlertBar bar, @Nullable BudgetState state, long nowMillis) {
    return state == null
        ? AlertBudget.full(bar.falseAlarmsPerWeek(), nowMillis)
        : AlertBudget.of(state, bar.falseAlarmsPerWeek());
  }

  /** The rule of all stories, with the tokens of first alerts, also of spikes. */
  BrandSpread ordinary() {
    return ordinary;
  }

  BrandSpread risks() {
    return risks;
  }

  Backstop backstop() {
    return backstop;
  }

  OwnBar bar() {
    return bar;
  }

  /** Adds a post to its story, which has heard it, and judges the story. */
  Verdict post(Story story, PostMemory post) {
    long atMillis = post.atMillis();
    boolean answered = story.isAnswered(atMillis) && !isStillSpreading(story, atMillis);
    List<String> dangers = dangers(story);
    if (story.riskSpread() == null && !dangers.isEmpty()) {
      story.startRiskSpread(atMillis);
    }
    boolean alertable = brand.alert().on().contains(story.kind());
    Circumstances amongAll =
        new Circumstances(story.fullPeople(), alertable, answered, bar.of(story, atMillis));
    Verdict verdict = amongAll(story, post, amongAll);
    StorySpread riskSpread = story.riskSpread();
    if (riskSpread != null) {
      long witnesses = dangers.stream().mapToLong(story.signs()::witnesses).max().orElse(0);
      Circumstances amongRisks =
          new Circumstances(witnesses, !dangers.isEmpty(), answered, riskBar);
      verdict = told(story, verdict, risks.post(riskSpread, atMillis, post.weight(), amongRisks));
    }
    verdict = late(story, verdict, amongAll);
    story.notes().decided(verdict, story.alert() != null);
    return verdict;
  }

  private Verdict amongAll(Story story, PostMemory post, Circumstances circumstances) {
    long atMillis = post.atMillis();
    Standing before = story.spread().standing();
    Verdict verdict = ordinary.post(story.spread(), atMillis, post.weight(), circumstances);
    if (verdict.decision().alerts() && story.spread().standing().inNorms()) {
      bar.alerted(atMillis);
    }
    bar.proved(story, before, atMillis);
    return verdict;
  }

  /** A story that alerts among all stories is told so; its risk then only raises the severity. */
  private static Verdict told(Story story, Verdict verdict, Verdict risky) {
    AlertState alert = story.alert();
    if (verdict.decision().alerts()) {
      return verdict;
    }
    boolean opens = alert == null || alert.status() == AlertStatus.RESOLVED;
    boolean first = opens && risky.decision().alerts();
    return first || isAmongRisks(story) ? risky : verdict;
  }

  /** What no other rule alerts may still be large; what one alerted is not late. */
  private Verdict late(Story story, Verdict verdict, Circumstances circumstances) {
    StorySpread spread = story.spread();
    boolean alerts = verdict.decision().alerts();
    if (Backstop.alerted(spread)) {
      if (spread.standing() == Standing.GROWN) {
        backstop.right(spread);
      }
      SpreadReading reading = verdict.reading();
      return alerts || reading.amongRisks()
          ? verdict
          : verdict.toldBy(backstop.told(spread, reading));
    }
    if (alerts || story.alert() != null) {
      backstop.leave(spread);
      return verdict;
    }
    Circumstances unlessAnswered = // an answer that did not help is no reason to alert this late
        new Circumstances(
            circumstances.authors(),
            circumstances.complaint(),
            story.isAnswered(verdict.reading().atMillis()),
            lateBar);
    return backstop.late(spread, verdict, unlessAnswered);
  }

  private boolean isStillSpreading(Story story, long atMillis) {
    return story.replies().verdict(atMillis) == ReplyVerdict.STILL_SPREADING;
  }

  /** The story at {@code atMillis}, by the norms by which it alerted; moves nothing. */
  SpreadReading read(Story story, long atMillis) {
    StorySpread amongRisks = story.riskSpread();
    if (amongRisks != null && isAmongRisks(story)) {
      return risks.read(amongRisks, atMillis);
    }
    SpreadReading byHeat = ordinary.read(story.spread(), atMillis);
    return Backstop.alerted(story.spread()) ? backstop.told(story.spread(), byHeat) : byHeat;
  }

  private static boolean isAmongRisks(Story story) {
    return story.alert() != null && story.alert().risk();
  }

  /** What is told of the story; the bar and the time since when are those of the reading. */
  StoryView view(Story story, SpreadReading reading) {
    return switch (reading.odds().kind()) {
      case ORDINARY ->
          StoryView.of(
              story, reading, bar.of(story, reading.atMillis()), ordinary.norms().startMillis());
      case RISK -> StoryView.of(story, reading, riskBar, risks.norms().startMillis());
      case SIZE -> StoryView.of(story, reading, lateBar, backstop.sizes().startMillis());
    };
  }

  /**
   * Whether fewer posts of full weight are left than the rule asks for people, and more discounted
   * ones than these.
   */
  boolean isMadeOfCopies(Story story) {
    long copies = story.spread().discounted();
    long own = story.spread().posts() - copies;
    int minAuthors = isAmongRisks(story) ? riskBar.minAuthors() : brand.alert().minAuthors();
    return copies > own && own < minAuthors;
  }

  /** The kinds of risk that the story is about. */
  List<String> dangers(Story story) {
    return story.dangers(riskBar.minAuthors());
  }

  /** Takes a deleted post back; returns whether the story has none left. */
  boolean delete(Story story, PostMemory gone) {
    StorySpread amongRisks = story.riskSpread();
    if (amongRisks != null) {
      risks.delete(amongRisks, gone.atMillis(), gone.weight());
    }
    boolean empty = ordinary.delete(story.spread(), gone.atMillis(), gone.weight());
    if (empty) {
      backstop.leave(story.spread());
    }
    return empty;
  }

  /** Adds the posts of a story that turned out to be part of another. */
  void merge(Story into, Story from, long atMillis) {
    StorySpread amongRisks = from.riskSpread();
    if (into.riskSpread() != null) {
      StorySpread more = amongRisks == null ? from.spread().apart(atMillis) : amongRisks;
      risks.merge(into.riskSpread(), more);
    } else if (amongRisks != null) {
      risks.withdraw(amongRisks); // the next post asks whether the whole is a risk story
    }
    if (into.spread().alerts() > 0) {
      backstop.right(from.spread());
    }
    backstop.leave(from.spread());
    bar.merged(into, from, atMillis);
    Standing before = into.spread().standing();
    ordinary.merge(into.spread(), from.spread());
    bar.proved(into, before, atMillis);
  }

  /** A reader found the alert useful. */
  void useful(Story story, long atMillis) {
    Standing before = story.spread().standing();
    ordinary.useful(story.spread());
    bar.proved(story, before, atMillis);
    backstop.right(story.spread());
    StorySpread amongRisks = story.riskSpread();
    if (amongRisks != null) {
      risks.useful(amongRisks);
    }
  }

  /** A reader found the alert not useful. */
  void notUseful(Story story, long atMillis) {
    Standing before = story.spread().standing();
    ordinary.notUseful(story.spread());
    bar.proved(story, before, atMillis);
    backstop.putBack(story.spread());
    StorySpread amongRisks = story.riskSpread();
    if (amongRisks != null) {
      risks.notUseful(amongRisks);
    }
  }
}

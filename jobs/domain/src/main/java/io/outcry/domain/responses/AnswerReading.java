// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.responses;

import io.outcry.domain.heat.Heat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whether a story is answered, from its conversations. Changes nothing. */
final class AnswerReading {
  private static final Comparator<RootState> RISKIEST_FIRST =
      Comparator.comparing((RootState root) -> root.risks() == null || root.risks().isEmpty())
          .thenComparingLong(RootState::atMillis)
          .thenComparing(RootState::id);

  private final Roots roots;
  private final Waits waits;
  private final SortedMap<String, Heat> networkHeat;
  private final Map<String, Long> complaintRoots;
  private final Map<String, Long> answeredRoots;
  private final Set<String> statements;
  private final Set<String> outside;

  /** Reads what goes on changing. */
  AnswerReading(
      Roots roots,
      Waits waits,
      SortedMap<String, Heat> networkHeat,
      Map<String, Long> complaintRoots,
      Map<String, Long> answeredRoots,
      Set<String> statements,
      Set<String> outside) {
    this.roots = roots;
    this.waits = waits;
    this.networkHeat = networkHeat;
    this.complaintRoots = complaintRoots;
    this.answeredRoots = answeredRoots;
    this.statements = statements;
    this.outside = outside;
  }

  /** Whether the story is answered at {@code atMillis}, by what, and where. */
  Answer answer(long atMillis) {
    Answer heeding = answer(atMillis, true);
    boolean customerWaits = !heeding.is() && !waits.isEmpty() && answer(atMillis, false).is();
    return heeding.withCustomerWaiting(customerWaits);
  }

  private Answer answer(long atMillis, boolean heedWaits) {
    double all = heat(atMillis);
    List<String> answered = new ArrayList<>();
    List<String> unanswered = new ArrayList<>();
    boolean is = !networkHeat.isEmpty();
    AnswerRule held = null;
    double hottest = -1;
    for (Map.Entry<String, Heat> network : networkHeat.entrySet()) {
      AnswerRule rule = rule(network.getKey(), heedWaits);
      double heat = network.getValue().at(atMillis);
      if (rule == null) {
        unanswered.add(network.getKey());
        is &= heat < Answers.NETWORK_COUNTS_FROM * all;
      } else {
        answered.add(network.getKey());
        held = heat > hottest ? rule : held;
        hottest = Math.max(hottest, heat);
      }
    }
    return new Answer(
        is && !answered.isEmpty(),
        held,
        sum(complaintRoots),
        sum(answeredRoots),
        answered,
        unanswered,
        sum(complaintRoots) - sum(answeredRoots) + cameBack(root -> true),
        waits.people(),
        waits.sinceMillis(),
        false);
  }

  private double heat(long atMillis) {
    double sum = 0;
    for (Heat heat : networkHeat.values()) {
      sum += heat.at(atMillis);
    }
    return sum;
  }

  /**
   * The post to answer: the root of the hottest conversation that has no answer, or whose author
   * came back to it; null if there is none.
   */
  @Nullable RootState toAnswer() {
    Root root = roots.hottest(candidate -> candidate.seen && isOpen(candidate));
    return root == null ? null : root.toState();
  }

  /** Complaint roots that wait for the company: those of a risk first, then the oldest. */
  List<RootState> open(int most) {
    return roots.all().stream()
        .filter(root -> root.seen && root.complaint && isOpen(root))
        .map(Root::toState)
        .sorted(RISKIEST_FIRST)
        .limit(most)
        .toList();
  }

  private boolean isOpen(Root root) {
    return !root.answered || waits.opener(root.id);
  }

  /** Complaint roots whose author came back to the answer and waits. */
  private long cameBack(Predicate<Root> wanted) {
    return waits.isEmpty()
        ? 0
        : roots.all().stream()
            .filter(root -> root.complaint && root.answered && waits.opener(root.id))
            .filter(wanted)
            .count();
  }

  private @Nullable AnswerRule rule(String network, boolean heedWaits) {
    Root main = mainAnswered(network);
    boolean back = heedWaits && main != null && waits.opener(main.id);
    if (main != null && !back) {
      return AnswerRule.ROOT;
    }
    if (!back && statements.contains(network)) {
      return AnswerRule.STATEMENT;
    }
    long complaints = complaintRoots.getOrDefault(network, 0L);
    long silent = heedWaits ? cameBack(root -> root.network.equals(network)) : 0;
    long answered = answeredRoots.getOrDefault(network, 0L) - silent;
    if (!back && complaints > 0 && 2 * answered >= complaints) {
      return AnswerRule.HALF;
    }
    return !back && outside.contains(network) ? AnswerRule.OUTSIDE : null;
  }

  /**
   * The hottest conversation of a network, if it was answered. Most stories have no answer; for
   * them the hottest is not searched.
   */
  private @Nullable Root mainAnswered(String network) {
    Root main = roots.someAnswered() ? roots.hottest(root -> root.network.equals(network)) : null;
    return main != null && main.answered ? main : null;
  }

  private static long sum(Map<String, Long> perNetwork) {
    long sum = 0;
    for (long count : perNetwork.values()) {
      sum += count;
    }
    return sum;
  }
}

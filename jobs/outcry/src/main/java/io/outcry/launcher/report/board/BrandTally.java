// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.report.board;

import io.outcry.launcher.report.board.BrandBoard.Account;
import io.outcry.launcher.report.board.BrandBoard.Marks;
import io.outcry.launcher.report.board.BrandBoard.Share;
import io.outcry.launcher.report.board.BrandBoard.Tone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts of one brand while its stories are gone through. */
final class BrandTally {
  private static final int MOST_ACCOUNTS = 20;

  private final String brand;
  private final Map<String, long[]> tones = new TreeMap<>();
  private final Map<String, List<Long>> accounts = new TreeMap<>();
  private final Map<String, Marks> marks = new TreeMap<>();
  private final Map<String, Long> held = new TreeMap<>();
  private final List<Long> firstAnswers = new ArrayList<>();
  private long complaints;
  private long answered;
  private long beforeSpreading;
  private long inTime;
  private long alerted;
  private long silent;
  private long silentCooled;
  private long employeePosts;

  BrandTally(String brand) {
    this.brand = brand;
  }

  /**
   * A story as its last line tells it.
   *
   * @param ofAlert what its alert tells; null without one
   */
  void add(StoryLine story, @Nullable AlertEnd ofAlert) {
    if (!story.complains() || story.mergedInto() != null) {
      return;
    }
    StoryLine.Response response = story.response();
    boolean fired = story.alertId() != null;
    Long first = firstAnswer(response, ofAlert);
    boolean replied = story.answered() || first != null;
    complaints++;
    alerted += fired ? 1 : 0;
    answered += replied ? 1 : 0;
    boolean before = response == null ? replied && !fired : response.answeredBeforeAlert();
    beforeSpreading += replied && (before || !fired) ? 1 : 0;
    inTime += response != null && response.answeredInTime() ? 1 : 0;
    if (first != null) {
      firstAnswers.add(first);
    }
    outcome(response, ofAlert);
    if (response != null && response.answers() != null) {
      for (StoryLine.Said said : response.answers()) {
        accounts.computeIfAbsent(said.account(), it -> new ArrayList<>()).add(said.afterSeconds());
      }
    } else if (ofAlert != null && ofAlert.account() != null && ofAlert.afterSeconds() != null) {
      accounts
          .computeIfAbsent(ofAlert.account(), it -> new ArrayList<>())
          .add(ofAlert.afterSeconds());
    }
    if ("budget".equals(story.heldBy()) && !fired) {
      held("budget");
    }
  }

  private static @Nullable Long firstAnswer(
      StoryLine.@Nullable Response response, @Nullable AlertEnd alert) {
    if (response != null && response.firstAnswerSeconds() != null) {
      return response.firstAnswerSeconds();
    }
    return alert == null ? null : alert.afterSeconds();
  }

  private void outcome(StoryLine.@Nullable Response response, @Nullable AlertEnd alert) {
    List<String> said = response == null ? null : response.tones();
    List<String> used = said != null ? said : alert == null ? List.of() : alert.tones();
    String verdict = response == null ? null : response.verdict();
    boolean judged = verdict != null && !verdict.equals("too-early");
    Boolean cooled =
        judged ? Boolean.valueOf("cooling".equals(verdict)) : alert == null ? null : alert.cooled();
    if (cooled != null) {
      for (String tone : new HashSet<>(used)) {
        long[] counts = tones.computeIfAbsent(tone, it -> new long[2]);
        counts[0]++;
        counts[1] += cooled ? 1 : 0;
      }
    }
    String without = response == null ? null : response.verdictWithoutReply();
    if (without != null && !without.equals("too-early")) {
      silent++;
      silentCooled += without.equals("cooling") ? 1 : 0;
    }
  }

  void employee() {
    employeePosts++;
  }

  /** The newest counts of a rule replace the older ones. */
  void marks(String rule, StoryLine.Marks counts) {
    marks.put(rule, new Marks(counts.useful(), counts.notUseful()));
  }

  void held(String by) {
    held.merge(by, 1L, Long::sum);
  }

  BrandBoard board() {
    return new BrandBoard(
        brand,
        complaints,
        answered,
        beforeSpreading,
        inTime,
        alerted,
        firstAnswers.isEmpty() ? null : median(firstAnswers),
        tones.entrySet().stream()
            .map(it -> new Tone(it.getKey(), it.getValue()[0], it.getValue()[1]))
            .sorted(Comparator.comparingLong(Tone::stories).reversed().thenComparing(Tone::tone))
            .toList(),
        new Share(silent, silentCooled),
        accounts.entrySet().stream()
            .map(it -> new Account(it.getKey(), it.getValue().size(), median(it.getValue())))
            .sorted(
                Comparator.comparingLong(Account::answers)
                    .reversed()
                    .thenComparing(Account::account))
            .limit(MOST_ACCOUNTS)
            .toList(),
        new TreeMap<>(marks),
        employeePosts,
        new TreeMap<>(held));
  }

  /** Of an even number the mean of the two in the middle. */
  private static long median(List<Long> values) {
    List<Long> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}

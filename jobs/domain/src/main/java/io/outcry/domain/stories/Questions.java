// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.stories;

import io.outcry.domain.grouping.Terms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the people of a story ask: at most 12 questions. Two are the same when at least half of all
 * their words are in both. Not thread-safe.
 */
public final class Questions {
  private static final int KEPT = 12;
  private static final int LONGEST = 140;
  private static final int FEWEST_TERMS = 2;
  private static final double SAME_FROM = 0.5;
  private static final String MARKS = "?\u061F\uFF1F";
  private static final String ENDS = ".!\n\u3002\uFF01\u2026" + MARKS;

  /** A question with the words that tell it from others. */
  private record Asked(QuestionState state, Set<String> terms) {
    static Asked of(QuestionState state) {
      return new Asked(state, Set.copyOf(Terms.of(state.text()).keySet()));
    }
  }

  private final List<Asked> asked = new ArrayList<>();

  private Questions() {}

  /** As stored; null before anybody asked, and in old states. */
  static Questions of(@Nullable List<QuestionState> states) {
    Questions questions = new Questions();
    if (states != null) {
      states.forEach(state -> questions.asked.add(Asked.of(state)));
    }
    return questions;
  }

  List<QuestionState> toState() {
    return asked.stream().map(Asked::state).toList();
  }

  /**
   * Takes in a post.
   *
   * @return the {@link QuestionState#postId} of the question that it asks; null if it asks none
   */
  @Nullable String plus(String postId, long author, String text) {
    String question = first(text);
    if (question == null) {
      return null;
    }
    Set<String> terms = Set.copyOf(Terms.of(question).keySet());
    for (int at = 0; at < asked.size(); at++) {
      Asked known = asked.get(at);
      if (alike(known.terms(), terms) >= SAME_FROM) {
        asked.set(at, new Asked(known.state().askedBy(author, 1), known.terms()));
        return known.state().postId();
      }
    }
    if (asked.size() >= KEPT && !makesRoom()) {
      return null;
    }
    asked.add(new Asked(new QuestionState(postId, question, Map.of(author, 1)), terms));
    return postId;
  }

  /** Takes a post back that asked the question of {@code askedIn}. */
  void minus(String postId, long author, String askedIn) {
    asked.removeIf(known -> known.state().postId().equals(postId));
    asked.replaceAll(
        known ->
            known.state().postId().equals(askedIn)
                ? new Asked(known.state().askedBy(author, -1), known.terms())
                : known);
  }

  /** Adds the questions of another story. */
  void merge(Questions other) {
    for (Asked more : other.asked) {
      if (asked.size() < KEPT || makesRoom()) {
        asked.add(more);
      }
    }
  }

  /**
   * The questions that most people ask, those asked first among equals; of two that are the same,
   * from stories that were merged, the one that more ask.
   */
  public List<QuestionState> most(int count) {
    List<Asked> most = new ArrayList<>();
    List<Asked> sorted = new ArrayList<>(asked);
    sorted.sort(Comparator.comparingInt((Asked it) -> it.state().people()).reversed());
    for (Asked next : sorted) {
      if (most.size() < count
          && most.stream().allMatch(said -> alike(said.terms(), next.terms()) < SAME_FROM)) {
        most.add(next);
      }
    }
    return most.stream().map(Asked::state).toList();
  }

  /** The one that fewest ask leaves, if only one person asks it. */
  private boolean makesRoom() {
    for (int at = 0; at < asked.size(); at++) {
      if (asked.get(at).state().people() <= 1) {
        asked.remove(at);
        return true;
      }
    }
    return false;
  }

  private static double alike(Set<String> mine, Set<String> theirs) {
    int both = 0;
    for (String term : theirs) {
      both += mine.contains(term) ? 1 : 0;
    }
    return (double) both / (mine.size() + theirs.size() - both);
  }

  private static boolean asks(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (MARKS.indexOf(text.charAt(at)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The first question of a text that can be told from others; null if there is none. */
  static @Nullable String first(String text) {
    if (!asks(text)) {
      return null; // most texts
    }
    String plain = Title.withoutNamesAndLinks(text);
    int from = 0;
    for (int at = 0; at < plain.length(); at++) {
      if (MARKS.indexOf(plain.charAt(at)) >= 0) {
        String question = plain.substring(from, at + 1).strip();
        if (question.length() <= LONGEST && Terms.of(question).size() >= FEWEST_TERMS) {
          return question;
        }
      }
      from = ENDS.indexOf(plain.charAt(at)) >= 0 ? at + 1 : from;
    }
    return null;
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.stories;

import io.outcry.domain.brands.StoryKind;
import io.outcry.domain.copies.Discount;
import io.outcry.domain.grouping.Centre;
import io.outcry.domain.grouping.Direction;
import io.outcry.domain.signs.RiskSign;
import io.outcry.domain.signs.TextSigns;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a post of a story: enough to recognise it and to take it back exactly.
 *
 * <p>Evolution: add components whose honest value for an old post is 0, false or null; never
 * rename, retype or drop one. No checks here: old bytes give zeros.
 *
 * @param storyId the story that it belongs to
 * @param rootId the post that opened its conversation
 * @param weight what it added to heat: 1, less if discounted, 0 if the company said it
 * @param shown whether an alert showed it
 * @param words what its text added to the centre of the story, by hash of the term; null if nothing
 * @param kind the kind that it voted for; null if none
 * @param leaving whether its author leaves
 * @param rivals ids of competitors that it names as such; null if none
 * @param asks the post that first asked what it asks; null if it asks nothing
 * @param discount why it counts a quarter; null if it does not, and in old states
 * @param risks kinds of risk that it spoke of when it came; null if none
 * @param meaning what its text added to the meaning of the story; null if nothing
 * @param shared keys of the links that it is counted for; null if it shares none, and in old states
 * @param byLink whether it is of the story for a link alone, so that what it says does not tell
 *     what the story opened with
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record PostMemory(
    String storyId,
    String rootId,
    String network,
    long atMillis,
    double weight,
    long authorHash,
    boolean repost,
    boolean understood,
    long negativeMicros,
    long neutralMicros,
    long positiveMicros,
    long complaintMicros,
    boolean shown,
    @Nullable Map<Integer, Double> words,
    @Nullable StoryKind kind,
    boolean leaving,
    @Nullable List<String> rivals,
    @Nullable String asks,
    @Nullable Discount discount,
    @Nullable List<String> risks,
    byte @Nullable [] meaning,
    long @Nullable [] shared,
    boolean byLink) {

  /** Whether an official account said it, so that it counts nowhere. */
  public boolean company() {
    return weight == 0;
  }

  /** Whether it tells what its story opened with. */
  boolean opens(String id) {
    return rootId.equals(id) && !byLink;
  }

  /** What it weighs in sums: 4 is a full post. */
  long quarters() {
    return Math.round(weight * 4);
  }

  /** What of the signs of its text was counted. */
  TextSigns countedSigns() {
    return new TextSigns(
        kind,
        risks == null ? List.of() : risks.stream().map(it -> new RiskSign(it, List.of())).toList(),
        leaving,
        rivals == null ? List.of() : rivals,
        List.of());
  }

  private static List<String> kinds(TextSigns signs) {
    return signs.risks().stream().map(RiskSign::kind).toList();
  }

  /** The same post once an alert has shown it. */
  public PostMemory asShown() {
    return with(true, words, asks, meaning, shared);
  }

  /** The same post once its words, its question and its links are taken back. */
  PostMemory withoutWords() {
    return with(shown, null, null, null, null);
  }

  private PostMemory with(
      boolean isShown,
      @Nullable Map<Integer, Double> theWords,
      @Nullable String theQuestion,
      byte @Nullable [] theMeaning,
      long @Nullable [] theLinks) {
    return new PostMemory(
        storyId,
        rootId,
        network,
        atMillis,
        weight,
        authorHash,
        repost,
        understood,
        negativeMicros,
        neutralMicros,
        positiveMicros,
        complaintMicros,
        isShown,
        theWords,
        kind,
        leaving,
        rivals,
        theQuestion,
        discount,
        risks,
        theMeaning,
        theLinks,
        byLink);
  }

  static PostMemory of(
      HeardPost post,
      String storyId,
      String rootId,
      double weight,
      Direction direction,
      @Nullable String asks,
      @Nullable Discount discount,
      long @Nullable [] shared,
      boolean byLink) {
    boolean counts = weight > 0 && !post.isRepost();
    return new PostMemory(
        storyId,
        rootId,
        post.network(),
        post.atMillis(),
        weight,
        post.authorHash(),
        post.isRepost(),
        post.understood(),
        post.negativeMicros(),
        post.neutralMicros(),
        post.positiveMicros(),
        post.complaintMicros(),
        false,
        direction.isNone() ? null : Centre.hashed(direction.words()),
        counts ? post.signs().kind() : null,
        counts && post.signs().leaving(),
        counts && !post.signs().rivals().isEmpty() ? post.signs().rivals() : null,
        asks,
        discount,
        counts && !post.signs().risks().isEmpty() ? kinds(post.signs()) : null,
        direction.meaning(),
        shared,
        byLink);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.responses;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a story is answered, and why.
 *
 * @param is every network with at least a fifth of the heat is answered
 * @param rule the rule that held on the hottest answered network; null if none
 * @param roots complaints that opened a conversation
 * @param rootsAnswered those that an official account replied to
 * @param answeredNetworks sorted
 * @param unansweredNetworks every other network of the story, sorted
 */
public record Answer(
    boolean is,
    @Nullable AnswerRule rule,
    long roots,
    long rootsAnswered,
    List<String> answeredNetworks,
    List<String> unansweredNetworks) {
  /** Share of the complaint roots that were answered; 0 without roots. */
  public double share() {
    return roots == 0 ? 0 : (double) rootsAnswered / roots;
  }
}

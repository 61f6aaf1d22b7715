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
 * @param open complaint roots without an answer, or whose author came back to it and waits
 * @param waiting people who replied to the company and have had no reply since
 * @param waitingSinceMillis since when the first of them waits; 0 if nobody does
 * @param customerWaits it would be answered if no customer had come back
 */
public record Answer(
    boolean is,
    @Nullable AnswerRule rule,
    long roots,
    long rootsAnswered,
    List<String> answeredNetworks,
    List<String> unansweredNetworks,
    long open,
    long waiting,
    long waitingSinceMillis,
    boolean customerWaits) {
  /** Share of the complaint roots that were answered; 0 without roots. */
  public double share() {
    return roots == 0 ? 0 : (double) rootsAnswered / roots;
  }

  /** Who has to speak next; null where nobody has to. */
  public @Nullable WaitingOn waitingOn() {
    if (waiting > 0 || open > 0) {
      return WaitingOn.COMPANY;
    }
    return is ? WaitingOn.CUSTOMER : null;
  }

  Answer withCustomerWaiting(boolean waits) {
    return new Answer(
        is,
        rule,
        roots,
        rootsAnswered,
        answeredNetworks,
        unansweredNetworks,
        open,
        waiting,
        waitingSinceMillis,
        waits);
  }
}

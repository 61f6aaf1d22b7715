// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.receive;

/** What the check of a signature found. */
public enum Verdict {
  RIGHT("signature right", true),
  NOT_CHECKED("signature not checked (no --secret)", true),
  NOT_SIGNED("not signed: no webhook-id or webhook-signature", false),
  WRONG("SIGNATURE WRONG: another secret, or the message was changed", false),
  OLD("signature right, but made more than 5 minutes from now: perhaps a replay", false);

  private final String words;
  private final boolean accepted;

  Verdict(String words, boolean accepted) {
    this.words = words;
    this.accepted = accepted;
  }

  public String words() {
    return words;
  }

  /** Whether a receiver should work with the message. */
  public boolean isAccepted() {
    return accepted;
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.kind;

/** What kind of post a text about a company is; exactly one holds. */
public enum TextKind {
  /** A customer says that what they got fell short of what they were promised. */
  COMPLAINT,
  /**
   * Protest or boycott against what a company said or did (an advert, a policy, a firing, politics)
   * by people who need not be its customers.
   */
  BACKLASH,
  /** A rumour asked, as in "is it true that Acme is closing?"; asking for help is none. */
  QUESTION,
  /** Praise of a company, its people or what it offers. */
  PRAISE,
  /** News, chatter, adverts, jokes, talk of shares, questions to the service, thanks in passing. */
  OTHER
}

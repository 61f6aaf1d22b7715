// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.receivers;

/** In which form a receiver gets its alerts. */
public enum Format {
  /** The JSON of {@code alert.v1} in the envelope of Standard Webhooks 1.0, signed. */
  STANDARD_WEBHOOKS(true, true, Evidence.FULL, 0),
  /** CloudEvents 1.0 in structured mode, with the signature of Standard Webhooks. */
  CLOUDEVENTS(true, true, Evidence.FULL, 0),
  /** Block Kit, through an incoming webhook or as a bot, which edits what it sent. */
  SLACK(false, false, Evidence.LINK, 1_000),
  /** An Adaptive Card 1.4 through a Workflows address. */
  TEAMS(false, false, Evidence.LINK, 250),
  /** Events API v2: one incident per alert. */
  PAGERDUTY(false, true, Evidence.FULL, 0),
  /** Text and HTML over SMTP, one thread per story. */
  EMAIL(false, false, Evidence.LINK, 0);

  private final boolean signed;
  private final boolean machine;
  private final Evidence evidence;
  private final long minIntervalMillis;

  Format(boolean signed, boolean machine, Evidence evidence, long minIntervalMillis) {
    this.signed = signed;
    this.machine = machine;
    this.evidence = evidence;
    this.minIntervalMillis = minIntervalMillis;
  }

  /** Whether each message carries a signature, and its receiver needs a secret. */
  public boolean isSigned() {
    return signed;
  }

  /** Whether a machine reads it: one alert per message, and an alert's texts as they are. */
  public boolean isMachine() {
    return machine;
  }

  /** What a receiver of the format gets that does not say, unless it can edit what it sent. */
  public Evidence evidence() {
    return evidence;
  }

  /** Milliseconds that have to be between two messages to one receiver; 0 for no such rule. */
  public long minIntervalMillis() {
    return minIntervalMillis;
  }
}

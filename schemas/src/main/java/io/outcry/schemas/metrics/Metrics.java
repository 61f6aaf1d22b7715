// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.metrics;

/** The family of our metrics. Their names are a contract: {@code docs/operating.md} lists them. */
public final class Metrics {
  /** The group, below its operator, in which each of them is. */
  public static final String FAMILY = "outcry";

  private Metrics() {}
}

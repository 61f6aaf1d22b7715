// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.mentions;

/** Probabilities in millionths, so that sums do not depend on the order of adding. */
public final class Micros {
  private Micros() {}

  public static long of(double probability) {
    return Math.round(probability * 1e6);
  }
}

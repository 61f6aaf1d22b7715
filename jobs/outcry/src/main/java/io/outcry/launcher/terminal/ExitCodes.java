// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.terminal;

/** What every verb ends with. */
public final class ExitCodes {
  public static final int DONE = 0;
  public static final int FAILED = 1;

  /** Wrong usage or configuration: the same call fails again until somebody mends it. */
  public static final int USAGE = 2;

  private ExitCodes() {}
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.replay;

import io.outcry.launcher.terminal.UserException;
import org.jspecify.annotations.Nullable;

/** The option {@code --speed}: as fast as possible, or times as fast as it happened. */
public final class Speed {
  private Speed() {}

  /**
   * The factor in {@code 60x} or {@code 60}; null for {@code max}.
   *
   * @throws UserException if it is neither
   */
  public static @Nullable Double parse(String text) {
    if (text.equals("max")) {
      return null;
    }
    try {
      double factor = Double.parseDouble(text.endsWith("x") ? text.replaceFirst("x$", "") : text);
      if (factor > 0 && factor < Double.POSITIVE_INFINITY) {
        return factor;
      }
    } catch (NumberFormatException e) { // told below
    }
    throw UserException.usage(
        "--speed: found '" + text + "'; expected max or a factor such as 60x");
  }
}

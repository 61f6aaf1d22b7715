// SPDX-License-Identifier: Apache-2.0
package io.outcry.x.rules;

import java.io.Serializable;

/**
 * A rule of the filtered stream.
 *
 * @param tag {@code outcry:acme-air:1}
 */
public record Rule(String tag, String value) implements Serializable {
  /** How the tags of all rules begin that are Outcry's. */
  static final String OURS = "outcry:";
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.config.reading;

/**
 * One thing to mend in a file.
 *
 * @param line from 1
 * @param field the path to it, {@code brands[0].id}; empty for the file as a whole
 * @param found what is there
 * @param mend what to write instead
 */
public record Problem(String file, int line, String field, String found, String mend) {
  /** As editors and terminals can jump to it. */
  @Override
  public String toString() {
    String where = field.isEmpty() ? "" : field + ": ";
    return file + ":" + line + ": " + where + found + "; " + mend;
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay;

/** In which order recorded posts arrive. */
public enum Arrival {
  /** By event time, kind and id, wherever they stood in the files. */
  SORTED,
  /** As they stand in the files, late ones late. */
  FILE
}

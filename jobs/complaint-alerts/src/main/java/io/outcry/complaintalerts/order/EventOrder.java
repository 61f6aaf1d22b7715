// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.order;

/** In which order a key takes its events. */
public enum EventOrder {
  /** Up to the watermark, sorted: a recording gives the same output at any parallelism. */
  BY_EVENT_TIME,
  /** At once: a live alert does not wait for a watermark. */
  AS_IT_COMES
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.routes;

import java.io.Serializable;
import java.util.List;

/**
 * Who hears of an alert that nobody acknowledged.
 *
 * @param withinMillis above 0, from the moment that the alert was first sent on its way
 * @param thenTo ids of receivers
 */
public record Escalation(long withinMillis, List<String> thenTo) implements Serializable {
  public Escalation {
    thenTo = List.copyOf(thenTo);
  }
}

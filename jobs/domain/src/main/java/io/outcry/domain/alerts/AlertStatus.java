// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.alerts;

/** Where an alert stands; how it comes there: {@link AlertLife}. */
public enum AlertStatus {
  FIRING,
  ANSWERED,
  RESOLVED,
  RETRACTED
}

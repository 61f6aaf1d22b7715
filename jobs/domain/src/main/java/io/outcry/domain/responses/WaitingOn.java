// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.responses;

/** Who has to speak next: whoever did not have the last word. */
public enum WaitingOn {
  COMPANY,
  CUSTOMER
}

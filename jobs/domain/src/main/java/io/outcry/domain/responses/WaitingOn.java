// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.responses;

/** Who has to speak next. */
public enum WaitingOn {
  COMPANY,
  CUSTOMER
}

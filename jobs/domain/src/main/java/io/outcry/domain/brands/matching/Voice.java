// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.brands.matching;

/** In whose name a post speaks, seen from one brand. */
public enum Voice {
  /** Nobody known: the public. */
  CUSTOMER,
  /** An official account of the brand. */
  COMPANY,
  /** A listed employee of the brand. */
  EMPLOYEE,
  /** An official account of another brand of the catalog. */
  OTHER
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.brands.matching;

import java.util.List;

/**
 * A brand is named in a post that is not about it.
 *
 * @param brandId of the catalog
 * @param reason why the names did not count
 * @param seen the names, as in {@link BrandMatch#why}
 */
public record NearMiss(String brandId, Reason reason, List<String> seen) {

  /** Why a name did not count. */
  public enum Reason {
    /** The name is ambiguous, and no context word, account, tag or domain supports it. */
    NEEDS_SUPPORT,
    /** The name stands inside a phrase that is excluded. */
    EXCLUDED
  }
}

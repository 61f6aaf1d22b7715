// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.brands;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who speaks for a brand, by network. An account is a handle, with or without {@code @}, in any
 * case, or the author id that the network gives.
 *
 * @param official accounts of the company
 * @param employees people who work there; they are counted apart and never named
 */
public record BrandAccounts(Map<String, List<String>> official, Map<String, List<String>> employees)
    implements Serializable {
  public static final BrandAccounts NONE = new BrandAccounts(Map.of(), Map.of());

  public BrandAccounts {
    official = copy(official);
    employees = copy(employees);
  }

  /** Sorted by network, so that what is printed or stored is the same in each run. */
  private static Map<String, List<String>> copy(Map<String, List<String>> accounts) {
    var sorted = new TreeMap<String, List<String>>();
    accounts.forEach((network, handles) -> sorted.put(network, List.copyOf(handles)));
    return Collections.unmodifiableMap(sorted);
  }
}

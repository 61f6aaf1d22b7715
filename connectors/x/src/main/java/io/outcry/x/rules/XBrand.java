// SPDX-License-Identifier: Apache-2.0
package io.outcry.x.rules;

import java.io.Serializable;
import java.util.List;

/**
 * What is asked of X for one brand.
 *
 * @param id as the brands file has it: in the tags of the rules
 * @param names words, phrases, and hashtags with their {@code #}
 * @param accounts with or without {@code @}; what they write, and what is written to them
 * @param domains {@code acme.example}: posts that link there
 * @param exclude phrases in which a name means something else: spares posts that would not count
 */
public record XBrand(
    String id,
    List<String> names,
    List<String> accounts,
    List<String> domains,
    List<String> exclude)
    implements Serializable {
  public XBrand {
    names = List.copyOf(names);
    accounts = List.copyOf(accounts);
    domains = List.copyOf(domains);
    exclude = List.copyOf(exclude);
  }
}

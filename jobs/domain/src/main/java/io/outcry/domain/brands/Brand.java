// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.brands;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A brand as its PR team described it; immutable, and travels to the workers.
 *
 * @param id stable key, such as {@code acme-air}
 * @param name what people read in an alert
 * @param words by which it is recognised
 * @param accounts who speaks for it
 * @param competitors ids of brands that may share its troubles
 * @param owner who looks after it, null if nobody was named
 * @param alert when to alert
 * @param response what counts as a reply
 * @param halfLifeMillis after which a post weighs half in the heat of a story, above 0
 */
public record Brand(
    String id,
    String name,
    BrandWords words,
    BrandAccounts accounts,
    List<String> competitors,
    @Nullable String owner,
    AlertSettings alert,
    ResponseSettings response,
    long halfLifeMillis)
    implements Serializable {
  public static final long DEFAULT_HALF_LIFE_MILLIS = 3_600_000;

  public Brand {
    competitors = List.copyOf(competitors);
  }

  /** A brand with words and accounts of its own and the defaults for all else. */
  public static Brand of(String id, String name, BrandWords words, BrandAccounts accounts) {
    return new Brand(
        id,
        name,
        words,
        accounts,
        List.of(),
        null,
        AlertSettings.DEFAULT,
        ResponseSettings.DEFAULT,
        DEFAULT_HALF_LIFE_MILLIS);
  }

  /** The same brand under other settings. */
  public Brand alerting(AlertSettings newAlert) {
    return new Brand(
        id, name, words, accounts, competitors, owner, newAlert, response, halfLifeMillis);
  }

  /** The names to look for: those listed, or the brand's name where none is. */
  public List<String> namesOrName() {
    return words.names().isEmpty() ? List.of(name) : words.names();
  }
}

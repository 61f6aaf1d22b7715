// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.responses;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Two official accounts that answer one story in different ways: one is sorry or helps, the other
 * cites rules or defends itself.
 *
 * @param soft the newest post of the one
 * @param hard the newest post of the other
 */
public record Contradiction(CompanyPost soft, CompanyPost hard) {
  private static final List<String> SOFT = List.of("apology", "solution");
  private static final List<String> HARD = List.of("policy", "defensive");

  /** The newest contradiction among official posts; null if there is none. */
  public static @Nullable Contradiction in(List<CompanyPost> posts) {
    for (int newer = posts.size() - 1; newer > 0; newer--) {
      for (int older = newer - 1; older >= 0; older--) {
        Contradiction found = of(posts.get(newer), posts.get(older));
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static @Nullable Contradiction of(CompanyPost one, CompanyPost other) {
    if (one.network().equals(other.network()) && one.account().equals(other.account())) {
      return null; // may have learned better
    }
    if (tone(one, SOFT, HARD) != null && tone(other, HARD, SOFT) != null) {
      return new Contradiction(one, other);
    }
    boolean crosswise = tone(other, SOFT, HARD) != null && tone(one, HARD, SOFT) != null;
    return crosswise ? new Contradiction(other, one) : null;
  }

  /** {@code apology} or {@code solution}. */
  public String softTone() {
    return Objects.requireNonNull(tone(soft, SOFT, HARD));
  }

  /** {@code policy} or {@code defensive}. */
  public String hardTone() {
    return Objects.requireNonNull(tone(hard, HARD, SOFT));
  }

  /** What a post has of one sort and nothing of the other. */
  private static @Nullable String tone(
      CompanyPost post, List<String> wanted, List<String> unwanted) {
    List<String> tones = post.tones();
    return tones == null || unwanted.stream().anyMatch(tones::contains)
        ? null
        : wanted.stream().filter(tones::contains).findFirst().orElse(null);
  }
}

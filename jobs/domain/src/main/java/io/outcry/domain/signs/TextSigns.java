// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.signs;

import io.outcry.domain.brands.StoryKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a post says about a brand besides its scores. Flows between operators and lies in state.
 *
 * <p>Evolution: add components whose honest value for an old post is 0, false or null; never
 * rename, retype or drop one. No checks here: old bytes give zeros.
 *
 * @param kind null where nobody asked: a repost, a company's post
 * @param risks at most one of each kind
 * @param leaving whether the author leaves the brand or thinks of it
 * @param rivals ids of competitors that the brand is weighed against
 * @param tones of a company's answer, as they stand in alerts
 * @param prize whether it asks to share or follow for a prize, and does not complain
 */
public record TextSigns(
    @Nullable StoryKind kind,
    List<RiskSign> risks,
    boolean leaving,
    List<String> rivals,
    List<String> tones,
    boolean prize) {
  /** Of a text that offers no prize. */
  public TextSigns(
      @Nullable StoryKind kind,
      List<RiskSign> risks,
      boolean leaving,
      List<String> rivals,
      List<String> tones) {
    this(kind, risks, leaving, rivals, tones, false);
  }

  /** Nothing at all. */
  public static final TextSigns NONE = new TextSigns(null, List.of(), false, List.of(), List.of());

  /** A repost of a text that offers a prize. */
  public static final TextSigns PRIZE =
      new TextSigns(null, List.of(), false, List.of(), List.of(), true);

  /** A company's post, which has nothing but tones. */
  public static TextSigns ofTones(List<String> tones) {
    return new TextSigns(null, List.of(), false, List.of(), tones);
  }
}

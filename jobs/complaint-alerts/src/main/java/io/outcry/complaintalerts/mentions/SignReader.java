// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.mentions;

import io.outcry.domain.brands.Brand;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.domain.brands.StoryKind;
import io.outcry.domain.brands.matching.BrandMatch;
import io.outcry.domain.brands.matching.Voice;
import io.outcry.domain.signs.RiskSign;
import io.outcry.domain.signs.TextSigns;
import io.outcry.schemas.posts.Post;
import io.outcry.schemas.posts.PostKind;
import io.outcry.text.TextScore;
import io.outcry.text.kind.Cues;
import io.outcry.text.kind.KindPhrases;
import io.outcry.text.kind.Rivals;
import io.outcry.text.kind.TextKinds;
import io.outcry.text.phrases.PhraseText;
import io.outcry.text.reply.ReplyTone;
import io.outcry.text.reply.ReplyTones;
import io.outcry.text.risk.Risks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads from a post what its text says about a brand besides the score. */
final class SignReader {
  private static final double COMPLAINT_FROM = 0.5;

  private final Map<String, Rivals> rivalsByBrand = new HashMap<>();
  private final RecentTexts<Boolean> prizes =
      new RecentTexts<>(text -> KindPhrases.in(PhraseText.of(text)).offerPrize());

  SignReader(BrandCatalog catalog) {
    Map<String, Brand> brands = new HashMap<>();
    catalog.brands().forEach(brand -> brands.put(brand.id(), brand));
    for (Brand brand : catalog.brands()) {
      Map<String, List<String>> names = new HashMap<>();
      for (String rival : brand.competitors()) {
        Brand known = brands.get(rival);
        if (known != null) {
          names.put(rival, namesOf(known));
        }
      }
      rivalsByBrand.put(brand.id(), names.isEmpty() ? Rivals.NONE : Rivals.of(names));
    }
  }

  /**
   * Of a company's post its tones, of a repost whether it offers a prize, of all others the rest.
   */
  TextSigns of(Post post, TextScore score, BrandMatch brand) {
    if (post.kind() == PostKind.REPOST) {
      return isPrize(prizes.of(post.text()), score) ? TextSigns.PRIZE : TextSigns.NONE;
    }
    if (brand.voice() == Voice.COMPANY) {
      return TextSigns.ofTones(
          ReplyTones.of(post.text()).stream().map(ReplyTone::wireName).toList());
    }
    Rivals rivals = rivalsByBrand.getOrDefault(brand.brandId(), Rivals.NONE);
    PhraseText text = PhraseText.of(post.text());
    KindPhrases phrases = KindPhrases.in(text);
    Cues cues = Cues.of(phrases, rivals);
    List<RiskSign> risks =
        Risks.in(text).stream()
            .map(risk -> new RiskSign(risk.kind().wireName(), risk.words()))
            .toList();
    StoryKind kind = StoryKind.valueOf(TextKinds.of(phrases, score).name());
    return new TextSigns(
        kind,
        risks,
        cues.leaving(),
        cues.comparing(),
        List.of(),
        isPrize(phrases.offerPrize(), score));
  }

  private static boolean isPrize(boolean offered, TextScore score) {
    return offered && score.complaint() < COMPLAINT_FROM;
  }

  private static List<String> namesOf(Brand brand) {
    List<String> names = new ArrayList<>(brand.namesOrName());
    brand.accounts().official().values().forEach(names::addAll);
    return names;
  }
}

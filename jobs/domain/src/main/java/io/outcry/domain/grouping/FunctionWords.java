// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.grouping;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Words that stand in texts about anything, in the seven languages that the text model reads, so
 * that two of the first complaints of a brand are not alike for saying "the" and "with". Of three
 * letters and more, written as {@link Terms} has them.
 */
final class FunctionWords {
  private static final Set<String> WORDS =
      new HashSet<>(
          Arrays.asList(
              """
          the and for with from this that these those there their they them then than have has had
          was were are been being will would can could should shall may might must not but you your
          yours our ours his her hers its she him who whom whose what when where why how which
          while all any both each few more most other some such nor only own same too very just
          about above after again against before below between down during into off once out over
          under until did does doing don dont cant wont didnt doesnt isnt wasnt arent ive youve
          weve theyve thats theres get got getting still even ever never always now here also
          because one two since another every many much really like please
          der die das den dem des ein eine einen einem einer eines und oder aber nicht kein keine
          ich wir ihr sie mir mich dir dich uns euch mein meine dein sein seine ist sind war waren
          bin hat habe haben hatte wird werden wurde mit von vom zum zur bei nach aus auf für über
          unter auch noch nur schon sehr wie was wer wann warum dass wenn weil als man immer
          los las una uno unos unas que por para con sin del este esta esto ese esa eso mas más
          pero como muy todo toda todos hay han fue ser son está estoy mis sus nos les
          les des une dans pour avec sans sur pas plus mais est sont été vous nous ils elle elles
          mon mes ton tes son ses leur leurs notre votre qui quoi quand comment tout tous très être
          avoir fait cette ces aux
          gli della delle del dei nel nella che non per con una uno sono siamo hanno anche come
          più molto questo questa quello quella mio mia suo sua noi voi loro ancora sempre
          não dos das uma com sem por para mais mas como muito isso este esta ele ela eles elas
          meu minha seu sua são foi está tem ter
          على إلى هذا هذه التي الذي كان لكن مع عن كل بعد قبل عند هناك أنا أنت نحن هم
          """
                  .split("\\s+")));

  private FunctionWords() {}

  static boolean contains(String term) {
    return WORDS.contains(term);
  }
}

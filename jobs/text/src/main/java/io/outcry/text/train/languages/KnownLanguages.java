// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.languages;

import io.outcry.text.language.LanguageIdentifier;
import io.outcry.text.language.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The languages that n-grams are learned for, by script, and what files of them are called. */
final class KnownLanguages {
  /** The scripts that several languages share, in the order of the model file. */
  static final List<Script> SHARED_SCRIPTS =
      List.of(Script.LATIN, Script.CYRILLIC, Script.ARABIC, Script.DEVANAGARI);

  private static final Map<Script, List<String>> BY_SCRIPT =
      Map.of(
          Script.LATIN,
          codes(
              "en de es fr hi it pt af az ca cs cy da et eu fi ga ha hr hu id is lt lv nl no pl ro"
                  + " sk sl sq sv sw tl tr uz vi"),
          Script.CYRILLIC,
          codes("be bg kk mk mn ru sr uk"),
          Script.ARABIC,
          codes("ar ckb fa ur"),
          Script.DEVANAGARI,
          codes("hi mr ne"));

  /** Other names of known languages. */
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("nb", "no"),
          Map.entry("nn", "no"),
          Map.entry("fil", "tl"),
          Map.entry("pes", "fa"),
          Map.entry("als", "sq"),
          Map.entry("in", "id"),
          Map.entry("iw", "he"),
          Map.entry("bs", "hr"),
          Map.entry("cnr", "hr"));

  /** So near to a known one that they are neither trained on nor counted as another language. */
  private static final Set<String> RELATIVES =
      Set.copyOf(
          codes(
              "an ast ext gl oc co fur lij vec lld rm wa pcd lad sc scn src mwl lmo eml nap gsw nds"
                  + " lb li sco jam pcm fy roa frp cos prv oci cbk min ms bjn abs zlm pmy jv su ban"
                  + " mad bho mag mai taj awa sa crh gag tk krl fkv vep liv olo fo ceb hil ilo war"
                  + " bcl pam pov kea cri mfe acf gcf ht crs hat tpi pis bis ina ido lat la br gv gd"
                  + " kmr ku srn pap gul hsb dsb rue pnb lah skr azb glk"));

  private KnownLanguages() {}

  /** The languages of {@code script} in the order of their columns; the last is "another one". */
  static List<String> classes(Script script) {
    List<String> classes = new ArrayList<>(BY_SCRIPT.getOrDefault(script, List.of()));
    classes.add(LanguageIdentifier.UNDETERMINED);
    return classes;
  }

  /**
   * The code of what a source calls the language of a text in {@code script}, such as {@code
   * de_DE}, {@code zh-cn} or {@code nb}. Bosnian, and Serbian in Latin letters, count as Croatian.
   *
   * @return empty for what is too near to a known language, {@code und} for all other unknown ones
   */
  static String code(String name, Script script) {
    String main = name.replace('_', '-').split("-", 2)[0].toLowerCase(Locale.ROOT);
    String alias = ALIASES.getOrDefault(main, main);
    String code = alias.equals("sr") && script == Script.LATIN ? "hr" : alias;
    if (RELATIVES.contains(code)) {
      return "";
    }
    boolean known =
        script.isShared() ? classes(script).contains(code) : code.equals(script.language());
    return known ? code : LanguageIdentifier.UNDETERMINED;
  }

  /** Whether {@code name} stands for a language without a class in any script. */
  static boolean isUnknown(String name) {
    return SHARED_SCRIPTS.stream()
        .allMatch(script -> code(name, script).equals(LanguageIdentifier.UNDETERMINED));
  }

  private static List<String> codes(String codes) {
    return List.of(codes.split(" ", -1));
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.brands;

import java.util.Locale;
import java.util.Set;

/** Words that brands are named after and people use every day; enough for a first guess. */
final class OrdinaryWords {
  private static final int SHORT = 3;
  private static final Set<String> WORDS =
      Set.of(
          """
          air alien all alpha always amazon angel apple arc arrow art ash atlas autumn axe baker ball
          band bank bar base bay beam bean bear beauty bee best bell big bird bit black blaze blink
          block bloom blue boat bold bolt bond book boost boot boss bottle bounce bow box brave bread
          bridge bright brother brown bubble bud bull burger butter buy call camel camp can candy car
          card care carrot cart castle cat champion chance change charm chase cheap chef chicken
          chime circle city class clean clear clever click cloud club coach coast coffee coin cold
          comfort compass copper core corner corona cosmos country cow craft crane cream crest cross
          crown cup dash dawn day deal dear deer delta desk diesel dish dive dog dollar door dot dove
          dragon dream drive drop duck eagle early earth east easy echo edge egg elephant ember
          energy engine every express eye face fair family farm fast fat feather field fire first
          fish fit five flag flame flash fleet flight flow flower fly focus force forest fox free
          fresh friend frog fruit fun future galaxy game gap garden gate gem general giant gift glass
          globe glow gold good grand grape graph grass great green grid grill ground group guess hair
          hand happy harbor hawk head health heart heat hello hen hero high hill home honest honey
          hood hope horizon horse hotel house hub hunter ice idea ink inn insight iron island ivory
          jack jaguar jet jewel joy juice jump jungle just key kind king kiss kitchen kite lab lake
          lamp land lark last laurel leaf lean legacy lemon level liberty life lift light lily lime
          line link lion list little local lock loft logic lola long loop lotus love luck lush magic
          mail main mango map maple mark market mars master match matrix max meadow mercury meta
          method metro milk mind mini mint mirror mobile modern moment monday money monkey monster
          moon more morning moss mountain mouse mustang natural nature navy nest net new next nice
          night nine north note nova now oak ocean old olive one open opera oracle orange orbit
          orchid origin orion owl page paint palm panda paper parade park patch path peach peak pear
          pearl pen people pepper perfect phoenix piano pilot pine pink pioneer pixel pizza plain
          planet play plum point polar pop post power press prime prince progress pulse pump pure
          purple quest quick rabbit rain rainbow ranger raven real rebel red relay ring rise river
          road robin rock rocket root rose round route royal ruby run sable safe sage sail salt sand
          save scout sea second seed shadow shark shell shift shine ship shoe shop silver simple six
          sky slack sleep small smart smile snap snow social sol solar sound south space spark
          sparrow speed spin spirit splash spot spring sprint square stable staff stage star start
          state station steam steel stone storm story stream street strike stripe strong studio
          summer summit sun sunday super surf swan sweet swift table talk tap target taste tea team
          tempo ten the thing think thread three tide tiger time tin today tomorrow top torch total
          touch tower town toy track trade trail train tree trek tribe true trust tulip turbo turtle
          two ultra uncle union unit united unity up urban valley value vault vega velvet venture
          venus verse vibe view village vine violet virgin vision vista vital voice volt wave way
          weather web well west whale wheat wheel whisper white wild willow wind window wing winter
          wise wish wolf wonder wood word work world yellow yes young zebra zen zero zone zoom
          """
              .strip()
              .split("\\s+"));

  private OrdinaryWords() {}

  /** Whether a name reads like ordinary language: only common words, or too short to be sure. */
  static boolean makeUp(String name) {
    String[] words = name.strip().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
    if (words.length == 1 && words[0].codePointCount(0, words[0].length()) <= SHORT) {
      return true;
    }
    for (String word : words) {
      if (!word.isEmpty() && !WORDS.contains(word)) {
        return false;
      }
    }
    return true;
  }
}

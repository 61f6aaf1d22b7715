// SPDX-License-Identifier: Apache-2.0
package io.outcry.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which language the bundled model finds; all sentences were written for this test. */
class LanguageTest {
  private static final TextModel MODEL = TextModel.bundled();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      en | my suitcase is lost and nobody answers the phone
      de | Mein Koffer ist weg und niemand geht ans Telefon
      fr | Ma valise est perdue et personne ne répond au téléphone
      es | Han perdido mi maleta y nadie contesta el teléfono
      it | Hanno perso la mia valigia e nessuno risponde al telefono
      pt | Perderam a minha mala e ninguém atende o telefone
      ar | حقيبتي ضاعت ولا أحد يرد على الهاتف
      """)
  void the_languages_that_have_scores_are_told_apart(String language, String text) {
    assertThat(MODEL.score(text).language()).isEqualTo(language);
    assertThat(TextModel.understands(language)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      hi | मेरा सूटकेस खो गया है और कोई फ़ोन नहीं उठाता
      nl | Mijn koffer is kwijt en niemand neemt de telefoon op
      sv | Min väska är borta och ingen svarar i telefonen
      da | Min kuffert er væk, og der er ingen der tager telefonen
      no | Kofferten min er borte, og det er ikke noen som svarer når jeg ringer
      fi | Matkalaukkuni on kadonnut eikä kukaan vastaa puhelimeen
      pl | Moja walizka zginęła i nikt nie odbiera telefonu
      cs | Můj kufr se ztratil a nikdo nezvedá telefon
      hu | Elveszett a bőröndöm, és senki sem veszi fel a telefont
      ro | Mi-au pierdut bagajul și nimeni nu răspunde la telefon
      tr | Bavulum kayboldu ve kimse telefona cevap vermiyor
      id | Koper saya hilang dan tidak ada yang menjawab telepon
      vi | Vali của tôi bị mất và không ai trả lời điện thoại
      ca | Han perdut la meva maleta i ningú no contesta el telèfon
      hr | Moj kofer je izgubljen i nitko se ne javlja na telefon
      et | Minu kohver on kadunud ja keegi ei vasta telefonile
      lv | Mans koferis ir pazudis, un neviens neatbild uz zvaniem
      sw | Sanduku langu limepotea na hakuna mtu anayejibu simu
      ru | Мой чемодан потерялся, и никто не отвечает на звонки
      uk | Моя валіза загубилася, і ніхто не відповідає на дзвінки
      bg | Куфарът ми се изгуби и никой не вдига телефона
      fa | چمدان من گم شده و هیچ‌کس تلفن را جواب نمی‌دهد
      ur | میرا سوٹ کیس گم ہو گیا ہے اور کوئی فون نہیں اٹھا رہا
      mr | माझी बॅग हरवली आहे आणि कोणीही फोन उचलत नाही
      """)
  void other_languages_that_share_a_script_are_named(String language, String text) {
    assertThat(MODEL.score(text).language()).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      ja | スーツケースが届きません
      ja | 東京駅で荷物紛失の手続
      zh | 这家航空公司又把我的行李弄丢了
      ko | 제 여행 가방이 없어졌어요
      th | กระเป๋าของฉันหาย
      el | Η βαλίτσα μου χάθηκε
      he | המזוודה שלי אבדה
      bn | আমার স্যুটকেস হারিয়ে গেছে
      ta | என் பெட்டி தொலைந்து விட்டது
      te | నా సూట్‌కేస్ పోయింది
      pa | ਮੇਰਾ ਬੈਗ ਗੁਆਚ ਗਿਆ
      ka | ჩემი ჩემოდანი დაიკარგა
      hy | Իմ ճամպրուկը կորել է
      am | ሻንጣዬ ጠፋ እና ማንም አይመልስም
      km | វ៉ាលីរបស់ខ្ញុំបាត់
      """)
  void a_script_of_one_language_is_enough(String language, String text) {
    assertThat(MODEL.score(text).language()).isEqualTo(language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yaar ye log phone kyu nahi uthate, mera bag kho gaya hai",
        "bahut kharab service hai, koi jawab nahi deta"
      })
  void hindi_in_latin_letters_is_hindi(String text) {
    assertThat(MODEL.score(text).language()).isEqualTo("hi");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ok",
        "lol",
        "😀😀😀",
        "http://t.co/x",
        "$ACME $BOLT $XYZ",
        "@acme @bolt 100% 12:30",
        "ಠ_ಠ",
        "¯\\_(ツ)_/¯",
        "hahaha lol omg",
        "xkqj zzgh wqpt",
        "iPhone 15 Pro Max",
        "\uD800\uDC00",
        "ↄ"
      })
  void what_is_no_text_has_no_language(String text) {
    assertThat(MODEL.score(text).language()).as(text).isEqualTo(TextModel.UNDETERMINED);
  }

  @Test
  void names_links_tags_and_shouting_do_not_hide_a_language() {
    assertThat(MODEL.score("RT @acme: WO BLEIBT MEIN KOFFER?! #AcmeFail http://t.co/x").language())
        .isEqualTo("de");
    assertThat(MODEL.score("iPhone 15 の電池がすぐなくなる @acme").language()).isEqualTo("ja");
    assertThat(MODEL.score("التطبيق الجديد Acme سيئ جدا").language()).isEqualTo("ar");
    assertThat(MODEL.score("приложение Acme Air опять не работает").language()).isEqualTo("ru");
  }

  @Test
  void a_text_in_two_languages_has_the_one_that_most_of_it_is_in() {
    String english = "the new app is a joke, I cannot even log in any more";
    assertThat(MODEL.score(english + " 最悪").language()).isEqualTo("en");
    assertThat(MODEL.score(english + " aber gut").language()).isEqualTo("en");
  }

  @Test
  void a_language_without_scores_is_not_understood_and_unsure() {
    TextScore score = MODEL.score("Mijn koffer is kwijt en niemand neemt de telefoon op");
    assertThat(TextModel.understands(score.language())).isFalse();
    assertThat(score.unsure()).isTrue();
    assertThat(TextModel.understands(TextModel.UNDETERMINED)).isFalse();
    assertThat(MODEL.score("thank you for the quick help, all good now").unsure()).isFalse();
  }

  @Test
  void only_the_beginning_of_a_long_text_is_read_for_its_language() {
    String german = "Der Zug hat schon wieder eine Stunde Verspätung und keiner sagt etwas. ";
    String english = "The train is an hour late again and nobody says a word about it. ";
    assertThat(MODEL.score(german.repeat(3) + english.repeat(50)).language()).isEqualTo("de");
  }

  @Test
  void hostile_texts_have_an_answer() {
    for (String unit : List.of("a", "ж", "ा", "ا", "你", "\uD83D", "\u0301", "ab ", "я ", "'a")) {
      String text = unit.repeat(10_000);
      assertThat(MODEL.score(text).language()).as(unit).matches("[a-z]{2,3}");
    }
  }

  @Test
  void the_locale_of_the_machine_does_not_matter() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(MODEL.score("I THINK THIS IS IT, IT IS INCREDIBLE").language()).isEqualTo("en");
    } finally {
      Locale.setDefault(before);
    }
  }
}

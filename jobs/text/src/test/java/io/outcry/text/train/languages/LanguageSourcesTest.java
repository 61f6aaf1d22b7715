// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.languages;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.text.language.Script;
import io.outcry.text.train.data.JsonStrings;
import io.outcry.text.train.data.Markup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguageSourcesTest {
  @TempDir Path folder;

  @Test
  void values_of_a_json_file_are_read_and_keys_are_not() {
    assertThat(
            JsonStrings.values(
                "{\"a\": \"one \\\"two\\\"\", \"b\" : {\"c\":\"dr\\u00e9i\\nvier\"},\"d\":[\"e\"]}"))
        .containsExactly("one \"two\"", "dréi vier", "e");
    assertThat(JsonStrings.values("{\"a\": \"cut o")).containsExactly("cut o");
    assertThat(JsonStrings.values("")).isEmpty();
  }

  @Test
  void tags_entities_and_places_for_values_are_no_text() {
    assertThat(Markup.removed("<b>Hallo</b> %(name)s, {count} neue &amp; alte"))
        .isEqualTo("Hallo   ,   neue & alte");
    assertThat(Markup.removed("50% of 3 < 4 {open")).isEqualTo("50% of 3 < 4 {open");
  }

  @Test
  void messages_that_are_still_english_are_left_out_of_the_other_languages() throws IOException {
    write("menu/en.json", "{\"a\": \"Open the door\", \"b\": \"Close\"}");
    write("menu/nl.json", "{\"a\": \"Open de deur\", \"b\": \"Close\"}");
    write("other/nl.json", "{\"c\": \"Dag\"}");
    Map<String, Set<String>> messages = TranslatedTexts.messages(folder);
    assertThat(messages.get("nl")).containsExactly("Open de deur", "Dag");
    assertThat(messages.get("en")).containsExactly("Open the door", "Close");
  }

  @Test
  void a_declaration_says_its_language_itself() throws IOException {
    write(
        "x.html",
        """
        <!doctype html>
        <html lang="sr-Latn" dir="ltr">
        <head><title>T</title></head>
        <body>
        <p>Sva ljudska bića</p>
        </body></html>
        """);
    assertThat(TranslatedTexts.declarations(folder).get("sr-Latn")).contains("Sva ljudska bića");
    assertThat(TranslatedTexts.declarations(folder).get("sr-Latn")).doesNotContain("T");
  }

  @Test
  void names_of_languages_become_codes() {
    assertThat(KnownLanguages.code("de_DE", Script.LATIN)).isEqualTo("de");
    assertThat(KnownLanguages.code("zh-cn", Script.HAN)).isEqualTo("zh");
    assertThat(KnownLanguages.code("nb_NO", Script.LATIN)).isEqualTo("no");
    assertThat(KnownLanguages.code("sr", Script.CYRILLIC)).isEqualTo("sr");
    assertThat(KnownLanguages.code("sr-Latn", Script.LATIN)).isEqualTo("hr");
    assertThat(KnownLanguages.code("gl", Script.LATIN)).isEmpty();
    assertThat(KnownLanguages.code("zu", Script.LATIN)).isEqualTo("und");
    assertThat(KnownLanguages.isUnknown("zu")).isTrue();
    assertThat(KnownLanguages.isUnknown("mr")).isFalse();
    assertThat(KnownLanguages.classes(Script.CYRILLIC)).contains("ru", "uk").endsWith("und");
  }

  @Test
  void texts_are_cut_into_short_pieces_the_same_each_time() {
    List<String> texts = List.of("één twee drie vier vijf zes zeven acht negen tien", "te kort");
    List<String> pieces = Snippets.of(texts, 100, 1);
    assertThat(pieces).isNotEmpty().isEqualTo(Snippets.of(texts, 100, 1));
    assertThat(pieces).allMatch(piece -> piece.split(" ", -1).length >= 3);
    assertThat(pieces).noneMatch(piece -> piece.contains("kort"));
    assertThat(Snippets.of(texts, 1, 1)).hasSize(1);
  }

  @Test
  void hindi_in_latin_letters_is_told_from_english_by_its_small_words() {
    assertThat(RomanisedHindi.is("ye phone bahut accha hai yaar")).isTrue();
    assertThat(RomanisedHindi.is("this phone is very good my friend")).isFalse();
    assertThat(RomanisedHindi.is("hai")).isFalse();
    assertThat(RomanisedHindi.is("")).isFalse();
  }

  @Test
  void posts_in_no_language_are_the_same_each_time() {
    assertThat(NoLanguage.texts(50, 3)).hasSize(50).isEqualTo(NoLanguage.texts(50, 3));
    assertThat(NoLanguage.texts(50, 3)).isNotEqualTo(NoLanguage.texts(50, 4));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.languages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outcry.text.language.LanguageEvidence;
import io.outcry.text.language.LanguageIdentifier;
import io.outcry.text.linear.ModelReader;
import io.outcry.text.normalise.Normaliser;
import io.outcry.text.train.data.Arguments;
import io.outcry.text.train.data.Languages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trains on a few invented sentences: enough to see that the parts work together. */
class TrainLanguagesTest {
  @TempDir Path folder;

  @BeforeEach
  void sources() throws IOException {
    for (String name : Languages.NAMES.keySet()) {
      tweets(name, "");
    }
    tweets("hindi", "ye bahut accha hai yaar\nonly english words here\n");
    tweets("german", "Die Bahn kommt heute wieder nicht\nIch warte hier schon eine Stunde\n");
    tweets("english", "The train is not coming today\nI have been waiting for an hour\n");
    write("table.tsv", "1\tneutral\tWhere is the train that I was told of\n");
    write("messages/nl.json", "{\"a\": \"De trein is vandaag weer te laat en vol\"}");
    write("messages/ru.json", "{\"a\": \"Поезд сегодня опять опоздал на час\"}");
    write(
        "declarations/x.html", "<html lang=\"uk\">\n<body>\n<p>Всі люди народжуються вільними</p>");
    write("check.tsv", "nl\tDe trein is vandaag weer te laat\nzu\tIsitimela siphuzile namhlanje\n");
  }

  @Test
  void the_same_files_give_the_same_bytes_and_a_model_that_knows_its_sentences()
      throws IOException {
    train("a.bin");
    train("b.bin");
    assertThat(folder.resolve("a.bin")).hasSameBinaryContentAs(folder.resolve("b.bin"));
    LanguageIdentifier identifier;
    try (InputStream in = Files.newInputStream(folder.resolve("a.bin"))) {
      identifier = new LanguageIdentifier(ModelReader.read(in, "a.bin"));
    }
    assertThat(language(identifier, "De trein is vandaag weer te laat en vol")).isEqualTo("nl");
    assertThat(language(identifier, "Поезд сегодня опять опоздал на час")).isEqualTo("ru");
  }

  @Test
  void the_figures_name_each_language_and_what_it_was_taken_for() throws IOException {
    assertThat(train("a.bin"))
        .contains("lead needed: ")
        .contains("tweets, validation")
        .containsPattern("nl +1  1\\.000  1\\.000");
  }

  @Test
  void a_missing_argument_is_named() {
    assertThatThrownBy(
            () ->
                TrainLanguages.train(
                    Arguments.of(new String[0], TrainLanguages.ARGUMENTS), System.out))
        .hasMessage("--messages is missing");
  }

  private String train(String out) throws IOException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    String[] args = {
      "--messages", folder.resolve("messages").toString(),
      "--declarations", folder.resolve("declarations").toString(),
      "--languages", folder.toString(),
      "--sentiment", folder.resolve("table.tsv").toString(),
      "--check", folder.resolve("check.tsv").toString(),
      "--out", folder.resolve(out).toString()
    };
    TrainLanguages.train(
        Arguments.of(args, TrainLanguages.ARGUMENTS),
        new PrintStream(printed, true, StandardCharsets.UTF_8));
    return printed.toString(StandardCharsets.UTF_8);
  }

  private static String language(LanguageIdentifier identifier, String text) {
    LanguageEvidence evidence = new LanguageEvidence();
    Normaliser.tokens(text, evidence::token);
    return identifier.of(evidence);
  }

  private void tweets(String name, String texts) throws IOException {
    write(name + "/train_text.txt", texts);
    write(name + "/val_text.txt", texts.isEmpty() ? "" : texts.replace("train", "tram"));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}

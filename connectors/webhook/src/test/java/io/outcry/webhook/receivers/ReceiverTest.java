// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.receivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiverTest {
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "SECRET", SECRET, "HOOK", "https://hooks.example/T0/B1", "EMPTY", "", "BAD", "hunter2");

  @TempDir Path folder;

  @Test
  void references_are_resolved_where_they_stand() throws IOException {
    Path file = Files.writeString(folder.resolve("secret"), SECRET + "\n");
    Endpoint endpoint =
        receiver(
                Reference.environment("HOOK"),
                Reference.environment("SECRET"),
                Reference.file(file.toString()))
            .resolve(ENVIRONMENT::get);
    assertThat(endpoint.address()).hasToString("https://hooks.example/T0/B1");
    assertThat(endpoint.secrets()).hasSize(2);
  }

  @Test
  void neither_secret_nor_address_is_printed_and_no_secret_travels() throws IOException {
    Receiver receiver =
        receiver(Reference.given("https://hooks.example/T0/B1"), Reference.environment("SECRET"));
    String printed = receiver + " " + receiver.resolve(ENVIRONMENT::get);
    assertThat(printed).doesNotContain("MfKQ9").doesNotContain("T0/B1").contains("env: SECRET");
    var travelling = new ByteArrayOutputStream();
    new ObjectOutputStream(travelling).writeObject(receiver);
    assertThat(travelling.toString(StandardCharsets.ISO_8859_1)).doesNotContain("MfKQ9");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      https://ann:pw@hooks.example/ | url holds a user name; leave out what is before the @
      http://hooks.example/         | url is plain http; write https, or set allowPrivateAddresses for a receiver at home
      ftp://hooks.example/          | url is not a web address; write https://host/path
      https:///path                 | url is not a web address; write https://host/path
      https://a b/                  | url is not an address; write https://host/path
      hooks.example                 | url is not a web address; write https://host/path
      """)
  void an_address_that_cannot_be_used_is_refused_without_being_shown(String url, String problem) {
    Receiver receiver = receiver(Reference.given(url), Reference.environment("SECRET"));
    assertThatThrownBy(() -> receiver.resolve(ENVIRONMENT::get))
        .isInstanceOf(InvalidReceiverException.class)
        .hasMessage("receiver pr-desk: " + problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      MISSING | { env: MISSING } is not set or empty; set it here, on a cluster on every task manager
      EMPTY   | { env: EMPTY } is not set or empty; set it here, on a cluster on every task manager
      BAD     | secret has no whsec_ in front; write whsec_<base64>
      """)
  void a_secret_that_is_not_there_or_none_says_which(String variable, String problem) {
    Receiver receiver =
        receiver(Reference.given("https://hooks.example/"), Reference.environment(variable));
    assertThatThrownBy(() -> receiver.resolve(ENVIRONMENT::get))
        .hasMessage("receiver pr-desk: " + problem);
  }

  @Test
  void a_file_that_is_not_there_says_which() {
    Receiver receiver =
        receiver(Reference.given("https://hooks.example/"), Reference.file("/no/such/secret"));
    assertThatThrownBy(() -> receiver.resolve(ENVIRONMENT::get))
        .hasMessage(
            "receiver pr-desk: { file: /no/such/secret } cannot be read here"
                + " (NoSuchFileException)");
  }

  @Test
  void a_secret_in_the_settings_themselves_or_none_at_all_is_refused() {
    assertThatThrownBy(() -> receiver(Reference.given("https://a.example/")))
        .hasMessage(
            "receiver pr-desk: secret is missing; write secret: { env: NAME } or { file: PATH }");
    assertThatThrownBy(() -> receiver(Reference.given("https://a/"), Reference.given(SECRET)))
        .hasMessage(
            "receiver pr-desk: secret stands in the file itself;"
                + " write { env: NAME } or { file: PATH }");
  }

  private static Receiver receiver(Reference url, Reference... secrets) {
    return new Receiver(
        "pr-desk", Format.STANDARD_WEBHOOKS, url, List.of(secrets), Evidence.FULL, false, null);
  }
}

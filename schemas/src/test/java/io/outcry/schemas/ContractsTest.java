// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Java types and JSON Schema files say the same. */
class ContractsTest {
  /** What other people write: some of its fields may be missing. */
  private static final Set<String> WRITTEN_BY_OTHERS = Set.of("post", "control");

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.outcry.schemas.ContractExamples#all")
  void a_record_and_its_schema_have_the_same_fields_types_and_nulls(String name, Record example) {
    JsonNode file = Contracts.file(name);
    JsonNode schema = name.equals("post") ? file.at("/$defs/post") : file;
    assertThat(new SchemaShape(file).differences(example.getClass(), schema)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.outcry.schemas.ContractExamples#all")
  void what_we_write_is_valid(String name, Record example) {
    assertThat(Contracts.problems(name, Json.line(example))).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.outcry.schemas.ContractExamples#all")
  void what_we_write_reads_back_equal(String name, Record example) throws Exception {
    assertThat(Json.read(Json.line(example), example.getClass())).isEqualTo(example);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.outcry.schemas.ContractExamples#all")
  void a_copy_says_the_same(String name, Record example) {
    assertThat(Json.changed(example, Map.of())).isEqualTo(example);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.outcry.schemas.ContractExamples#all")
  void a_field_that_is_missing_is_named(String name, Record example) throws Exception {
    for (String field : required(name)) {
      ObjectNode without = (ObjectNode) Json.mapper().readTree(Json.line(example));
      without.remove(field);
      assertThat(Contracts.problems(name, without.toString()))
          .as("%s without %s", name, field)
          .anyMatch(problem -> problem.contains("'" + field + "'"));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.outcry.schemas.ContractExamples#all")
  void fields_that_nobody_knows_yet_are_allowed_in_what_we_write(String name, Record example)
      throws Exception {
    ObjectNode more = (ObjectNode) Json.mapper().readTree(Json.line(example));
    more.put("brandNewField", true);
    assertThat(Contracts.problems(name, more.toString())).isEmpty();
    assertThat(Json.read(more.toString(), example.getClass())).isEqualTo(example);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.outcry.schemas.ContractExamples#all")
  void we_always_write_every_field(String name, Record example) {
    if (!WRITTEN_BY_OTHERS.contains(name)) {
      List<String> all = new ArrayList<>();
      Contracts.file(name).path("properties").fieldNames().forEachRemaining(all::add);
      assertThat(required(name)).containsExactlyElementsOf(all);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.outcry.schemas.Contracts#names")
  void a_schema_says_its_version_and_explains_every_field(String name) {
    JsonNode file = Contracts.file(name);
    assertThat(file.path("$schema").asText())
        .isEqualTo("https://json-schema.org/draft/2020-12/schema");
    assertThat(file.path("title").asText()).isEqualTo(name + ".v1");
    assertThat(file.path("$id").asText()).isEqualTo("urn:outcry:schemas:" + name + ":v1");
    for (JsonNode properties : file.findValues("properties")) {
      properties
          .properties()
          .forEach(
              field ->
                  assertThat(explained(field.getValue()))
                      .as("%s: %s", name, field.getKey())
                      .isTrue());
    }
  }

  @Test
  void the_example_for_tests_has_every_field() {
    assertThat(Contracts.problems("alert", ExampleAlert.JSON)).isEmpty();
  }

  @Test
  void a_brands_file_like_the_one_in_the_manual_is_valid() {
    String json =
        """
        {"brands":[{"id":"acme-air","name":"Acme Air","names":["Acme Air","#acmeair"],
          "accounts":{"x":["AcmeAir"]},"domains":["acmeair.example"],"ambiguous":false,
          "alert":{"on":["complaint"],"falseAlarmsPerWeek":1,"mode":"shadow"},
          "response":{"counts":"any","followUp":"PT2H"}}],
         "budgets":[{"brands":["acme-air","acme-cargo"],"falseAlarmsPerWeek":1.5}]}
        """;
    assertThat(Contracts.problems("brands", json)).isEmpty();
  }

  @Test
  void an_unknown_field_in_configuration_is_an_error() {
    assertThat(Contracts.problems("brands", "{\"brands\":[{\"id\":\"a\",\"name\":\"A\",\"x\":1}]}"))
        .anyMatch(problem -> problem.contains("'x'"));
  }

  @Test
  void a_secret_in_a_receivers_file_is_always_a_reference() {
    String receiver =
        "{\"receivers\":[{\"id\":\"a\",\"url\":\"https://a.example\",\"secret\":%s}]"
            + ",\"routes\":[{\"match\":{},\"to\":[\"a\"]}]}";
    assertThat(Contracts.problems("receivers", receiver.formatted("{\"env\":\"S\"}"))).isEmpty();
    assertThat(Contracts.problems("receivers", receiver.formatted("\"whsec_abc\""))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'format':'cloudevents','url':'https://a.example','secret':[{'env':'S'},{'file':'f'}]",
        "'format':'slack','url':{'env':'U'},'evidence':'link'",
        "'format':'slack','token':{'env':'T'},'channel':'#pr'",
        "'format':'teams','url':{'file':'u'}",
        "'format':'pagerduty','routingKey':{'env':'K'}",
        "'format':'email','smtp':{'host':'mail.example','tls':'implicit','user':'u',"
            + "'password':{'env':'P'}},'from':'Outcry <o@a.example>','to':['pr@a.example']"
      })
  void each_format_has_fields_of_its_own(String fields) {
    assertThat(Contracts.problems("receivers", withReceiver(fields))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'format':'cloudevents','url':'https://a.example'",
        "'format':'slack'",
        "'format':'slack','url':{'env':'U'},'token':{'env':'T'},'channel':'#pr'",
        "'format':'slack','token':'xoxb-1','channel':'#pr'",
        "'format':'teams'",
        "'format':'pagerduty','url':'https://a.example'",
        "'format':'email','from':'o@a.example','to':['pr@a.example']",
        "'format':'fax'"
      })
  void a_format_without_its_fields_is_none(String fields) {
    assertThat(Contracts.problems("receivers", withReceiver(fields))).isNotEmpty();
  }

  private static String withReceiver(String fields) {
    String receiver = "{'id':'a'," + fields + "}";
    return ("{'receivers':[" + receiver + "],'routes':[{'match':{},'to':['a']}]}")
        .replace('\'', '"');
  }

  @Test
  void an_alert_of_before_there_were_languages_has_none() throws Exception {
    ObjectNode before = (ObjectNode) Json.mapper().readTree(Json.line(ContractExamples.alert()));
    before.remove("languages");
    assertThat(Json.read(before.toString(), Alert.class).languages()).isEmpty();
  }

  @Test
  void deletions_name_a_post_or_an_author() {
    String post = "{\"type\":\"delete\",\"id\":\"x:1\",\"network\":\"x\"}";
    String author = "{\"type\":\"delete\",\"author\":{\"id\":\"9\"},\"network\":\"x\"}";
    assertThat(Contracts.problems("post", post)).isEmpty();
    assertThat(Contracts.problems("post", author)).isEmpty();
    assertThat(Contracts.problems("post", "{\"type\":\"delete\",\"network\":\"x\"}")).isNotEmpty();
  }

  @Test
  void values_outside_of_their_range_are_found() throws Exception {
    ObjectNode mention = (ObjectNode) Json.mapper().readTree(Json.line(ContractExamples.mention()));
    mention.put("complaint", 1.5).put("voice", "bot").put("createdAt", "yesterday").putNull("id");
    assertThat(Contracts.problems("mention", mention.toString())).hasSize(4);
  }

  private static List<String> required(String name) {
    JsonNode file = Contracts.file(name);
    List<String> all = new ArrayList<>();
    (name.equals("post") ? file.at("/$defs/post/required") : file.path("required"))
        .forEach(field -> all.add(field.asText()));
    return all;
  }

  private static boolean explained(JsonNode field) {
    boolean points =
        field.has("$ref") || field.has("properties") || field.path("anyOf").path(0).has("$ref");
    return points || field.has("description") || field.has("const") || field.has("enum");
  }
}

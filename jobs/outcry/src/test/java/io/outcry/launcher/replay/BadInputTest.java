// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.outcry.launcher.CommandLineRun;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One run over a folder of hostile files: what is good comes out, what is bad says why and where.
 */
class BadInputTest {
  @TempDir private static Path folder;
  private static OutputFiles output = new OutputFiles(Path.of(""));

  @BeforeAll
  static void replay_a_folder_of_hostile_files() throws Exception {
    Files.createDirectories(folder.resolve("in"));
    file("a-empty.jsonl", "");
    file("b-lines.jsonl", "\ufeff" + String.join("\r\n", lines()) + "\r\n");
    file(
        "c-array.json", "[" + post("x:array1", "Acme Air") + ",\n" + post("x:array2", "bag") + "]");
    Files.write(folder.resolve("in/d-bytes.jsonl"), bytes());
    file("e-deep.jsonl", "[".repeat(100_000) + "\n" + "{\"a\":".repeat(100_000) + "\n");
    file("f-huge.jsonl", post("x:huge", "Acme Air " + "x".repeat(5_000_000)) + "\n");
    byte[] packed = gzip(post("x:cut1", "Acme Air") + "\n" + post("x:cut2", "Acme Air"), 0);
    Files.write(folder.resolve("in/g-cut.jsonl.gz"), Arrays.copyOf(packed, packed.length - 12));
    Files.write(folder.resolve("in/h-bomb.gz"), gzip(post("x:bomb", "Acme Air") + "\n", 100));
    Path brands =
        Files.writeString(
            folder.resolve("brands.yaml"), "brands: [{ id: acme-air, name: Acme Air }]");
    CommandLineRun run =
        CommandLineRun.of(
            "replay",
            "--posts",
            folder.resolve("in").toString(),
            "--brands",
            brands.toString(),
            "--out",
            folder.resolve("out").toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    output = new OutputFiles(folder.resolve("out"));
  }

  private static List<String> lines() {
    String good = post("x:ok", "Acme Air lost my bag");
    return List.of(
        good,
        "{\"id\":\"x:cut",
        "7",
        good.replace("{\"id\":\"9\"}", "7"),
        good.replace("{\"id\":\"9\"}", "{\"id\":9}"),
        good.replace("\"x:ok\"", "12"),
        good.replace(",\"text\":\"Acme Air lost my bag\"", ""),
        good.replace("2026-01", "1969-01"),
        good.replace("2026-01", "9999-01"),
        good,
        post("x:rtl", "\u202eAcme Air \u0645\u0631\u062d\u0628\u0627"),
        post("x:script", "<script>alert(1)</script> Acme Air"),
        post("x:nul", "Acme Air \\u0000 nul"),
        post("x:lone", "Acme Air \\ud800 lone"));
  }

  private static byte[] bytes() throws IOException {
    var bytes = new ByteArrayOutputStream();
    for (byte[] wrong : List.of(new byte[] {(byte) 0xff, (byte) 0xc0}, new byte[] {0})) {
      bytes.write("{\"id\":\"x:bytes\",\"text\":\"".getBytes(StandardCharsets.UTF_8));
      bytes.write(wrong);
      bytes.write("\"}\n".getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void good_records_come_out_of_the_midst_of_bad_ones() throws Exception {
    assertThat(output.lines("mentions.jsonl"))
        .extracting(mention -> mention.get("id").asText())
        .containsExactlyInAnyOrder(
            "x:ok",
            "x:rtl",
            "x:script",
            "x:nul",
            "x:lone",
            "x:array1",
            "x:huge",
            "x:cut1",
            "x:bomb");
  }

  @Test
  void bad_records_say_why_and_where() throws Exception {
    String in = folder.resolve("in") + "/";
    assertThat(output.lines("dead-letters.jsonl"))
        .extracting(
            letter ->
                letter.get("reason").asText() + " " + letter.get("source").asText().replace(in, ""))
        .containsExactly(
            "json b-lines.jsonl:2",
            "format b-lines.jsonl:3",
            "field b-lines.jsonl:4",
            "field b-lines.jsonl:5",
            "field b-lines.jsonl:6",
            "field b-lines.jsonl:7",
            "time b-lines.jsonl:8",
            "time b-lines.jsonl:9",
            "json d-bytes.jsonl:1",
            "json d-bytes.jsonl:2",
            "json e-deep.jsonl:1",
            "json e-deep.jsonl:2",
            "gzip g-cut.jsonl.gz:2",
            "size h-bomb.gz:2");
  }

  @Test
  void what_cannot_be_text_is_kept_as_bytes_and_what_is_huge_is_cut() throws Exception {
    for (JsonNode letter : output.lines("dead-letters.jsonl")) {
      boolean notText = letter.get("source").asText().endsWith("d-bytes.jsonl:1");
      assertThat(letter.get("rawEncoding").asText()).isEqualTo(notText ? "base64" : "utf8");
      assertThat(letter.get("raw").asText().length()).isLessThanOrEqualTo(64 * 1024);
      assertThat(letter.get("message").asText()).isNotBlank().hasSizeLessThan(400);
    }
  }

  @Test
  void every_record_has_one_fate() throws Exception {
    output.assertBooksBalance();
    JsonNode books = output.summary();
    assertThat(books.get("read").asLong()).isEqualTo(25);
    assertThat(books.get("deadLetters").asLong()).isEqualTo(14);
    assertThat(books.get("duplicates").asLong()).isEqualTo(1);
    assertThat(books.get("unmatched").asLong()).isEqualTo(1);
  }

  @Test
  void the_report_holds_no_script() throws Exception {
    assertThat(folder.resolve("out/report.html")).content().doesNotContain("<script");
  }

  private static void file(String name, String content) throws IOException {
    Files.writeString(folder.resolve("in").resolve(name), content);
  }

  /** The content, then one line of so many megabytes. */
  private static byte[] gzip(String content, int megabytes) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content.getBytes(StandardCharsets.UTF_8));
      byte[] piece = new byte[1 << 20];
      Arrays.fill(piece, (byte) 'a');
      for (int i = 0; i < megabytes; i++) {
        gzip.write(piece);
      }
    }
    return bytes.toByteArray();
  }

  private static String post(String id, String text) {
    return "{\"id\":\"%s\",\"network\":\"x\",\"author\":{\"id\":\"9\"},\"createdAt\":\"2026-01-05T10:00:00Z\",\"text\":\"%s\"}"
        .formatted(id, text);
  }
}
